package dev.vedette.issue.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the conditions that a rule begins with. */
final class MatcherReader {

  private static final int MAX_MATCHERS = 20;
  private static final int MAX_TAG = 200;

  private final RuleText line;
  private final boolean framesOnly;
  private final List<Matcher> matchers = new ArrayList<>();

  private MatcherReader(RuleText line, boolean framesOnly) {
    this.line = line;
    this.framesOnly = framesOnly;
  }

  /**
   * Reads all of them, up to the first thing that is none.
   *
   * @param framesOnly whether only what rules for stack traces know is allowed
   */
  static List<Matcher> read(RuleText line, boolean framesOnly) throws RuleSyntaxException {
    return new MatcherReader(line, framesOnly).read();
  }

  private List<Matcher> read() throws RuleSyntaxException {
    if (line.peek() == '[') {
      sibling(Matcher.Place.CALLER);
      line.skipSpace();
      if (!line.take("|")) {
        throw line.wrong("A “|” has to follow the caller in brackets");
      }
    }
    line.skipSpace();
    int here = 0;
    while (matcher(Matcher.Place.HERE)) {
      here++;
      line.skipSpace();
    }
    if (here == 0) {
      throw line.wrong(
          line.atEnd()
              ? "A matcher such as “function:name” is missing"
              : "A matcher such as “function:name” has to stand before “" + line.rest() + "”");
    }
    if (line.take("|")) {
      line.skipSpace();
      if (line.peek() != '[') {
        throw line.wrong("A “|” has to be followed by the callee in brackets");
      }
      sibling(Matcher.Place.CALLEE);
      line.skipSpace();
    }
    return matchers;
  }

  private void sibling(Matcher.Place place) throws RuleSyntaxException {
    line.take("[");
    line.skipSpace();
    if (!matcher(place)) {
      throw line.wrong("A matcher such as “function:name” is missing in the brackets");
    }
    line.skipSpace();
    if (!line.take("]")) {
      throw line.wrong("A space and “]” have to follow the matcher in brackets");
    }
  }

  /** Reads one; false if something else stands here. */
  private boolean matcher(Matcher.Place place) throws RuleSyntaxException {
    int start = line.position();
    boolean negated = line.take("!");
    int named = line.position();
    Optional<String> quoted = line.quoted();
    String name = quoted.isPresent() ? quoted.get() : line.name();
    if (name.isEmpty() || !line.take(":")) {
      if (negated) {
        throw line.wrong("A matcher such as “function:name” has to follow “!”", named);
      }
      line.back(start);
      return false;
    }
    String tag = name.startsWith("tags.") ? name.substring("tags.".length()) : "";
    Field field = field(name, tag, named, place);
    int valued = line.position();
    quoted = line.quoted();
    String value = quoted.isPresent() ? quoted.get() : line.word();
    if (value.isEmpty() && quoted.isEmpty()) {
      throw line.wrong("A value is missing after “" + name + ":”");
    }
    if (value.length() > Matcher.MAX_PATTERN) {
      throw line.wrong("The value is longer than " + Matcher.MAX_PATTERN + " characters", valued);
    }
    if (field == Field.APP && Matcher.bool(value).isEmpty()) {
      throw line.wrong("“app” is either “yes” or “no”", valued);
    }
    if (matchers.size() == MAX_MATCHERS) {
      throw line.wrong("A rule has at most " + MAX_MATCHERS + " matchers", start);
    }
    matchers.add(new Matcher(field, tag, value, negated, place));
    return true;
  }

  private Field field(String name, String tag, int at, Matcher.Place place)
      throws RuleSyntaxException {
    Optional<Field> field =
        tag.isEmpty() || tag.length() > MAX_TAG ? Field.named(name) : Optional.of(Field.TAG);
    if (field.isEmpty() || (framesOnly && !field.get().isOfFrames())) {
      throw line.wrong(
          "There is no matcher “"
              + (name.length() > 50 ? name.substring(0, 50) + "…" : name)
              + "”; there are "
              + Field.names(framesOnly)
              + (framesOnly ? "" : ", tags.NAME"),
          at);
    }
    boolean ofFrame = field.get().scope() == Field.Scope.FRAME || field.get() == Field.FAMILY;
    if (place != Matcher.Place.HERE && !ofFrame) {
      throw line.wrong("“" + name + "” is not something that a caller or callee has", at);
    }
    return field.get();
  }
}
