package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** Reading what grouping needs from the JSON of a normalised event. */
final class EventTree {
  private EventTree() {}

  /** The member if it is a text, else an empty one. */
  static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && value.isTextual() ? value.textValue() : "";
  }

  static boolean flag(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && value.isBoolean() && value.booleanValue();
  }

  static ArrayNode list(JsonNode node, String key) {
    return node.get(key) instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode(0);
  }

  /** Frames of the stack trace that stands in this object, oldest first. */
  static ArrayNode frames(JsonNode owner) {
    return list(owner.path("stacktrace"), "frames");
  }

  static ArrayNode exceptions(JsonNode event) {
    return list(event.path("exception"), "values");
  }

  /** Whether a frame was the application's own before rules of the project changed that. */
  static boolean inApp(JsonNode frame) {
    JsonNode before = frame.path("data").path("orig_in_app");
    return before.isBoolean() ? before.booleanValue() : flag(frame, "in_app");
  }

  /** The frame's own platform, else that of the event. */
  static String platform(JsonNode frame, String eventPlatform) {
    String own = text(frame, "platform");
    return own.isEmpty() ? eventPlatform : own;
  }

  /** The last frame of the application, else the last of all, of the outermost exception. */
  static Optional<JsonNode> crashFrame(JsonNode event) {
    ArrayNode exceptions = exceptions(event);
    for (int i = exceptions.size() - 1; i >= 0; i--) {
      Optional<JsonNode> frame = crashFrame(frames(exceptions.get(i)));
      if (frame.isPresent()) {
        return frame;
      }
    }
    return crashFrame(frames(event));
  }

  private static Optional<JsonNode> crashFrame(ArrayNode frames) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (flag(frames.get(i), "in_app")) {
        return Optional.of(frames.get(i));
      }
    }
    return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
  }

  /** What was logged: the template before its parameters were put in, if that is known. */
  static String messageTemplate(JsonNode event) {
    JsonNode entry = event.path("logentry");
    String message = text(entry, "message");
    return message.isEmpty() ? text(entry, "formatted") : message;
  }

  /** What was logged, with its parameters. */
  static String message(JsonNode event) {
    JsonNode entry = event.path("logentry");
    String formatted = text(entry, "formatted");
    return formatted.isEmpty() ? text(entry, "message") : formatted;
  }
}
