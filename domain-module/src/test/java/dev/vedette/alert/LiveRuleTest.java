package dev.vedette.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which events trigger which rules. */
class LiveRuleTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final String EVENT =
      "{'level':'error','platform':'java','tags':[['environment','production'],"
          + "['sentry:release','2.0'],['plan','Pro']],'user':{'email':'ada@example.com'},"
          + "'exception':{'values':[{'type':'IOException','value':'disk full','mechanism':"
          + "{'handled':false},'stacktrace':{'frames':[{'module':'shop.Pay'}]}}]}}";

  /** Counts that a test sets. */
  private record Fixed(long events, long before, long users, String release)
      implements Situation.Counts {

    @Override
    public long events(long issueId, Instant end, Duration window) {
      return end.equals(NOON) ? events : before;
    }

    @Override
    public long users(long issueId, Instant end, Duration window, long most) {
      return Math.min(users, most);
    }

    @Override
    public Optional<String> latestRelease(long projectId) {
      return Optional.of(release);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LiveRule rule(
      String environment, String match, String conditions, String filterMatch, String filters) {
    RuleDraft draft =
        new RuleDraft(
            "r",
            environment,
            "",
            match,
            filterMatch,
            30,
            json("[" + conditions + "]"),
            json("[" + filters + "]"),
            RuleDraft.first().actions());
    CheckedRule checked =
        new AlertRules((type, id) -> true, Set.of("production", "staging")).check(draft);
    return new LiveRule(
        new AlertRule(
            1,
            1,
            "r",
            checked.environment(),
            Optional.empty(),
            OptionalLong.empty(),
            checked.actionMatch(),
            checked.filterMatch(),
            30,
            checked.parts(),
            NOON,
            NOON,
            Optional.empty(),
            Optional.empty()));
  }

  private static LiveRule condition(String id, String... more) {
    return rule("", "all", part("conditions." + id, more), "all", "");
  }

  private static LiveRule filter(String id, String... more) {
    return rule("", "all", "", "all", part("filters." + id, more));
  }

  private static String part(String id, String... more) {
    StringBuilder text = new StringBuilder("{'id':'sentry.rules.").append(id).append("'");
    for (int i = 0; i < more.length; i += 2) {
      text.append(",'").append(more[i]).append("':'").append(more[i + 1]).append("'");
    }
    return text.append('}').toString();
  }

  private static EventFacts event(boolean first, boolean resolved) {
    return new EventFacts(json(EVENT), first, resolved);
  }

  private static Situation situation(EventFacts event, boolean regressed, Fixed counts) {
    return new Situation(
        event,
        new IssueFacts(
            5,
            1,
            "high",
            regressed,
            NOON.minus(Duration.ofHours(3)),
            10,
            OptionalLong.of(4),
            OptionalLong.empty()),
        NOON,
        counts);
  }

  private static boolean fires(LiveRule rule) throws SQLException {
    return rule.fires(situation(event(false, false), false, new Fixed(0, 0, 0, "2.0")));
  }

  private static boolean fires(LiveRule rule, Fixed counts) throws SQLException {
    return rule.fires(situation(event(false, false), false, counts));
  }

  @Test
  void a_new_issue_is_one_that_begins_with_the_event() throws SQLException {
    LiveRule rule = condition("first_seen_event.FirstSeenEventCondition");

    assertThat(rule.mayFire(event(true, false))).isTrue();
    assertThat(rule.mayFire(event(false, false))).isFalse();
    assertThat(fires(rule)).isFalse();
  }

  @Test
  void a_regression_needs_an_issue_that_was_resolved_and_is_open_again() throws SQLException {
    LiveRule rule = condition("regression_event.RegressionEventCondition");
    Fixed none = new Fixed(0, 0, 0, "");

    assertThat(rule.asksForRegressions()).isTrue();
    assertThat(rule.fires(situation(event(false, true), true, none))).isTrue();
    assertThat(rule.fires(situation(event(false, true), false, none))).isFalse();
    assertThat(rule.fires(situation(event(false, false), true, none))).isFalse();
  }

  @Test
  void a_frequency_is_more_than_a_number() throws SQLException {
    LiveRule rule =
        condition("event_frequency.EventFrequencyCondition", "value", "10", "interval", "1h");

    assertThat(fires(rule, new Fixed(10, 0, 0, ""))).isFalse();
    assertThat(fires(rule, new Fixed(11, 0, 0, ""))).isTrue();
  }

  @Test
  void a_frequency_by_percent_is_compared_with_the_time_before() throws SQLException {
    LiveRule rule =
        condition(
            "event_frequency.EventFrequencyCondition",
            "value",
            "50",
            "interval",
            "1h",
            "comparisonType",
            "percent",
            "comparisonInterval",
            "1d");

    assertThat(fires(rule, new Fixed(16, 10, 0, ""))).isTrue();
    assertThat(fires(rule, new Fixed(15, 10, 0, ""))).isFalse();
    assertThat(fires(rule, new Fixed(15, 0, 0, ""))).isFalse();
  }

  @Test
  void users_are_counted_in_a_window() throws SQLException {
    LiveRule rule =
        condition(
            "event_frequency.EventUniqueUserFrequencyCondition", "value", "3", "interval", "1d");

    assertThat(rule.countsUsers()).isTrue();
    assertThat(fires(rule, new Fixed(0, 0, 3, ""))).isFalse();
    assertThat(fires(rule, new Fixed(0, 0, 4, ""))).isTrue();
  }

  @Test
  void levels_tags_and_attributes_are_compared() throws SQLException {
    assertThat(fires(filter("level.LevelFilter", "match", "gte", "level", "30"))).isTrue();
    assertThat(fires(filter("level.LevelFilter", "match", "eq", "level", "50"))).isFalse();
    String tag = "tagged_event.TaggedEventFilter";
    assertThat(fires(filter(tag, "key", "plan", "match", "eq", "value", "pro"))).isTrue();
    assertThat(fires(filter(tag, "key", "plan", "match", "ne", "value", "pro"))).isFalse();
    assertThat(fires(filter(tag, "key", "release", "match", "in", "value", "1.0, 2.0"))).isTrue();
    assertThat(fires(filter(tag, "key", "other", "match", "ns"))).isTrue();
    assertThat(fires(filter(tag, "key", "plan", "match", "is"))).isTrue();
    String attribute = "event_attribute.EventAttributeFilter";
    assertThat(
            fires(filter(attribute, "attribute", "exception.type", "match", "sw", "value", "IO")))
        .isTrue();
    assertThat(fires(filter(attribute, "attribute", "message", "match", "co", "value", "DISK")))
        .isTrue();
    assertThat(
            fires(
                filter(attribute, "attribute", "error.unhandled", "match", "eq", "value", "true")))
        .isTrue();
    assertThat(
            fires(
                filter(
                    attribute, "attribute", "stacktrace.module", "match", "nc", "value", "shop")))
        .isFalse();
  }

  @Test
  void age_occurrences_assignment_and_release_are_the_issues() throws SQLException {
    String age = "age_comparison.AgeComparisonFilter";
    assertThat(fires(filter(age, "comparison_type", "older", "value", "2", "time", "hour")))
        .isTrue();
    assertThat(fires(filter(age, "comparison_type", "newer", "value", "2", "time", "hour")))
        .isFalse();
    assertThat(fires(filter("issue_occurrences.IssueOccurrencesFilter", "value", "10"))).isTrue();
    assertThat(fires(filter("issue_occurrences.IssueOccurrencesFilter", "value", "11"))).isFalse();
    assertThat(
            fires(
                filter(
                    "assigned_to.AssignedToFilter",
                    "targetType",
                    "Member",
                    "targetIdentifier",
                    "4")))
        .isTrue();
    assertThat(fires(filter("assigned_to.AssignedToFilter", "targetType", "Unassigned"))).isFalse();
    LiveRule latest = filter("latest_release.LatestReleaseFilter");
    assertThat(fires(latest, new Fixed(0, 0, 0, "2.0"))).isTrue();
    assertThat(fires(latest, new Fixed(0, 0, 0, "2.1"))).isFalse();
  }

  @Test
  void parts_count_together_as_the_rule_says() throws SQLException {
    String yes = part("filters.level.LevelFilter", "match", "gte", "level", "10");
    String no = part("filters.level.LevelFilter", "match", "eq", "level", "50");
    assertThat(fires(rule("", "all", "", "all", yes + "," + no))).isFalse();
    assertThat(fires(rule("", "all", "", "any", yes + "," + no))).isTrue();
    assertThat(fires(rule("", "all", "", "none", yes + "," + no))).isFalse();
    assertThat(fires(rule("", "all", "", "none", no + "," + no))).isTrue();
    String every = part("conditions.every_event.EveryEventCondition");
    String first = part("conditions.first_seen_event.FirstSeenEventCondition");
    assertThat(fires(rule("", "any", every + "," + first, "all", ""))).isTrue();
    assertThat(fires(rule("", "all", every + "," + first, "all", ""))).isFalse();
    assertThat(fires(rule("", "all", "", "all", ""))).isTrue();
  }

  @Test
  void only_events_of_the_rules_environment_count() throws SQLException {
    assertThat(fires(rule("production", "all", "", "all", ""))).isTrue();
    assertThat(fires(rule("staging", "all", "", "all", ""))).isFalse();
  }

  @Test
  void what_the_event_rules_out_is_not_asked_later() {
    String no = part("filters.level.LevelFilter", "match", "eq", "level", "50");
    String later = part("filters.issue_occurrences.IssueOccurrencesFilter", "value", "5");

    assertThat(rule("", "all", "", "all", later + "," + no).mayFire(event(false, false))).isFalse();
    assertThat(rule("", "all", "", "any", later + "," + no).mayFire(event(false, false))).isTrue();
    assertThat(List.of(RulePartType.values()))
        .filteredOn(type -> type.kind() != RulePartType.Kind.ACTION)
        .hasSize(17);
  }
}
