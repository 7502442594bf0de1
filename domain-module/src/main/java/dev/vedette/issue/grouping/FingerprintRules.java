package dev.vedette.issue.grouping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a project that give events a fingerprint, in Sentry's text format: a rule a line,
 * conditions, an arrow, and the parts of the fingerprint. The first rule that fits is taken.
 * Immutable.
 */
public final class FingerprintRules {

  /** No rule. */
  public static final FingerprintRules NONE = new FingerprintRules("", List.of());

  private static final int MAX_PARTS = 50;
  private static final int MAX_PART = 500;
  private static final int MAX_TITLE = 255;

  private final String text;
  private final List<FingerprintRule> rules;

  private FingerprintRules(String text, List<FingerprintRule> rules) {
    this.text = text;
    this.rules = rules;
  }

  /**
   * Reads rules.
   *
   * @param text at most 100,000 characters and 1,000 rules
   * @throws RuleSyntaxException at the first mistake
   */
  public static FingerprintRules parse(String text) throws RuleSyntaxException {
    List<FingerprintRule> rules = new ArrayList<>();
    RuleText.lines(text, line -> rules.add(rule(line)));
    return rules.isEmpty() && text.isEmpty() ? NONE : new FingerprintRules(text, rules);
  }

  /** As they were written. */
  public String text() {
    return text;
  }

  /** How many there are. */
  public int size() {
    return rules.size();
  }

  /** The first rule that an event is of. */
  Optional<FingerprintRule> find(JsonNode event, MatchBudget budget) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    EventFacts facts = new EventFacts(event);
    for (FingerprintRule rule : rules) {
      if (rule.isFor(facts, budget)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static FingerprintRule rule(RuleText line) throws RuleSyntaxException {
    List<Matcher> matchers = MatcherReader.read(line, false);
    if (!line.take("->")) {
      throw line.wrong(
          line.atEnd()
              ? "“->” and a fingerprint are missing"
              : "“->” and a fingerprint have to stand before “" + line.rest() + "”");
    }
    List<String> parts = new ArrayList<>();
    Optional<String> title = Optional.empty();
    line.skipSpace();
    while (!line.atEnd()) {
      int start = line.position();
      Optional<String> attribute = attribute(line);
      if (attribute.isPresent()) {
        title = attribute;
      } else {
        line.back(start);
        parts.add(part(line));
      }
      line.skipSpace();
      line.take(",");
      line.skipSpace();
    }
    if (parts.isEmpty() || parts.size() > MAX_PARTS) {
      throw line.wrong("A fingerprint has 1 to " + MAX_PARTS + " parts");
    }
    return new FingerprintRule(line.text(), matchers, parts, title);
  }

  /** {@code title="…"}, if it stands here. */
  private static Optional<String> attribute(RuleText line) throws RuleSyntaxException {
    int start = line.position();
    String name = line.name();
    if (name.isEmpty() || !line.take("=") || line.peek() != '"') {
      return Optional.empty();
    }
    if (!name.equals("title")) {
      throw line.wrong("There is no “" + name + "=”; there is title=", start);
    }
    int valued = line.position();
    Optional<String> value = line.quoted();
    if (value.isPresent() && value.get().length() > MAX_TITLE) {
      throw line.wrong("A title has at most " + MAX_TITLE + " characters", valued);
    }
    return value;
  }

  /**
   * A text in quotation marks, a variable in double braces, or a word without spaces and commas.
   */
  private static String part(RuleText line) throws RuleSyntaxException {
    int start = line.position();
    Optional<String> quoted = line.quoted();
    String part =
        quoted.isPresent() ? quoted.get() : line.take("{{") ? variable(line) : line.upTo(" \t,{");
    if (part.isEmpty() && quoted.isEmpty()) {
      throw line.wrong("“" + line.rest() + "” is not a part of a fingerprint", start);
    }
    if (part.length() > MAX_PART) {
      throw line.wrong("A part is longer than " + MAX_PART + " characters", start);
    }
    return part;
  }

  private static String variable(RuleText line) throws RuleSyntaxException {
    int start = line.position() - 2;
    line.skipSpace();
    String name = line.upTo(" \t}");
    line.skipSpace();
    if (name.isEmpty() || !line.take("}}")) {
      throw line.wrong("A variable is written as “{{ name }}”", start);
    }
    return "{{ " + name + " }}";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FingerprintRules rules && text.equals(rules.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
