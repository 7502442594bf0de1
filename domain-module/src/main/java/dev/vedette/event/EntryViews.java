package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The interfaces of an event in the API's shapes. */
final class EntryViews {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private EntryViews() {}

  static ObjectNode message(JsonNode entry) {
    ObjectNode view = Fields.NODES.objectNode();
    JsonNode formatted = FrameView.orNull(entry, "formatted");
    view.set("formatted", formatted);
    view.set("message", entry.has("message") ? entry.get("message") : formatted);
    view.set("params", FrameView.orNull(entry, "params"));
    return view;
  }

  static ObjectNode exception(JsonNode interfaceData) {
    ObjectNode view = Fields.NODES.objectNode();
    ArrayNode values = view.putArray("values");
    boolean hasSystemFrames = false;
    for (JsonNode exception : Fields.list(interfaceData, "values")) {
      ObjectNode value = values.addObject();
      value.set("type", FrameView.orNull(exception, "type"));
      value.set("value", FrameView.orNull(exception, "value"));
      value.set("mechanism", mechanism(exception));
      value.set("threadId", FrameView.orNull(exception, "thread_id"));
      value.set("module", FrameView.orNull(exception, "module"));
      value.set("stacktrace", FrameView.stacktrace(exception, "stacktrace"));
      value.set("rawStacktrace", FrameView.stacktrace(exception, "raw_stacktrace"));
      hasSystemFrames |= FrameView.hasSystemFrames(exception.path("stacktrace"));
    }
    view.put("hasSystemFrames", hasSystemFrames);
    view.set("excOmitted", FrameView.orNull(interfaceData, "exc_omitted"));
    return view;
  }

  private static JsonNode mechanism(JsonNode exception) {
    if (!(exception.get("mechanism") instanceof ObjectNode mechanism)) {
      return NullNode.instance;
    }
    ObjectNode view = Fields.NODES.objectNode();
    mechanism
        .properties()
        .forEach(
            member ->
                view.set(
                    member.getKey().equals("help_link") ? "helpLink" : member.getKey(),
                    member.getValue()));
    return view;
  }

  static ObjectNode threads(JsonNode interfaceData) {
    ObjectNode view = Fields.NODES.objectNode();
    ArrayNode values = view.putArray("values");
    for (JsonNode thread : Fields.list(interfaceData, "values")) {
      ObjectNode value = values.addObject();
      value.set("id", FrameView.orNull(thread, "id"));
      value.put("current", thread.path("current").booleanValue());
      value.put("crashed", thread.path("crashed").booleanValue());
      value.set("name", FrameView.orNull(thread, "name"));
      value.set("stacktrace", FrameView.stacktrace(thread, "stacktrace"));
      value.set("rawStacktrace", FrameView.stacktrace(thread, "raw_stacktrace"));
      value.set("state", FrameView.orNull(thread, "state"));
      value.set("heldLocks", FrameView.orNull(thread, "held_locks"));
    }
    return view;
  }

  static ObjectNode breadcrumbs(JsonNode interfaceData) {
    ObjectNode view = Fields.NODES.objectNode();
    ArrayNode values = view.putArray("values");
    for (JsonNode crumb : Fields.list(interfaceData, "values")) {
      ObjectNode value = values.addObject();
      value.set("type", FrameView.orNull(crumb, "type"));
      Optional<Instant> time = Timestamps.parse(crumb.path("timestamp"));
      value.put("timestamp", time.map(EntryViews::date).orElse(null));
      value.set("level", FrameView.orNull(crumb, "level"));
      value.set("message", FrameView.orNull(crumb, "message"));
      value.set("category", FrameView.orNull(crumb, "category"));
      value.set("data", FrameView.orNull(crumb, "data"));
      value.set("event_id", FrameView.orNull(crumb, "event_id"));
    }
    return view;
  }

  static ObjectNode request(JsonNode request) {
    ObjectNode view = Fields.NODES.objectNode();
    view.set("apiTarget", FrameView.orNull(request, "api_target"));
    view.set("method", FrameView.orNull(request, "method"));
    view.set("url", FrameView.orNull(request, "url"));
    view.set("query", Fields.list(request, "query_string"));
    view.set("fragment", FrameView.orNull(request, "fragment"));
    view.set("data", FrameView.orNull(request, "data"));
    view.set("headers", Fields.list(request, "headers"));
    view.set("cookies", Fields.list(request, "cookies"));
    view.set("env", FrameView.orNull(request, "env"));
    view.set("inferredContentType", FrameView.orNull(request, "inferred_content_type"));
    return view;
  }

  static ObjectNode template(JsonNode template) {
    ObjectNode view = Fields.NODES.objectNode();
    view.set("lineNo", FrameView.orNull(template, "lineno"));
    view.set("filename", FrameView.orNull(template, "filename"));
    view.set("context", FrameView.context(template));
    return view;
  }

  static ObjectNode debugMeta(JsonNode meta) {
    ObjectNode view = Fields.NODES.objectNode();
    view.set("images", Fields.list(meta, "images"));
    if (meta.has("sdk_info")) {
      view.set("sdk_info", meta.get("sdk_info"));
    }
    return view;
  }

  /** A date as the API writes it: six digits of fraction, or none when it is zero. */
  static String date(Instant time) {
    return (time.getNano() < 1000 ? SECONDS : MICROS).format(time);
  }
}
