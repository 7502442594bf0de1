package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Stack traces: at most 250 frames, oldest first, each of them in its shape. */
final class StacktraceNormalizer {
  static final int MAX_FRAMES = 250;

  /** Frames outside of the first and last so many have no surroundings unless they are in_app. */
  private static final int DETAILED_ENDS = 25;

  private static final Shape SHAPE =
      new Shape()
          .with("frames", (value, key, remarks) -> value)
          .any("frames_omitted", 2, 100)
          .object("registers", 1, 4096)
          .text("lang", 32)
          .text("instruction_addr_adjustment", 32)
          .bool("snapshot");

  private StacktraceNormalizer() {}

  /** Normalises the stack traces that stand under {@code stacktrace} and {@code raw_stacktrace}. */
  static void normalizeIn(ObjectNode owner, String platform, Remarks remarks) {
    normalizeMember(owner, "stacktrace", platform, remarks);
    normalizeMember(owner, "raw_stacktrace", platform, remarks);
  }

  /** Normalises one member of an object, which goes if it has no frame. */
  static void normalizeMember(ObjectNode owner, String key, String platform, Remarks remarks) {
    JsonNode sent = owner.get(key);
    if (sent == null) {
      return;
    }
    ObjectNode stack = null;
    if (sent instanceof ObjectNode object) {
      stack = object;
    } else if (sent instanceof ArrayNode frames) {
      stack = Fields.NODES.objectNode();
      stack.set("frames", frames);
    } else if (!sent.isNull()) {
      remarks.invalid(key, sent, "an object");
    }
    if (stack == null) {
      owner.remove(key);
      return;
    }
    remarks.enter(key);
    boolean kept = normalize(stack, platform, remarks);
    remarks.leave();
    if (kept) {
      owner.set(key, stack);
    } else {
      owner.remove(key);
    }
  }

  private static boolean normalize(ObjectNode stack, String platform, Remarks remarks) {
    SHAPE.apply(stack, remarks);
    if (!(stack.get("frames") instanceof ArrayNode sent)) {
      if (stack.has("frames")) {
        remarks.invalid("frames", stack.get("frames"), "a list");
      }
      return false;
    }
    ArrayNode frames = Fields.cutMiddle(sent, MAX_FRAMES / 2, MAX_FRAMES / 2);
    if (frames != sent) {
      remarks.shortened("frames", sent.size());
      omitted(stack, sent.size());
    }
    frames = Fields.objects(frames, "frames", remarks);
    remarks.enter("frames");
    for (int i = frames.size() - 1; i >= 0; i--) {
      ObjectNode frame = (ObjectNode) frames.get(i);
      remarks.enter(i);
      FrameNormalizer.normalize(frame, platform, remarks);
      remarks.leave();
      if (FrameNormalizer.isEmpty(frame)) {
        frames.remove(i);
      }
    }
    remarks.leave();
    slim(frames);
    stack.set("frames", frames);
    return !frames.isEmpty();
  }

  private static void omitted(ObjectNode stack, int size) {
    stack.putArray("frames_omitted").add(MAX_FRAMES / 2).add(size - MAX_FRAMES / 2);
  }

  /** The middle of a deep stack is nearly always the framework's: its source only costs space. */
  private static void slim(ArrayNode frames) {
    for (int i = DETAILED_ENDS; i < frames.size() - DETAILED_ENDS; i++) {
      ObjectNode frame = (ObjectNode) frames.get(i);
      if (!frame.path("in_app").booleanValue()) {
        frame.remove("vars");
        frame.remove("pre_context");
        frame.remove("post_context");
      }
    }
  }
}
