package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies rules to texts, and to numbers as if they were texts. Not thread-safe. */
final class TextScrubber {
  /** Steps that the users' patterns may take for an event; each step is some nanoseconds. */
  private static final long MAX_STEPS = 20_000_000;

  private static final int CARD_DIGITS = 14;
  private static final int LONGEST_NOTHING = 9;
  private static final Set<String> NOTHING = Set.of("", "true", "false", "null", "undefined");

  private final List<PiiConfig.Application> applications;
  private final DefaultRules defaults;
  private final Path path;
  private final MetaTree meta;
  private long steps;
  private String lastRule = "";

  TextScrubber(
      List<PiiConfig.Application> applications, DefaultRules defaults, Path path, MetaTree meta) {
    this.applications = applications;
    this.defaults = defaults;
    this.path = path;
    this.meta = meta;
  }

  /** The rule that last took a value away as a whole. */
  String lastRule() {
    return lastRule;
  }

  /** What is left of a text; empty if it is to go, the same if nothing was found. */
  Optional<JsonNode> scrub(TextNode node, Field field) {
    String text = node.textValue();
    boolean named = field.level() != Field.Level.NEVER && !applications.isEmpty();
    if (!named && !field.isScanned() || isNothing(text)) {
      return Optional.of(node);
    }
    TextEdit edit = new TextEdit(text);
    int traits = Traits.of(text);
    if (named) {
      advanced(edit, traits);
    }
    if (!edit.isRemoved() && field.isScanned() && !defaults.isEmpty() && !defaults.isSafe(path)) {
      byDefault(edit, traits, field);
    }
    return result(edit, node);
  }

  private static boolean isNothing(String text) {
    return text.length() <= LONGEST_NOTHING && NOTHING.contains(text);
  }

  /** The same for a number: what is found in its digits makes a text of it. */
  Optional<JsonNode> number(JsonNode node, Field field) {
    if (field.level() != Field.Level.ALWAYS) {
      return Optional.of(node);
    }
    String text = node.asText();
    TextEdit edit = new TextEdit(text);
    if (!applications.isEmpty()) {
      advanced(edit, Traits.of(text));
    }
    if (!edit.isRemoved() && !defaults.isEmpty() && !defaults.isSafe(path)) {
      Rule rule = defaults.byName(path);
      if (rule != null) {
        edit.replaceWhole(rule);
      } else if (text.length() >= CARD_DIGITS && node.isIntegralNumber()) {
        parts(edit, Traits.of(text), defaults.parts());
      }
    }
    return result(edit, node);
  }

  private Optional<JsonNode> result(TextEdit edit, JsonNode node) {
    if (!edit.isChanged()) {
      return Optional.of(node);
    }
    lastRule = edit.remarks().get(edit.remarks().size() - 1).rule();
    meta.set(path, edit.remarks(), edit.length());
    return edit.isRemoved() ? Optional.empty() : Optional.of(TextNode.valueOf(edit.text()));
  }

  private void advanced(TextEdit edit, int traits) {
    for (PiiConfig.Application application : applications) {
      if (application.selector().matches(path)) {
        for (Rule rule : application.rules()) {
          apply(rule, edit, traits);
          if (edit.isRemoved()) {
            return;
          }
        }
      }
    }
  }

  private void apply(Rule rule, TextEdit edit, int traits) {
    boolean whole =
        rule.anything()
            || rule.keys().isPresent() && rule.keys().get().test(path.name())
            || rule.whole().isPresent()
                && affords(rule.whole().get(), edit)
                && rule.whole().get().isIn(edit.text());
    if (whole) {
      edit.replaceWhole(rule);
      return;
    }
    for (Finder finder : rule.finders()) {
      if (!finder.isPossible(traits)) {
        continue;
      }
      if (!affords(finder, edit)) {
        edit.replaceWhole(rule.removing()); // what cannot be looked at may hold anything
        return;
      }
      find(rule, finder, edit);
    }
  }

  private boolean affords(Finder finder, TextEdit edit) {
    if (finder.cost() > 1) {
      steps += (long) finder.cost() * edit.text().length();
    }
    return steps <= MAX_STEPS;
  }

  private void byDefault(TextEdit edit, int traits, Field field) {
    if (field.level() == Field.Level.ALWAYS) {
      Rule rule = defaults.byName(path);
      if (rule == null && !field.isMessage() && defaults.isSensitive(edit.text())) {
        rule = DefaultRules.FIELD;
      }
      if (rule != null) {
        edit.replaceWhole(rule);
        return;
      }
    }
    parts(edit, traits, defaults.parts());
    Rule addresses = defaults.addresses(path);
    if (addresses != null) {
      parts(edit, traits, List.of(addresses));
    }
  }

  /** Without iterators: most values of an event come here. */
  private void parts(TextEdit edit, int traits, List<Rule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      for (int j = 0; j < rule.finders().size(); j++) {
        Finder finder = rule.finders().get(j);
        if (finder.isPossible(traits)) {
          find(rule, finder, edit);
        }
      }
    }
  }

  private void find(Rule rule, Finder finder, TextEdit edit) {
    Spans spans = new Spans();
    finder.find(edit.text(), spans);
    if (spans.size() > 0) {
      edit.replace(rule, spans, () -> meta.remarks(path));
    }
  }
}
