package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Threads, of which at most the first 200 are kept. */
final class ThreadsNormalizer {
  private static final int MAX_THREADS = 200;

  private static final Shape SHAPE =
      new Shape()
          .json("id", 64)
          .text("name", 1024)
          .with("stacktrace", (value, key, remarks) -> value)
          .with("raw_stacktrace", (value, key, remarks) -> value)
          .bool("crashed")
          .bool("current")
          .bool("main")
          .text("state", 64)
          .object("held_locks", 3, 8192);

  private ThreadsNormalizer() {}

  /** Normalises {@code threads} in place. */
  static void normalize(ObjectNode event, String platform, Remarks remarks) {
    ArrayNode sent = Fields.takeValues(event, "threads", remarks);
    if (sent.isEmpty()) {
      return;
    }
    ArrayNode values = Fields.cutMiddle(sent, MAX_THREADS, 0);
    remarks.enter("threads");
    if (values != sent) {
      remarks.shortened("values", sent.size());
    }
    remarks.enter("values");
    for (int i = 0; i < values.size(); i++) {
      remarks.enter(i);
      ObjectNode thread = (ObjectNode) values.get(i);
      SHAPE.apply(thread, remarks);
      StacktraceNormalizer.normalizeIn(thread, platform, remarks);
      remarks.leave();
    }
    remarks.leave();
    remarks.leave();
    event.putObject("threads").set("values", values);
  }
}
