package dev.vedette.web.alert;

import dev.vedette.alert.AlertRule;
import dev.vedette.alert.PartField;
import dev.vedette.alert.RulePart;
import dev.vedette.alert.RulePartType;
import dev.vedette.alert.RuleSnooze;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what the pages of rules show.
 *
 * @param targets teams and members by {@code Team:1} or {@code Member:1}
 */
record RuleShapes(Instant now, Map<String, String> targets) {

  private static final Map<Integer, String> FREQUENCIES = frequencies();

  private static Map<Integer, String> frequencies() {
    Map<Integer, String> all = new LinkedHashMap<>();
    all.put(5, "5 minutes");
    all.put(10, "10 minutes");
    all.put(30, "30 minutes");
    all.put(60, "an hour");
    all.put(180, "3 hours");
    all.put(720, "12 hours");
    all.put(1440, "a day");
    all.put(10_080, "a week");
    all.put(43_200, "30 days");
    return all;
  }

  AlertsPage.Row row(AlertRule rule, Optional<RuleSnooze> own, String href) {
    return new AlertsPage.Row(
        rule.name(),
        href,
        rule.environment().orElse(""),
        words(rule.parts().conditions()),
        words(rule.parts().actions()),
        silence(rule, own),
        rule.lastFired().map(at -> TimeText.of(at, now)));
  }

  static List<String> words(List<RulePart> parts) {
    return parts.stream().map(RulePart::words).toList();
  }

  String silence(AlertRule rule, Optional<RuleSnooze> own) {
    if (rule.snooze().isPresent()) {
      return "silent for everyone" + until(rule.snooze().get());
    }
    return own.map(snooze -> "silent for you" + until(snooze)).orElse("");
  }

  private String until(RuleSnooze snooze) {
    return snooze.until().map(at -> " until " + TimeText.of(at, now).full()).orElse("");
  }

  RulePage.Fields fields(RuleForm form, List<String> environments) {
    List<Choice> places = new ArrayList<>();
    places.add(new Choice("", "all environments", form.environment.isEmpty()));
    if (!form.environment.isEmpty() && !environments.contains(form.environment)) {
      places.add(new Choice(form.environment, form.environment, true));
    }
    environments.forEach(each -> places.add(new Choice(each, each, each.equals(form.environment))));
    List<Choice> frequencies = new ArrayList<>();
    FREQUENCIES.forEach(
        (minutes, text) ->
            frequencies.add(
                new Choice(minutes.toString(), text, minutes.toString().equals(form.frequency))));
    if (frequencies.stream().noneMatch(Choice::selected)) {
      frequencies.add(new Choice(form.frequency, form.frequency + " minutes", true));
    }
    return new RulePage.Fields(
        form.name,
        form.owner,
        places,
        frequencies,
        List.of(
            section(
                form,
                RulePartType.Kind.CONDITION,
                "When",
                "Without a condition, every event counts.",
                "actionMatch",
                form.actionMatch),
            section(
                form,
                RulePartType.Kind.FILTER,
                "If",
                "Only where these hold, too.",
                "filterMatch",
                form.filterMatch),
            section(form, RulePartType.Kind.ACTION, "Then", "", "", "")));
  }

  private RulePage.Section section(
      RuleForm form,
      RulePartType.Kind kind,
      String title,
      String hint,
      String matchField,
      String match) {
    List<Choice> matches = new ArrayList<>();
    if (!matchField.isEmpty()) {
      matches.add(new Choice("all", "all of these hold", match.equals("all")));
      matches.add(new Choice("any", "one of these holds", match.equals("any")));
      if (kind == RulePartType.Kind.FILTER) {
        matches.add(new Choice("none", "none of these holds", match.equals("none")));
      }
    }
    List<RulePage.Part> parts = new ArrayList<>();
    List<RuleForm.Part> typed = form.parts.get(kind);
    for (int i = 0; i < typed.size(); i++) {
      parts.add(part(kind, i, typed.get(i)));
    }
    return new RulePage.Section(
        kind.field(),
        title,
        hint,
        matchField,
        matches,
        parts,
        RulePartType.of(kind).stream()
            .map(type -> new Choice(type.id(), type.label(), false))
            .toList());
  }

  private RulePage.Part part(RulePartType.Kind kind, int index, RuleForm.Part typed) {
    String prefix = RuleForm.prefix(kind, index);
    return new RulePage.Part(
        prefix,
        typed.type().id(),
        typed.values().getOrDefault("uuid", ""),
        typed.type().label(),
        typed.type().fields().stream().map(field -> field(field, prefix, typed)).toList(),
        "remove:" + kind.field() + ":" + index);
  }

  private RulePage.Field field(PartField field, String prefix, RuleForm.Part typed) {
    String name = RuleForm.name(field);
    String value = typed.values().getOrDefault(name, "");
    List<Choice> choices = new ArrayList<>();
    if (field.kind() == PartField.Kind.TARGET) {
      field.choices().forEach((key, text) -> targets(key, text, value, choices));
    } else {
      if (field.name().equals("comparisonInterval") || field.name().equals("comparisonType")) {
        choices.add(new Choice("", "–", value.isEmpty()));
      }
      field.choices().forEach((key, text) -> choices.add(new Choice(key, text, key.equals(value))));
    }
    return new RulePage.Field(
        prefix + name,
        field.label(),
        switch (field.kind()) {
          case CHOICE, TARGET -> "choice";
          case NUMBER -> "number";
          case TEXT -> "text";
        },
        value,
        choices);
  }

  /** The teams or the members, or the one word that it is. */
  private void targets(String key, String text, String value, List<Choice> choices) {
    if (!key.equals("Team") && !key.equals("Member")) {
      choices.add(new Choice(key, text, key.equals(value)));
      return;
    }
    targets.forEach(
        (target, name) -> {
          if (target.startsWith(key + ":")) {
            choices.add(new Choice(target, name, target.equals(value)));
          }
        });
    if (value.startsWith(key + ":") && !targets.containsKey(value)) {
      choices.add(new Choice(value, "somebody who does not reach the project", true));
    }
  }
}
