package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stack traces and their frames in the API's shape. */
final class FrameView {
  private FrameView() {}

  /** The stack trace under this key of its owner, or null. */
  static JsonNode stacktrace(JsonNode owner, String key) {
    if (!(owner.get(key) instanceof ObjectNode stack)) {
      return NullNode.instance;
    }
    ObjectNode view = Fields.NODES.objectNode();
    ArrayNode frames = view.putArray("frames");
    for (JsonNode frame : Fields.list(stack, "frames")) {
      frames.add(frame(frame));
    }
    view.set("framesOmitted", orNull(stack, "frames_omitted"));
    view.set("registers", orNull(stack, "registers"));
    view.put("hasSystemFrames", hasSystemFrames(stack));
    return view;
  }

  /** Whether own and foreign frames are mixed, so that it makes sense to hide the foreign ones. */
  static boolean hasSystemFrames(JsonNode stack) {
    boolean own = false;
    boolean foreign = false;
    for (JsonNode frame : Fields.list(stack, "frames")) {
      boolean inApp = frame.path("in_app").booleanValue();
      own |= inApp;
      foreign |= !inApp;
    }
    return own && foreign;
  }

  static JsonNode orNull(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null ? NullNode.instance : value;
  }

  private static ObjectNode frame(JsonNode frame) {
    ObjectNode view = Fields.NODES.objectNode();
    view.set("filename", orNull(frame, "filename"));
    view.set("absPath", orNull(frame, frame.has("abs_path") ? "abs_path" : "filename"));
    view.set("module", orNull(frame, "module"));
    view.set("package", orNull(frame, "package"));
    view.set("platform", orNull(frame, "platform"));
    view.set("instructionAddr", orNull(frame, "instruction_addr"));
    view.set("symbolAddr", orNull(frame, "symbol_addr"));
    view.set("function", orNull(frame, "function"));
    view.set("rawFunction", orNull(frame, "raw_function"));
    view.set("symbol", orNull(frame, "symbol"));
    view.set("context", context(frame));
    view.set("lineNo", orNull(frame, "lineno"));
    view.set("colNo", orNull(frame, "colno"));
    view.put("inApp", frame.path("in_app").booleanValue());
    view.set("trust", orNull(frame, "trust"));
    view.set("errors", orNull(frame, "errors"));
    view.set("lock", orNull(frame, "lock"));
    view.set("sourceLink", orNull(frame, "source_link"));
    view.set("vars", orNull(frame, "vars"));
    if (frame.has("addr_mode")) {
      view.set("addrMode", frame.get("addr_mode"));
    }
    return view;
  }

  /** Lines of source as {@code [number, text]}. */
  static ArrayNode context(JsonNode frame) {
    ArrayNode context = Fields.NODES.arrayNode();
    if (!frame.has("lineno") || !frame.has("context_line")) {
      return context;
    }
    long line = frame.get("lineno").asLong();
    ArrayNode before = Fields.list(frame, "pre_context");
    for (int i = 0; i < before.size(); i++) {
      context.addArray().add(line - before.size() + i).add(before.get(i));
    }
    context.addArray().add(line).add(frame.get("context_line"));
    for (JsonNode after : Fields.list(frame, "post_context")) {
      context.addArray().add(++line).add(after);
    }
    return context;
  }
}
