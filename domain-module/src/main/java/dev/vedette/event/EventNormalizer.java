package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.HexIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns what a client sent into an event that can be stored: the rules are those of Sentry's Relay
 * (event protocol, version 7). The parsed tree is changed in place. Thread-safe.
 */
@ApplicationScoped
public class EventNormalizer {
  private static final int MAX_CLIENT_ERRORS = 20;
  private static final int META_DEPTH = 16;
  private static final int META_SIZE = 32_768;

  /** Made by the container; tests may use it too. */
  public EventNormalizer() {}

  /**
   * Parses and normalises an event.
   *
   * @param json the body as it was sent, in UTF-8
   * @throws InvalidEventException {@code no_data} if it is empty, {@code invalid_json} if it is no
   *     JSON object or nested more than 128 deep
   */
  public NormalizedEvent normalize(byte[] json, Arrival arrival) {
    return normalize(json, arrival, Screening.NONE);
  }

  /**
   * Parses and normalises an event as its project wants it: what is not to be stored is gone before
   * anything is derived from it.
   *
   * @throws InvalidEventException as above
   * @throws FilteredEventException if the project does not want it
   */
  public NormalizedEvent normalize(byte[] json, Arrival arrival, Screening screening) {
    ObjectNode event = EventParser.parse(json);
    Remarks remarks = remarks(event);
    arrival.type().ifPresent(type -> event.put("type", type));
    Attributes.normalize(event, remarks);
    UUID eventId = eventId(event, arrival, remarks);
    EventTimes times = EventTimes.normalize(event, arrival, remarks);
    String platform = Attributes.platform(event);
    event.put("platform", platform);
    interfaces(event, platform, arrival, times, remarks);

    String type = Attributes.type(event);
    event.put("type", type);
    event.put("level", Attributes.level(event, type, remarks));
    Map<String, String> sentTags = TagsNormalizer.take(event, remarks);
    Attributes.foldEnvironment(event, sentTags, remarks);
    screening.filter(event, arrival);
    screening.scrub(event, remarks.errors(), remarks.meta());
    List<Tag> tags = tags(event, sentTags, screening, remarks);
    EventSummary summary = EventSummary.of(event, type);
    complete(event, summary, json.length, remarks);
    return record(eventId, arrival, times, summary, tags, event);
  }

  /** Tags in the order in which they are kept, since remarks on them go by their number. */
  private static List<Tag> tags(
      ObjectNode event, Map<String, String> sent, Screening screening, Remarks remarks) {
    ArrayNode pairs = DerivedTags.pairs(DerivedTags.all(sent, event));
    screening.scrubTags(pairs, remarks.meta());
    event.set("tags", pairs);
    event.remove("server_name"); // tags from here on
    event.remove("site");
    List<Tag> tags = new ArrayList<>(pairs.size());
    for (JsonNode pair : pairs) {
      tags.add(new Tag(pair.get(0).textValue(), pair.get(1).textValue()));
    }
    return tags;
  }

  private static void interfaces(
      ObjectNode event, String platform, Arrival arrival, EventTimes times, Remarks remarks) {
    SecurityReport.normalize(event, remarks);
    MessageNormalizer.normalize(event, remarks);
    ExceptionNormalizer.normalize(event, platform, remarks);
    StacktraceNormalizer.normalizeMember(event, "stacktrace", platform, remarks);
    ThreadsNormalizer.normalize(event, platform, remarks);
    BreadcrumbsNormalizer.normalize(event, times.drift(), remarks);
    RequestNormalizer.normalize(event, remarks);
    UserNormalizer.normalize(event, platform, arrival, remarks);
    ContextsNormalizer.contexts(event, remarks);
    DebugMetaNormalizer.normalize(event, remarks);
    TemplateNormalizer.normalize(event, remarks);
    UserAgentContexts.derive(event, platform, arrival);
    ContextsNormalizer.extra(event, remarks);
    ContextsNormalizer.modules(event, remarks);
    ContextsNormalizer.sdk(event, arrival, remarks);
  }

  private static void complete(ObjectNode event, EventSummary summary, int size, Remarks remarks) {
    event.put("title", summary.title());
    event.put("culprit", summary.culprit());
    event.set("metadata", summary.metadata());
    summary.location().ifPresent(location -> event.put("location", location));
    event.put("size", size);
    if (!remarks.errors().isEmpty()) {
      event.set("errors", remarks.errors());
    }
    if (!remarks.meta().isEmpty()) {
      event.set("_meta", remarks.meta());
    }
  }

  private static NormalizedEvent record(
      UUID eventId,
      Arrival arrival,
      EventTimes times,
      EventSummary summary,
      List<Tag> tags,
      ObjectNode event) {
    return new NormalizedEvent(
        eventId,
        arrival.projectId(),
        Fields.text(event, "type"),
        Fields.text(event, "level"),
        Fields.text(event, "platform"),
        times.timestamp(),
        times.received(),
        summary.title(),
        summary.culprit(),
        summary.location(),
        MessageNormalizer.text(event),
        summary.metadata(),
        tags,
        Fields.optional(event, "release"),
        Fields.optional(event, "environment"),
        Fields.optional(event, "dist"),
        Fields.optional(event, "transaction"),
        Fields.optional(event, "logger"),
        ExceptionNormalizer.isUnhandled(event),
        UserNormalizer.tag(event),
        new EventContent(event));
  }

  /** SDKs remark what they cut themselves; ours are added to theirs. */
  private static Remarks remarks(ObjectNode event) {
    Remarks none = new Remarks();
    ArrayNode errors = Fields.NODES.arrayNode();
    if (event.remove("errors") instanceof ArrayNode sent) {
      for (JsonNode error : sent) {
        if (error.path("type").isTextual() && errors.size() < MAX_CLIENT_ERRORS) {
          errors.add(ValueTrimmer.trim(error, "", 3, 1024, none));
        }
      }
    }
    ObjectNode meta = Fields.NODES.objectNode();
    if (event.remove("_meta") instanceof ObjectNode sent) {
      ValueTrimmer.trim(sent, "", META_DEPTH, META_SIZE, none);
      meta = sent;
    }
    return new Remarks(errors, meta);
  }

  private static UUID eventId(ObjectNode event, Arrival arrival, Remarks remarks) {
    JsonNode sent = event.get("event_id");
    UUID id = arrival.eventId().orElseGet(() -> parseId(sent, remarks).orElseGet(UUID::randomUUID));
    event.put("event_id", HexIds.text(id));
    return id;
  }

  private static Optional<UUID> parseId(JsonNode sent, Remarks remarks) {
    if (sent == null) {
      return Optional.empty();
    }
    String text = sent.isTextual() ? sent.textValue().strip() : "";
    Optional<UUID> id = HexIds.parse(text);
    if (id.isEmpty()) {
      remarks.invalid("event_id", sent, "an event id");
    }
    return id;
  }
}
