package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The chain of exceptions, oldest cause first, and the mechanisms that caught them. */
final class ExceptionNormalizer {
  private static final int MAX_TYPE = 256;
  private static final int MAX_VALUE = 8192;

  /** Chains are cut in their middle to this many. */
  private static final int MAX_EXCEPTIONS = 50;

  private static final Shape SHAPE =
      new Shape()
          .text("type", MAX_TYPE)
          .json("value", MAX_VALUE)
          .text("module", 256)
          .json("thread_id", 64)
          .with("stacktrace", (value, key, remarks) -> value)
          .with("raw_stacktrace", (value, key, remarks) -> value)
          .with("mechanism", (value, key, remarks) -> value);

  private static final Shape MECHANISM =
      new Shape()
          .text("type", 128)
          .bool("synthetic")
          .text("description", 1024)
          .text("help_link", 1024)
          .bool("handled")
          .text("source", 256)
          .bool("is_exception_group")
          .number("exception_id")
          .number("parent_id")
          .object("data", 4, 2048)
          .object("meta", 4, 2048);

  private ExceptionNormalizer() {}

  /** Normalises {@code exception} in place, which goes if nothing of it can be kept. */
  static void normalize(ObjectNode event, String platform, Remarks remarks) {
    ArrayNode sent = Fields.takeValues(event, "exception", remarks);
    if (sent.isEmpty()) {
      return;
    }
    ArrayNode values = Fields.cutMiddle(sent, MAX_EXCEPTIONS / 2, MAX_EXCEPTIONS / 2);
    remarks.enter("exception");
    if (values != sent) {
      remarks.shortened("values", sent.size());
    }
    remarks.enter("values");
    for (int i = values.size() - 1; i >= 0; i--) {
      remarks.enter(i);
      boolean kept = one((ObjectNode) values.get(i), platform, remarks);
      remarks.leave();
      if (!kept) {
        values.remove(i);
      }
    }
    remarks.leave();
    remarks.leave();
    if (values.isEmpty()) {
      event.remove("exception");
    } else {
      event.putObject("exception").set("values", values);
      if (values.size() == 1) {
        adoptStacktrace(event, (ObjectNode) values.get(0), platform, remarks);
      }
    }
  }

  private static boolean one(ObjectNode exception, String platform, Remarks remarks) {
    SHAPE.apply(exception, remarks);
    StacktraceNormalizer.normalizeIn(exception, platform, remarks);
    mechanism(exception, remarks);
    splitValue(exception);
    if (exception.has("type") || exception.has("value") || exception.has("stacktrace")) {
      return true;
    }
    remarks.invalid("type", Fields.NODES.nullNode(), "a type or a value");
    return false;
  }

  private static void mechanism(ObjectNode exception, Remarks remarks) {
    JsonNode sent = exception.get("mechanism");
    if (sent instanceof ObjectNode mechanism) {
      remarks.enter("mechanism");
      MECHANISM.apply(mechanism, remarks);
      remarks.leave();
      if (mechanism.isEmpty()) {
        exception.remove("mechanism");
      } else if (!mechanism.has("type")) {
        mechanism.put("type", "generic");
      }
    } else if (sent != null) {
      remarks.invalid("mechanism", sent, "an object");
      exception.remove("mechanism");
    }
  }

  /** Some SDKs send {@code "TypeError: x is undefined"} as the value and no type. */
  private static void splitValue(ObjectNode exception) {
    if (exception.has("type")) {
      return;
    }
    String value = Fields.text(exception, "value");
    int colon = 0;
    while (colon < value.length() && Character.isJavaIdentifierPart(value.charAt(colon))) {
      colon++;
    }
    if (colon > 0 && colon <= MAX_TYPE && colon < value.length() && value.charAt(colon) == ':') {
      exception.put("type", value.substring(0, colon));
      exception.put("value", value.substring(colon + 1).strip());
    }
  }

  /** A stack trace that stands alone belongs to the only exception, if that has none. */
  private static void adoptStacktrace(
      ObjectNode event, ObjectNode exception, String platform, Remarks remarks) {
    if (!exception.has("stacktrace") && event.has("stacktrace")) {
      StacktraceNormalizer.normalizeMember(event, "stacktrace", platform, remarks);
      JsonNode stack = event.remove("stacktrace");
      if (stack != null) {
        exception.set("stacktrace", stack);
      }
    }
  }

  /** Whether any exception of the chain was caught by nobody. */
  static boolean isUnhandled(JsonNode event) {
    for (JsonNode exception : Fields.values(event, "exception")) {
      JsonNode handled = exception.path("mechanism").path("handled");
      if (handled.isBoolean() && !handled.booleanValue()) {
        return true;
      }
    }
    return false;
  }
}
