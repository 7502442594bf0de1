package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vedette.web.issue.EventSection.Frame;
import dev.vedette.web.issue.EventSection.SourceLine;
import dev.vedette.web.issue.EventSection.StackTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes stack traces readable: the latest call first, the application's own code unfolded. */
final class FramesView {

  /** So many own frames of a trace are open at first; more would bury the rest of the page. */
  private static final int OPEN = 3;

  private FramesView() {}

  /**
   * The exceptions of an event; the one raised last, which the others led to, comes first.
   *
   * @param exception the entry of that type
   * @param meta remarks on it
   * @param stacktrace a stack trace of no exception, shown if there is none
   */
  static List<StackTrace> exceptions(JsonNode exception, JsonNode meta, JsonNode stacktrace) {
    List<StackTrace> traces = new ArrayList<>();
    List<JsonNode> values = Json.values(exception);
    for (int i = 0; i < values.size(); i++) {
      JsonNode one = values.get(i);
      JsonNode remarks = meta.path("values").path(Integer.toString(i));
      String type = Json.text(one, "type");
      traces.add(
          new StackTrace(
              type.isEmpty() ? "Error" : type,
              Json.text(one, "value"),
              Json.text(one, "module"),
              mechanism(one.path("mechanism")),
              EventRemarks.of(remarks.path("value")),
              frames(one.path("stacktrace"), remarks.path("stacktrace"))));
    }
    Collections.reverse(traces);
    if (traces.isEmpty() && !stacktrace.path("frames").isEmpty()) {
      traces.add(
          new StackTrace(
              "Stack trace", "", "", "", "", frames(stacktrace, MissingNode.getInstance())));
    }
    return traces;
  }

  /**
   * The threads of the entry that carry a stack trace.
   *
   * @param meta remarks on the entry
   */
  static List<StackTrace> threads(JsonNode threads, JsonNode meta) {
    List<StackTrace> traces = new ArrayList<>();
    List<JsonNode> values = Json.values(threads);
    for (int i = 0; i < values.size(); i++) {
      JsonNode thread = values.get(i);
      JsonNode remarks = meta.path("values").path(Integer.toString(i));
      if (!thread.path("stacktrace").path("frames").isEmpty()) {
        String name = Json.firstText(thread, "name", "id");
        traces.add(
            new StackTrace(
                name.isEmpty() ? "Thread" : name,
                "",
                "",
                thread.path("crashed").asBoolean() ? "crashed" : "",
                "",
                frames(thread.path("stacktrace"), remarks.path("stacktrace"))));
      }
    }
    return traces;
  }

  private static String mechanism(JsonNode mechanism) {
    if (!mechanism.isObject()) {
      return "";
    }
    JsonNode handled = mechanism.path("handled");
    String how = handled.isBoolean() ? (handled.asBoolean() ? "handled" : "unhandled") : "";
    String type = Json.text(mechanism, "type");
    if (type.isEmpty() || type.equals("generic")) {
      return how;
    }
    return how.isEmpty() ? type : how + ", by " + type;
  }

  private static List<Frame> frames(JsonNode stacktrace, JsonNode meta) {
    List<JsonNode> raw = new ArrayList<>();
    stacktrace.path("frames").forEach(raw::add);
    int gap = gapAt(stacktrace);
    List<Frame> frames = new ArrayList<>();
    int open = 0;
    for (int index = raw.size() - 1; index >= 0; index--) {
      boolean inApp = inApp(raw.get(index));
      boolean first = index == raw.size() - 1 && noneInApp(raw);
      boolean unfold = (inApp && open < OPEN) || first;
      open += unfold ? 1 : 0;
      JsonNode remarks = meta.path("frames").path(Integer.toString(index));
      frames.add(frame(raw.get(index), remarks, inApp, unfold));
      if (index == gap) {
        frames.add(omitted(stacktrace));
      }
    }
    return frames;
  }

  private static boolean noneInApp(List<JsonNode> frames) {
    return frames.stream().noneMatch(FramesView::inApp);
  }

  private static boolean inApp(JsonNode frame) {
    return frame.path("inApp").asBoolean();
  }

  private static Frame frame(JsonNode frame, JsonNode meta, boolean inApp, boolean open) {
    String line = Json.text(frame, "lineNo");
    String column = Json.text(frame, "colNo");
    return new Frame(
        Json.text(frame, "function"),
        Json.firstText(frame, "filename", "absPath", "module", "package"),
        line.isEmpty() || column.isEmpty() ? line : line + ":" + column,
        inApp,
        open,
        source(frame),
        Json.pairs(frame.path("vars"), meta.path("vars")),
        0);
  }

  private static List<SourceLine> source(JsonNode frame) {
    List<SourceLine> lines = new ArrayList<>();
    for (JsonNode line : frame.path("context")) {
      long number = line.path(0).asLong();
      boolean current = number == frame.path("lineNo").asLong();
      lines.add(new SourceLine(number, Json.text(line.path(1)), current));
    }
    return lines;
  }

  /** Index of the frame before which, seen from the bottom, some were left out; -1 for none. */
  private static int gapAt(JsonNode stacktrace) {
    JsonNode omitted = stacktrace.path("framesOmitted");
    return omitted.isArray() && omitted.size() == 2 ? omitted.get(0).asInt() : -1;
  }

  private static Frame omitted(JsonNode stacktrace) {
    JsonNode range = stacktrace.path("framesOmitted");
    int count = Math.max(1, range.get(1).asInt() - range.get(0).asInt());
    return new Frame("", "", "", false, false, List.of(), List.of(), count);
  }
}
