package dev.vedette.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.platform.problem.InvalidException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may be made of. */
class RulePartsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RulePart> read(RulePartType.Kind kind, String text) {
    return new PartReader(kind, (type, id) -> id == 7).read(json(text));
  }

  private static List<RulePart> filters(String text) {
    return read(RulePartType.Kind.FILTER, text);
  }

  @Test
  void a_part_is_read_with_its_numbers_as_numbers_and_says_what_it_does() {
    List<RulePart> parts =
        read(
            RulePartType.Kind.CONDITION,
            "[{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition',"
                + "'value':'100','interval':'1h','name':'whatever','comparisonInterval':'5m'}]");

    assertThat(parts.get(0).data().toString())
        .isEqualTo(
            json("{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition',"
                    + "'value':100,'interval':'1h','comparisonType':'count'}")
                .toString());
    assertThat(parts.get(0).words()).isEqualTo("The issue has more than 100 events in one hour");
  }

  @Test
  void what_was_written_is_read_again() {
    RuleParts parts =
        new RuleParts(
            read(
                RulePartType.Kind.CONDITION,
                "[{'id':'sentry.rules.conditions.first_seen_event.FirstSeenEventCondition'}]"),
            filters("[{'id':'sentry.rules.filters.level.LevelFilter','match':'gte','level':'40'}]"),
            read(
                RulePartType.Kind.ACTION,
                "[{'id':'sentry.mail.actions.NotifyEmailAction','targetType':'Team',"
                    + "'targetIdentifier':7}]"));

    assertThat(RuleParts.ofJson(parts.toJson())).isEqualTo(parts);
    assertThat(parts.actions().get(0).text("uuid")).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id':'sentry.rules.filters.issue_severity.IssueSeverityFilter'}]",
        "[{'id':'sentry.rules.conditions.every_event.EveryEventCondition'}]",
        "[{'value':1}]",
        "[{'id':5}]",
        "['x']",
        "{'id':'x'}",
        "[{'id':'sentry.rules.filters.level.LevelFilter','match':'gte'}]",
        "[{'id':'sentry.rules.filters.level.LevelFilter','match':'gte','level':'35'}]",
        "[{'id':'sentry.rules.filters.level.LevelFilter','match':'gte','level':['40']}]",
        "[{'id':'sentry.rules.filters.issue_occurrences.IssueOccurrencesFilter','value':-1}]",
        "[{'id':'sentry.rules.filters.issue_occurrences.IssueOccurrencesFilter','value':'x'}]",
        "[{'id':'sentry.rules.filters.tagged_event.TaggedEventFilter','match':'eq','key':'a'}]",
        "[{'id':'sentry.rules.filters.tagged_event.TaggedEventFilter','match':'is','key':''}]",
        "[{'id':'sentry.rules.filters.assigned_to.AssignedToFilter','targetType':'Team',"
            + "'targetIdentifier':8}]",
        "[{'id':'sentry.rules.filters.latest_release.LatestReleaseFilter','surprise':1}]",
        "[{'id':'sentry.rules.filters.issue_category.IssueCategoryFilter','value':'2'}]"
      })
  void what_the_server_would_not_do_is_refused(String text) {
    assertThatThrownBy(() -> filters(text))
        .isInstanceOfSatisfying(
            InvalidException.class, e -> assertThat(e.errors()).containsOnlyKeys("filters"));
  }

  @Test
  void a_comparison_by_percent_needs_what_it_compares_with() {
    String text =
        "[{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition','value':5,"
            + "'interval':'1h','comparisonType':'percent'}]";

    assertThatThrownBy(() -> read(RulePartType.Kind.CONDITION, text))
        .isInstanceOf(InvalidException.class);
  }

  @Test
  void the_rule_of_new_projects_passes_its_own_check() {
    CheckedRule rule = new AlertRules((type, id) -> false, Set.of()).check(RuleDraft.first());

    assertThat(rule.name()).isEqualTo("Send a notification for new issues");
    assertThat(rule.parts().conditions())
        .extracting(RulePart::type)
        .containsExactly(RulePartType.FIRST_SEEN);
    assertThat(rule.parts().actions())
        .extracting(RulePart::type)
        .containsExactly(RulePartType.MAIL, RulePartType.HOOKS);
  }

  @Test
  void all_that_is_wrong_with_a_rule_is_said_at_once() {
    RuleDraft draft =
        new RuleDraft(
            " ", "staging", "team:8", "none", "some", 1, json("[]"), json("5"), json("[]"));

    assertThatThrownBy(() -> new AlertRules((type, id) -> false, Set.of()).check(draft))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.errors())
                    .containsOnlyKeys(
                        "name",
                        "environment",
                        "owner",
                        "actionMatch",
                        "filterMatch",
                        "frequency",
                        "filters",
                        "actions"));
  }
}
