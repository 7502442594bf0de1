package dev.vedette.issue.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a project that say which frames are the application's own and which frames count, in
 * Sentry's text format: a rule a line, conditions before actions. Immutable.
 */
public final class StackTraceRules {

  /** No rule. */
  public static final StackTraceRules NONE = new StackTraceRules("", List.of());

  private static final int MAX_ACTIONS = 20;
  private static final int MAX_CATEGORY = 64;
  private static final int MAX_FRAMES = 10_000;

  private final String text;
  private final List<StackTraceRule> rules;

  private StackTraceRules(String text, List<StackTraceRule> rules) {
    this.text = text;
    this.rules = rules;
  }

  /**
   * Reads rules.
   *
   * @param text at most 100,000 characters and 1,000 rules
   * @throws RuleSyntaxException at the first mistake
   */
  public static StackTraceRules parse(String text) throws RuleSyntaxException {
    List<StackTraceRule> rules = new ArrayList<>();
    RuleText.lines(
        text,
        line -> {
          List<Matcher> matchers = MatcherReader.read(line, true);
          rules.add(new StackTraceRule(line.text(), matchers, actions(line)));
        });
    return rules.isEmpty() && text.isEmpty() ? NONE : new StackTraceRules(text, rules);
  }

  /** As they were written. */
  public String text() {
    return text;
  }

  /** How many there are. */
  public int size() {
    return rules.size();
  }

  List<StackTraceRule> rules() {
    return rules;
  }

  private static List<FrameAction> actions(RuleText line) throws RuleSyntaxException {
    List<FrameAction> actions = new ArrayList<>();
    do {
      if (actions.size() == MAX_ACTIONS) {
        throw line.wrong("A rule has at most " + MAX_ACTIONS + " actions");
      }
      actions.add(action(line));
      line.skipSpace();
    } while (!line.atEnd());
    return actions;
  }

  private static FrameAction action(RuleText line) throws RuleSyntaxException {
    int start = line.position();
    Optional<FrameAction> flag = flag(line);
    if (flag.isPresent()) {
      return flag.get();
    }
    line.back(start);
    String name = line.name();
    line.skipSpace();
    if (name.isEmpty() || !line.take("=")) {
      line.back(start);
      throw line.wrong(
          line.atEnd()
              ? "An action such as “-app” is missing"
              : "“"
                  + line.rest()
                  + "” is not an action; there are +app, -app, +group, -group,"
                  + " each also with ^ or v before it, and category=, max-frames=, min-frames=,"
                  + " invert-stacktrace=");
    }
    line.skipSpace();
    int valued = line.position();
    String value = line.name();
    return switch (name) {
      case "category" -> category(line, value, valued);
      case "max-frames" -> count(line, FrameAction.Kind.MAX_FRAMES, value, valued);
      case "min-frames" -> count(line, FrameAction.Kind.MIN_FRAMES, value, valued);
      case "invert-stacktrace" -> {
        boolean on =
            Matcher.bool(value).orElseThrow(() -> line.wrong("Write “yes” or “no”", valued));
        yield FrameAction.flag(FrameAction.Kind.INVERT, on, FrameAction.Range.HERE);
      }
      default ->
          throw line.wrong(
              "There is no “"
                  + name
                  + "=”; there are category=, max-frames=, min-frames= and invert-stacktrace=",
              start);
    };
  }

  private static Optional<FrameAction> flag(RuleText line) {
    FrameAction.Range range =
        line.take("^")
            ? FrameAction.Range.ABOVE
            : line.take("v") ? FrameAction.Range.BELOW : FrameAction.Range.HERE;
    boolean on = line.take("+");
    if (!on && !line.take("-")) {
      return Optional.empty();
    }
    return switch (line.name()) {
      case "app" -> Optional.of(FrameAction.flag(FrameAction.Kind.APP, on, range));
      case "group" -> Optional.of(FrameAction.flag(FrameAction.Kind.GROUP, on, range));
      default -> Optional.empty();
    };
  }

  private static FrameAction category(RuleText line, String value, int at)
      throws RuleSyntaxException {
    if (value.isEmpty() || value.length() > MAX_CATEGORY) {
      throw line.wrong("A category has 1 to " + MAX_CATEGORY + " letters, digits, -, _ or .", at);
    }
    return FrameAction.category(value);
  }

  private static FrameAction count(RuleText line, FrameAction.Kind kind, String value, int at)
      throws RuleSyntaxException {
    boolean number = !value.isEmpty() && value.length() <= 5;
    for (int i = 0; i < value.length(); i++) {
      number = number && value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (!number || Integer.parseInt(value) > MAX_FRAMES) {
      throw line.wrong("Write a number from 0 to " + MAX_FRAMES, at);
    }
    return FrameAction.count(kind, Integer.parseInt(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StackTraceRules rules && text.equals(rules.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
