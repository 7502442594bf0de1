package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the tree of parts of a variant. */
final class ComponentMaker {

  private final Standard standard;
  private final JsonNode data;

  ComponentMaker(EventGrouping grouping) {
    standard = grouping.standard();
    data = grouping.data();
  }

  /** Why a variant of all frames does not count. */
  String appDecides() {
    return "frames of the application decide";
  }

  /** Whether there are frames that count. */
  boolean hasStack() {
    return standard.exceptions().chains().stream()
            .flatMap(List::stream)
            .anyMatch(ExceptionParts::hasFrames)
        || standard.thread().contributes(false)
        || standard.stack().contributes(false);
  }

  /**
   * Everything, the deciding strategy first.
   *
   * @param variant {@code app}, {@code system} or {@code default}
   * @param overruled why the whole does not count; null if it does
   */
  Component root(String variant, String overruled) {
    boolean inApp = variant.equals("app");
    List<Object> parts = new ArrayList<>();
    String winner = standard.strategy();
    if (!standard.exceptions().isEmpty()) {
      parts.add(chains(inApp, taken("exception", winner)));
    }
    if (!standard.thread().isEmpty()) {
      Component stack = stack(standard.thread(), inApp, null);
      parts.add(part("threads", stack.contributes(), taken("threads", winner), List.of(stack)));
    }
    if (!standard.stack().isEmpty()) {
      parts.add(stack(standard.stack(), inApp, taken("stacktrace", winner)));
    }
    template(winner).ifPresent(parts::add);
    if (winner.equals("csp") || winner.equals("hpkp") || winner.startsWith("expect-")) {
      parts.add(report(winner));
    }
    if (!standard.message().isBlank()) {
      String raw = standard.message();
      parts.add(text("message", MessageParameters.normalize(raw), raw, taken("message", winner)));
    }
    return part(variant, overruled == null, overruled, parts);
  }

  /** Why a strategy does not decide; null if it does. */
  private static String taken(String strategy, String winner) {
    return strategy.equals(winner) ? null : words(winner) + " takes precedence";
  }

  private Component chains(boolean inApp, String overruled) {
    List<Object> all = new ArrayList<>();
    for (List<ExceptionParts> chain : standard.exceptions().chains()) {
      for (ExceptionParts one : chain) {
        all.add(exception(one, inApp));
      }
    }
    if (all.size() == 1) {
      Component only = (Component) all.get(0);
      return part("exception", only.contributes(), overruled, only.values());
    }
    boolean any = all.stream().anyMatch(each -> ((Component) each).contributes());
    return part("chained-exception", any, overruled, all);
  }

  private Component exception(ExceptionParts one, boolean inApp) {
    List<Object> parts = new ArrayList<>();
    if (!one.type.isEmpty()) {
      String raw = EventTree.text(one.exception, "type");
      parts.add(
          text("type", one.type, raw, one.synthetic ? "the type was made up by the SDK" : null));
    }
    if (!one.value().isEmpty()) {
      boolean counts = standard.exceptions().countsValue(one);
      String raw = EventTree.text(one.exception, "value");
      parts.add(text("value", one.value(), raw, counts ? null : "the stack trace tells more"));
    }
    if (!one.stack.isEmpty()) {
      parts.add(stack(one.stack, inApp, null));
    }
    boolean any = parts.stream().anyMatch(each -> ((Component) each).contributes());
    return part("exception", any, null, parts);
  }

  private static Component stack(StackParts stack, boolean inApp, String overruled) {
    StackParts.Contributions counted = stack.of(inApp);
    List<Object> frames = new ArrayList<>();
    for (int i = 0; i < stack.frames().length; i++) {
      frames.add(frame(stack.frames()[i], counted.counts(i), counted.hint(i)));
    }
    String hint = overruled == null ? counted.hint() : overruled;
    if (hint == null && counted.count() == 0) {
      hint = inApp ? "no frame of the application" : "no frame counts";
    }
    return part("stacktrace", counted.count() > 0, hint, frames);
  }

  private static Component frame(FrameParts frame, boolean counts, Object hint) {
    List<Object> parts = new ArrayList<>();
    named(parts, frame.placeKind, frame.place, EventTree.text(frame.frame, frame.placeKind));
    named(parts, "function", frame.function, EventTree.text(frame.frame, "function"));
    named(parts, "context-line", frame.line, frame.line);
    String why =
        hint instanceof StackTraceRule rule
            ? effect(rule, frame, counts) + " by the stack trace rule “" + rule.text() + "”"
            : (String) hint;
    return new Component("frame", Optional.empty(), counts, Optional.ofNullable(why), parts);
  }

  private static String effect(StackTraceRule rule, FrameParts frame, boolean counts) {
    if (rule == frame.groupBy) {
      return counts ? "made to count" : "ignored";
    }
    return rule == frame.inAppBy
        ? frame.inApp ? "marked as the application's own" : "marked as not the application's own"
        : "left out";
  }

  private static void named(List<Object> parts, String id, String value, String raw) {
    if (!value.isEmpty()) {
      parts.add(text(id, value, raw, null));
    }
  }

  private Optional<Component> template(String winner) {
    List<Object> parts = new ArrayList<>();
    JsonNode template = data.path("template");
    named(parts, "filename", EventTree.text(template, "filename"), "");
    named(parts, "context-line", EventTree.text(template, "context_line"), "");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(part("template", true, taken("template", winner), parts));
  }

  private Component report(String winner) {
    List<Object> parts = new ArrayList<>();
    if (winner.equals("csp")) {
      named(parts, "salt", EventTree.text(data, "culprit"), "");
      named(parts, "uri", EventTree.text(data.path("metadata"), "uri"), "");
    } else {
      named(parts, "hostname", EventTree.text(data.path(winner.replace("-", "")), "hostname"), "");
    }
    return part(winner, true, null, parts);
  }

  /** A text that counts unless there is a reason; the hint tells if it was cleaned. */
  private static Component text(String id, String value, String raw, String ignored) {
    boolean cleaned = !raw.isEmpty() && !raw.equals(value);
    String hint = ignored == null && cleaned ? "without what varies" : ignored;
    return part(id, ignored == null, hint, List.of(value));
  }

  private static Component part(String id, boolean counts, String hint, List<Object> values) {
    boolean overruled = hint != null && hint.endsWith(" takes precedence");
    return new Component(
        id, Optional.of(words(id)), counts && !overruled, Optional.ofNullable(hint), values);
  }

  /** What a kind of part is called. */
  static String words(String id) {
    return switch (id) {
      case "app" -> "in-app";
      case "chained-exception" -> "chained exception";
      case "context-line" -> "context line";
      case "stacktrace" -> "stack trace";
      case "threads" -> "thread";
      case "uri" -> "URL";
      case "csp" -> "CSP report";
      default -> id;
    };
  }
}
