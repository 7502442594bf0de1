package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.EventView.Entry;
import dev.vedette.event.EventView.EventError;
import dev.vedette.event.EventView.EventTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Shows a stored event in the shapes of Sentry's event API. */
public final class EventEntries {
  private static final String INTERNAL = "sentry:";

  /** An interface's type in the API and its view; in the order of Sentry's display scores. */
  private record Interface(String type, Function<JsonNode, JsonNode> view) {}

  private static final Map<String, Interface> INTERFACES = new LinkedHashMap<>();

  static {
    INTERFACES.put("logentry", new Interface("message", EntryViews::message));
    INTERFACES.put("exception", new Interface("exception", EntryViews::exception));
    INTERFACES.put("stacktrace", new Interface("stacktrace", Function.identity()));
    INTERFACES.put("spans", new Interface("spans", Function.identity()));
    INTERFACES.put("threads", new Interface("threads", EntryViews::threads));
    for (String report : SecurityReport.TYPES) {
      INTERFACES.put(report, new Interface(report, Function.identity()));
    }
    INTERFACES.put("breadcrumbs", new Interface("breadcrumbs", EntryViews::breadcrumbs));
    INTERFACES.put("template", new Interface("template", EntryViews::template));
    INTERFACES.put("request", new Interface("request", EntryViews::request));
    INTERFACES.put("debug_meta", new Interface("debugmeta", EntryViews::debugMeta));
  }

  private EventEntries() {}

  /**
   * Builds the view of an event.
   *
   * @param data what is stored of it: {@link NormalizedEvent#data()}
   */
  public static EventView view(JsonNode data) {
    List<String> interfaces = INTERFACES.keySet().stream().filter(data::hasNonNull).toList();
    Instant received = Timestamps.parse(data.path("received")).orElse(Instant.EPOCH);
    return new EventView(
        Fields.text(data, "event_id"),
        Fields.optional(data, "type").orElse("default"),
        Fields.optional(data, "level").orElse("error"),
        Fields.optional(data, "platform").orElse(Platform.OTHER),
        Fields.optional(data, "title").orElse(EventSummary.UNLABELED),
        Fields.text(data, "culprit"),
        Fields.optional(data, "location"),
        MessageNormalizer.text(data),
        Fields.object(data, "metadata"),
        user(data),
        tags(data),
        Fields.object(data, "contexts"),
        Fields.object(data, "extra"),
        Fields.object(data, "modules"),
        interfaces.stream().map(each -> entry(each, data)).toList(),
        sdk(data),
        data.path("size").isNumber()
            ? OptionalLong.of(data.get("size").longValue())
            : OptionalLong.empty(),
        Fields.optional(data, "release"),
        Fields.optional(data, "environment"),
        Fields.optional(data, "dist"),
        Fields.optional(data, "transaction"),
        Fields.optional(data, "logger"),
        fingerprint(data),
        errors(data),
        Timestamps.parse(data.path("timestamp")).orElse(received),
        Timestamps.parse(data.path("received")),
        data.path("start_timestamp").isNumber()
            ? Optional.of(data.get("start_timestamp").doubleValue())
            : Optional.empty(),
        MetaView.of(data, interfaces));
  }

  /**
   * The tags of a stored event, sorted by the key they are shown with.
   *
   * @param data {@link NormalizedEvent#data()}
   */
  public static List<EventTag> tags(JsonNode data) {
    List<EventTag> tags = new ArrayList<>();
    for (JsonNode tag : Fields.list(data, "tags")) {
      String shown = tagKey(tag);
      String value = tag.path(1).asText();
      tags.add(new EventTag(shown, value, query(shown, value)));
    }
    tags.sort(Comparator.comparing(EventTag::key));
    return List.copyOf(tags);
  }

  /** The keys with which the tags are shown, in the order in which they are stored. */
  static List<String> tagKeys(JsonNode data) {
    List<String> keys = new ArrayList<>();
    Fields.list(data, "tags").forEach(tag -> keys.add(tagKey(tag)));
    return keys;
  }

  private static String tagKey(JsonNode tag) {
    String key = tag.path(0).asText();
    return key.startsWith(INTERNAL) ? key.substring(INTERNAL.length()) : key;
  }

  /**
   * The user of a stored event, with all members that the API has.
   *
   * @param data {@link NormalizedEvent#data()}
   */
  public static Optional<ObjectNode> user(JsonNode data) {
    if (!(data.get("user") instanceof ObjectNode user)) {
      return Optional.empty();
    }
    ObjectNode view = Fields.NODES.objectNode();
    for (String key :
        new String[] {"id", "email", "username", "ip_address", "name", "geo", "data"}) {
      view.set(key, FrameView.orNull(user, key));
    }
    return Optional.of(view);
  }

  /** A user's tag is {@code id:42}, and a search for it is {@code user.id:"42"}. */
  private static Optional<String> query(String key, String value) {
    int colon = value.indexOf(':');
    if (!key.equals("user") || colon < 0) {
      return Optional.empty();
    }
    String quoted = value.substring(colon + 1).replace("\\", "\\\\").replace("\"", "\\\"");
    return Optional.of("user." + value.substring(0, colon) + ":\"" + quoted + "\"");
  }

  private static Entry entry(String name, JsonNode data) {
    Interface shown = INTERFACES.get(name);
    JsonNode view =
        name.equals("stacktrace")
            ? FrameView.stacktrace(data, name)
            : shown.view().apply(data.get(name));
    return new Entry(shown.type(), view);
  }

  private static Optional<ObjectNode> sdk(JsonNode data) {
    if (!(data.get("sdk") instanceof ObjectNode sdk)) {
      return Optional.empty();
    }
    ObjectNode view = Fields.NODES.objectNode();
    view.set("name", FrameView.orNull(sdk, "name"));
    view.set("version", FrameView.orNull(sdk, "version"));
    return Optional.of(view);
  }

  private static List<String> fingerprint(JsonNode data) {
    List<String> parts = new ArrayList<>();
    Fields.list(data, "fingerprint").forEach(part -> parts.add(part.asText()));
    return List.copyOf(parts);
  }

  private static List<EventError> errors(JsonNode data) {
    List<EventError> errors = new ArrayList<>();
    for (JsonNode error : Fields.list(data, "errors")) {
      if (error instanceof ObjectNode stored) {
        ObjectNode rest = stored.deepCopy();
        rest.remove("type");
        String type = Fields.text(stored, "type");
        errors.add(new EventError(type, message(type), rest));
      }
    }
    return List.copyOf(errors);
  }

  private static String message(String type) {
    return switch (type) {
      case "invalid_data" -> "Discarded invalid value";
      case "invalid_attribute" -> "Discarded unknown attribute";
      case "value_too_long" -> "Discarded value that is too long";
      case "clock_drift" -> "The sender's clock is wrong; times were corrected";
      case "future_timestamp" -> "The time is in the future; that of arrival was taken";
      case "past_timestamp" -> "The time is too long ago; that of arrival was taken";
      case "too_large" -> "The event was too large to be stored as a whole";
      default -> "An error occurred while the event was processed";
    };
  }
}
