package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of what is stored of an event what it was before. */
public final class StoredEvents {

  private StoredEvents() {}

  /** The event as it came from normalisation. */
  public static NormalizedEvent normalized(StoredEvent stored) {
    ObjectNode data =
        stored.data() instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    EventView view = EventEntries.view(data);
    List<Tag> tags = new ArrayList<>();
    for (JsonNode tag : data.path("tags")) {
      if (tag.path(0).isTextual() && tag.path(1).isTextual()) {
        tags.add(new Tag(tag.path(0).textValue(), tag.path(1).textValue()));
      }
    }
    return new NormalizedEvent(
        stored.eventId(),
        stored.projectId(),
        view.type(),
        view.level(),
        view.platform(),
        stored.occurredAt(),
        stored.receivedAt(),
        view.title(),
        view.culprit(),
        view.location(),
        view.message(),
        view.metadata(),
        tags,
        view.release(),
        view.environment(),
        view.dist(),
        view.transaction(),
        view.logger(),
        tags.contains(new Tag("handled", "no")),
        tag(tags, EventStore.USER_TAG),
        new EventContent(data));
  }

  private static Optional<String> tag(List<Tag> tags, String key) {
    return tags.stream().filter(tag -> tag.key().equals(key)).map(Tag::value).findFirst();
  }
}
