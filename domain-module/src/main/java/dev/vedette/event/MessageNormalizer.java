package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The log message: {@code logentry}, of which {@code message} is another name. */
final class MessageNormalizer {
  static final int MAX_MESSAGE = 8192;

  private static final Shape SHAPE =
      new Shape()
          .json("message", MAX_MESSAGE)
          .json("formatted", MAX_MESSAGE)
          .with(
              "params",
              (value, key, remarks) ->
                  value.isContainerNode()
                      ? ValueTrimmer.trim(value, key, 4, 4096, remarks)
                      : Shape.wrong(value, key, "a list or an object", remarks));

  private MessageNormalizer() {}

  /**
   * Normalises {@code logentry} in place. A text that needs no parameters stands in {@code
   * formatted} alone.
   */
  static void normalize(ObjectNode event, Remarks remarks) {
    JsonNode alias = event.remove("message");
    JsonNode sent = event.get("logentry");
    if (sent == null || sent.isNull()) {
      sent = alias;
    }
    ObjectNode entry = toObject(sent, remarks);
    remarks.enter("logentry");
    SHAPE.apply(entry, remarks);
    complete(entry, remarks);
    remarks.leave();
    if (entry.has("formatted")) {
      event.set("logentry", entry);
    } else {
      event.remove("logentry");
    }
  }

  private static ObjectNode toObject(JsonNode sent, Remarks remarks) {
    ObjectNode entry = Fields.NODES.objectNode();
    if (sent instanceof ObjectNode object) {
      return object;
    }
    if (sent != null && sent.isArray()) {
      remarks.invalid("logentry", sent, "an object");
    } else if (sent != null && !sent.isNull()) {
      entry.set("formatted", sent);
    }
    return entry;
  }

  private static void complete(ObjectNode entry, Remarks remarks) {
    String message = Fields.text(entry, "message");
    if (!entry.has("formatted") && !message.isEmpty()) {
      String formatted =
          MessageFormatter.format(message, entry.get("params"), MAX_MESSAGE).orElse(message);
      if (formatted.length() > MAX_MESSAGE) {
        remarks.cut("formatted", formatted.length(), MAX_MESSAGE);
      }
      entry.put("formatted", Text.shorten(formatted, MAX_MESSAGE));
    }
    if (message.equals(Fields.text(entry, "formatted"))) {
      entry.remove("message");
    }
  }

  /** What was logged, for people; empty if nothing was. */
  static String text(JsonNode event) {
    ObjectNode entry = Fields.object(event, "logentry");
    String formatted = Fields.text(entry, "formatted");
    return formatted.isEmpty() ? Fields.text(entry, "message") : formatted;
  }
}
