package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.web.issue.EventSection.Frame;
import dev.vedette.web.issue.EventSection.SourceLine;
import dev.vedette.web.issue.EventSection.StackTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes stack traces readable: the latest call first, the application's own code unfolded. */
final class FramesView {

  /** So many own frames of a trace are open at first; more would bury the rest of the page. */
  private static final int OPEN = 3;

  private FramesView() {}

  /** The exceptions of an event; the one raised last, which the others led to, comes first. */
  static List<StackTrace> exceptions(JsonNode event) {
    List<StackTrace> traces = new ArrayList<>();
    for (JsonNode exception : Json.values(event.path("exception"))) {
      String type = Json.firstText(exception, "type");
      String value = Json.text(exception, "value");
      traces.add(
          new StackTrace(
              type.isEmpty() ? "Error" : type,
              value,
              Json.text(exception, "module"),
              mechanism(exception.path("mechanism")),
              frames(exception.path("stacktrace"))));
    }
    Collections.reverse(traces);
    if (traces.isEmpty() && event.path("stacktrace").has("frames")) {
      traces.add(new StackTrace("Stack trace", "", "", "", frames(event.path("stacktrace"))));
    }
    return traces;
  }

  /** The threads of an event that carry a stack trace. */
  static List<StackTrace> threads(JsonNode event) {
    List<StackTrace> traces = new ArrayList<>();
    for (JsonNode thread : Json.values(event.path("threads"))) {
      if (!thread.path("stacktrace").path("frames").isEmpty()) {
        String name = Json.firstText(thread, "name", "id");
        traces.add(
            new StackTrace(
                name.isEmpty() ? "Thread" : name,
                "",
                "",
                thread.path("crashed").asBoolean() ? "crashed" : "",
                frames(thread.path("stacktrace"))));
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

  private static List<Frame> frames(JsonNode stacktrace) {
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
      frames.add(frame(raw.get(index), inApp, unfold));
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
    return frame.path(frame.has("in_app") ? "in_app" : "inApp").asBoolean();
  }

  private static Frame frame(JsonNode frame, boolean inApp, boolean open) {
    String line = Json.firstText(frame, "lineno", "lineNo");
    String column = Json.firstText(frame, "colno", "colNo");
    return new Frame(
        Json.text(frame, "function"),
        Json.firstText(frame, "filename", "abs_path", "absPath", "module", "package"),
        line.isEmpty() || column.isEmpty() ? line : line + ":" + column,
        inApp,
        open,
        source(frame),
        Json.pairs(frame.path("vars")),
        0);
  }

  private static List<SourceLine> source(JsonNode frame) {
    Optional<String> current =
        frame.path("context_line").isTextual()
            ? Optional.of(Json.text(frame, "context_line"))
            : Optional.empty();
    List<SourceLine> lines = new ArrayList<>();
    if (current.isEmpty()) {
      return lines;
    }
    JsonNode before = frame.path("pre_context");
    long number = frame.path("lineno").asLong(0);
    long first = Math.max(1, number - before.size());
    for (JsonNode line : before) {
      lines.add(new SourceLine(first++, Json.text(line), false));
    }
    lines.add(new SourceLine(Math.max(1, number), current.get(), true));
    for (JsonNode line : frame.path("post_context")) {
      lines.add(new SourceLine(++number, Json.text(line), false));
    }
    return lines;
  }

  /** Index of the frame before which, seen from the bottom, some were left out; -1 for none. */
  private static int gapAt(JsonNode stacktrace) {
    JsonNode omitted = stacktrace.path("frames_omitted");
    return omitted.isArray() && omitted.size() == 2 ? omitted.get(0).asInt() : -1;
  }

  private static Frame omitted(JsonNode stacktrace) {
    JsonNode range = stacktrace.path("frames_omitted");
    int count = Math.max(1, range.get(1).asInt() - range.get(0).asInt());
    return new Frame("", "", "", false, false, List.of(), List.of(), count);
  }
}
