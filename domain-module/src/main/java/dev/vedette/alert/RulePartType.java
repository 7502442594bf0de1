package dev.vedette.alert;

import static dev.vedette.alert.PartField.choice;
import static dev.vedette.alert.PartField.number;
import static dev.vedette.alert.PartField.target;
import static dev.vedette.alert.PartField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What rules are made of, by Sentry's ids. What is not here is refused, never stored. */
public enum RulePartType {
  FIRST_SEEN("conditions.first_seen_event.FirstSeenEventCondition", "A new issue is created"),
  REGRESSION("conditions.regression_event.RegressionEventCondition", "A resolved issue came back"),
  EVERY_EVENT("conditions.every_event.EveryEventCondition", "An event comes in"),
  NEW_HIGH_PRIORITY(
      "conditions.high_priority_issue.NewHighPriorityIssueCondition",
      "A new issue of high priority is created"),
  EVENT_FREQUENCY(
      "conditions.event_frequency.EventFrequencyCondition",
      "An issue is seen often",
      number("value", "more than"),
      choice("interval", "events in", PartChoices.WINDOWS),
      choice("comparisonType", "compared as", PartChoices.COMPARISONS),
      choice("comparisonInterval", "with the same time before", PartChoices.EARLIER)),
  USER_FREQUENCY(
      "conditions.event_frequency.EventUniqueUserFrequencyCondition",
      "An issue meets many users",
      number("value", "more than"),
      choice("interval", "users in", PartChoices.WINDOWS)),
  LEVEL_CONDITION(
      "conditions.level.LevelCondition",
      "An event has a level",
      choice("match", "which is", PartChoices.LEVEL_MATCHES),
      choice("level", "level", PartChoices.LEVELS)),
  TAG_CONDITION(
      "conditions.tagged_event.TaggedEventCondition",
      "An event has a tag",
      text("key", "tag"),
      choice("match", "which", TextMatch.choices()),
      text("value", "value")),
  ATTRIBUTE_CONDITION(
      "conditions.event_attribute.EventAttributeCondition",
      "An event has an attribute",
      choice("attribute", "attribute", PartChoices.ATTRIBUTES),
      choice("match", "which", TextMatch.choices()),
      text("value", "value")),
  LEVEL(
      "filters.level.LevelFilter",
      "The event's level",
      choice("match", "is", PartChoices.LEVEL_MATCHES),
      choice("level", "level", PartChoices.LEVELS)),
  TAG(
      "filters.tagged_event.TaggedEventFilter",
      "A tag of the event",
      text("key", "tag"),
      choice("match", "which", TextMatch.choices()),
      text("value", "value")),
  ATTRIBUTE(
      "filters.event_attribute.EventAttributeFilter",
      "An attribute of the event",
      choice("attribute", "attribute", PartChoices.ATTRIBUTES),
      choice("match", "which", TextMatch.choices()),
      text("value", "value")),
  AGE(
      "filters.age_comparison.AgeComparisonFilter",
      "The issue's age",
      choice("comparison_type", "is", PartChoices.AGES),
      number("value", "number"),
      choice("time", "unit", PartChoices.UNITS)),
  OCCURRENCES(
      "filters.issue_occurrences.IssueOccurrencesFilter",
      "The issue has happened often",
      number("value", "at least, times")),
  ASSIGNED(
      "filters.assigned_to.AssignedToFilter",
      "The issue's assignee",
      target("is", PartChoices.ASSIGNEES)),
  LATEST_RELEASE(
      "filters.latest_release.LatestReleaseFilter", "The event is from the latest release"),
  CATEGORY(
      "filters.issue_category.IssueCategoryFilter",
      "The issue's category",
      choice("value", "is", PartChoices.CATEGORIES)),
  MAIL(
      "sentry.mail.actions.NotifyEmailAction",
      "Send mail",
      target("to", PartChoices.RECEIVERS),
      choice("fallthroughType", "where no owner is known, to", PartChoices.FALLTHROUGH)),
  HOOKS("actions.notify_event.NotifyEventAction", "Tell the project's service hooks"),
  SERVICE(
      "actions.notify_event_service.NotifyEventServiceAction",
      "Tell a service",
      choice("service", "which", PartChoices.SERVICES));

  /** Which list of a rule a part belongs to. */
  public enum Kind {
    CONDITION("conditions"),
    FILTER("filters"),
    ACTION("actions");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    /** The name of the list. */
    public String field() {
      return field;
    }
  }

  private final String id;
  private final String label;
  private final List<PartField> fields;

  RulePartType(String id, String label, PartField... fields) {
    this.id = id.startsWith("sentry.") ? id : "sentry.rules." + id;
    this.label = label;
    this.fields = List.of(fields);
  }

  /** The id in the API. */
  public String id() {
    return id;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** What it takes, in the order of a sentence. */
  public List<PartField> fields() {
    return fields;
  }

  /** Where it belongs. */
  public Kind kind() {
    return id.contains(".conditions.")
        ? Kind.CONDITION
        : id.contains(".filters.") ? Kind.FILTER : Kind.ACTION;
  }

  /** Those of a kind. */
  public static List<RulePartType> of(Kind kind) {
    return Arrays.stream(values()).filter(each -> each.kind() == kind).toList();
  }

  /** The one of an id; empty for an unknown one. */
  public static Optional<RulePartType> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
