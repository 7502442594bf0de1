package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.issue.DigestStore;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.triage.Assignee;
import dev.vedette.issue.triage.IgnoreTerms;
import dev.vedette.issue.triage.IssueAges;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.ReleaseSighting;
import dev.vedette.issue.triage.Resolution;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.problem.InvalidException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decide about issues, and what events and time do to that. */
abstract class TriageStorageContract {

  private static final OptionalLong ME = OptionalLong.of(4711);

  private final TestDatabase database;
  private final DigestStore digest = new DigestStore();
  private final IssueService issues;
  private long project;
  private long issue;

  TriageStorageContract(TestDatabase database) {
    this.database = database;
    this.issues = new IssueService(database.dataSource(), Clock.systemUTC());
  }

  @BeforeEach
  void anIssue() {
    project = database.project();
    store(NOON, event());
    issue = database.number("select id from issues where project_id = ?", project);
  }

  private SampleEvent event() {
    return SampleEvent.of(project, "a");
  }

  private void store(Instant at, SampleEvent... events) {
    for (SampleEvent event : events) {
      Digests.store(database.dataSource(), digest, event.at(at));
    }
  }

  private TriageService triage(Instant now) {
    return new TriageService(database.dataSource(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private void change(Instant now, TriageChange change) {
    assertThat(triage(now).change(List.of(issue), change, ME)).containsExactly(issue);
  }

  private void settle(Instant now, StatusChange change) {
    change(now, TriageChange.status(change));
  }

  private void assertStatus(String status, String substatus) {
    Issue found = issues.get(issue);
    assertThat(found.status()).isEqualTo(status);
    assertThat(found.substatus()).isEqualTo(Optional.ofNullable(substatus));
  }

  private List<String> activities() {
    return Texts.of(
        database,
        "select type from issue_activities where issue_id = ? order by date_created, id",
        issue);
  }

  private static Instant minutes(long after) {
    return NOON.plus(Duration.ofMinutes(after));
  }

  private static IgnoreTerms terms(Integer count, Integer window, Integer users, Integer span) {
    return new IgnoreTerms(
        Optional.empty(),
        Optional.ofNullable(count),
        Optional.ofNullable(window),
        Optional.ofNullable(users),
        Optional.ofNullable(span));
  }

  @Test
  void an_event_of_a_resolved_issue_is_a_regression() {
    settle(minutes(1), StatusChange.to("resolved"));
    assertStatus("resolved", null);
    assertThat(triage(minutes(1)).of(issue, ME).inbox()).isEmpty();

    store(minutes(2), event());

    assertStatus("unresolved", "regressed");
    assertThat(activities()).containsExactly("set_resolved", "set_regression");
    assertThat(triage(minutes(3)).of(issue, ME).inbox())
        .map(IssueTriage.Inbox::reason)
        .contains("regression");
  }

  @Test
  void events_of_releases_before_the_resolving_one_are_no_regression() {
    store(minutes(1), event().release("2.0"));
    ReleaseSighting second = triage(NOON).release(project, "2.0").orElseThrow();
    assertThat(triage(NOON).latestRelease(project)).contains(second);
    settle(minutes(2), StatusChange.resolved(Resolution.in(second)));

    store(minutes(3), event(), event().release(null));
    assertStatus("resolved", null);
    assertThat(issues.get(issue).timesSeen()).isEqualTo(4);

    store(minutes(4), event().release("2.0"));
    assertStatus("unresolved", "regressed");
    assertThat(activities()).containsExactly("set_resolved_in_release", "set_regression");
    assertThat(triage(NOON).of(issue, ME).resolution()).isEmpty();
  }

  @Test
  void resolved_in_the_next_release_holds_until_a_later_one_is_seen() {
    ReleaseSighting latest = triage(NOON).latestRelease(project).orElseThrow();
    settle(minutes(1), StatusChange.resolved(Resolution.after(latest)));
    assertThat(triage(NOON).of(issue, ME).resolution().orElseThrow().kind())
        .isEqualTo(Resolution.Kind.IN_NEXT_RELEASE);

    store(minutes(2), event(), event().release(null));
    assertStatus("resolved", null);

    store(minutes(3), event().release("next"));
    assertStatus("unresolved", "regressed");
  }

  @Test
  void one_event_of_a_batch_is_enough_for_a_regression() {
    ReleaseSighting latest = triage(NOON).latestRelease(project).orElseThrow();
    settle(minutes(1), StatusChange.resolved(Resolution.after(latest)));

    Digests.store(
        database.dataSource(),
        digest,
        event().at(minutes(2)),
        event().at(minutes(2)).release("next"),
        event().at(minutes(2)).release(null));

    assertStatus("unresolved", "regressed");
  }

  @Test
  void resolved_by_a_commit_is_reopened_by_any_event() {
    settle(minutes(1), StatusChange.resolved(Resolution.by("abc123", "shop")));
    assertThat(triage(NOON).of(issue, ME).resolution().orElseThrow().commit()).contains("abc123");

    store(minutes(2), event());

    assertStatus("unresolved", "regressed");
    assertThat(activities()).containsExactly("set_resolved_in_commit", "set_regression");
  }

  @Test
  void an_ignored_issue_stays_so_whatever_comes() {
    settle(minutes(1), StatusChange.to("ignored"));

    store(minutes(2), event());

    assertStatus("ignored", null);
  }

  @Test
  void ignored_for_so_many_events_ends_with_the_last_of_them() {
    settle(minutes(1), StatusChange.ignored(terms(3, null, null, null)));
    assertStatus("ignored", "archived_until_condition_met");

    store(minutes(2), event(), event());
    assertStatus("ignored", "archived_until_condition_met");
    assertThat(triage(NOON).of(issue, ME).ignored().orElseThrow().eventsLeft()).contains(1);

    store(minutes(3), event());
    assertStatus("unresolved", "ongoing");
    assertThat(activities()).containsExactly("set_ignored", "set_unresolved");
    assertThat(triage(NOON).of(issue, ME).inbox())
        .map(IssueTriage.Inbox::reason)
        .contains("unignored");
  }

  @Test
  void events_count_only_within_their_window() {
    settle(minutes(1), StatusChange.ignored(terms(3, 60, null, null)));

    store(minutes(2), event(), event());
    store(minutes(90), event(), event());
    assertStatus("ignored", "archived_until_condition_met");

    store(minutes(100), event());
    assertStatus("unresolved", "ongoing");
  }

  @Test
  void ignored_for_so_many_users_counts_each_new_one_once() {
    settle(minutes(1), StatusChange.ignored(terms(null, null, 2, null)));

    store(minutes(2), event(), event().user("id:2"), event().user("id:2"), event().user(null));
    assertStatus("ignored", "archived_until_condition_met");

    store(minutes(3), event().user("id:3"));
    assertStatus("unresolved", "ongoing");
  }

  @Test
  void users_count_only_within_their_window() {
    settle(minutes(1), StatusChange.ignored(terms(null, null, 3, 60)));

    store(minutes(2), event().user("id:2"), event().user("id:3"));
    store(minutes(90), event().user("id:4"), event().user("id:3"));
    assertStatus("ignored", "archived_until_condition_met");

    store(minutes(100), event().user("id:1"));
    assertStatus("unresolved", "ongoing");
    assertThat(database.number("select count(*) from issue_ignore_users where issue_id = ?", issue))
        .isZero();
  }

  @Test
  void ignored_until_a_moment_ends_with_time_or_with_the_first_event_after_it()
      throws SQLException {
    IgnoreTerms until =
        new IgnoreTerms(
            Optional.of(minutes(10)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    settle(minutes(1), StatusChange.ignored(until));
    store(minutes(9), event());
    assertStatus("ignored", "archived_until_condition_met");
    store(minutes(10), event());
    assertStatus("unresolved", "ongoing");

    settle(minutes(1), StatusChange.ignored(until));
    new IssueAges(database.dataSource(), minutes(9)).run(() -> true);
    assertStatus("ignored", "archived_until_condition_met");
    new IssueAges(database.dataSource(), minutes(11)).run(() -> true);
    assertStatus("unresolved", "ongoing");
  }

  @Test
  void ignored_until_it_escalates_ends_when_a_day_has_more_than_its_ceiling() {
    settle(minutes(1), StatusChange.ignoredUntilEscalating());
    assertStatus("ignored", "archived_until_escalating");
    assertThat(triage(NOON).of(issue, ME).ignored().orElseThrow().dailyCeiling()).contains(20L);

    for (int i = 0; i < 19; i++) {
      store(minutes(2), event());
    }
    assertStatus("ignored", "archived_until_escalating");

    store(minutes(3), event());
    assertStatus("unresolved", "escalating");
    assertThat(activities()).containsExactly("set_ignored", "set_escalating");
  }

  @Test
  void after_a_week_new_and_regressed_issues_are_ongoing() throws SQLException {
    assertStatus("unresolved", "new");
    new IssueAges(database.dataSource(), NOON.plus(Duration.ofDays(7)).minusSeconds(1))
        .run(() -> true);
    assertStatus("unresolved", "new");

    new IssueAges(database.dataSource(), NOON.plus(Duration.ofDays(7))).run(() -> true);

    assertStatus("unresolved", "ongoing");
    assertThat(activities()).containsExactly("auto_set_ongoing");
    assertThat(triage(NOON).of(issue, ME).inbox()).isEmpty();
  }

  @Test
  void an_issue_resolved_before_its_week_is_over_stays_resolved() throws SQLException {
    settle(minutes(1), StatusChange.to("resolved"));

    new IssueAges(database.dataSource(), NOON.plus(Duration.ofDays(8))).run(() -> true);

    assertStatus("resolved", null);
  }

  @Test
  void no_longer_ignored_it_is_new_again_only_in_its_first_week() {
    settle(minutes(1), StatusChange.to("ignored"));
    settle(minutes(2), StatusChange.to("unresolved"));
    assertStatus("unresolved", "new");

    settle(minutes(3), StatusChange.to("ignored"));
    settle(NOON.plus(Duration.ofDays(8)), StatusChange.to("unresolved"));
    assertStatus("unresolved", "ongoing");
  }

  @Test
  void a_status_that_an_issue_has_is_not_given_again() {
    settle(minutes(1), StatusChange.to("resolved"));
    settle(minutes(2), StatusChange.to("resolved"));

    assertThat(activities()).containsExactly("set_resolved");
  }

  @Test
  void a_substatus_of_another_status_is_refused() {
    assertThatThrownBy(
            () ->
                new StatusChange(
                    "resolved", Optional.of("ongoing"), Optional.empty(), IgnoreTerms.NONE))
        .isInstanceOf(InvalidException.class);
  }

  @Test
  void who_is_given_an_issue_hears_of_it() {
    database.execute(
        "insert into users (id, email, name, is_active, date_joined) select ?, ?, 'Ann', true,"
            + " now() where not exists (select 1 from users where id = ?)",
        4712,
        "ann@example.com",
        4712);
    Assignee ann = Assignee.user(4712, "Ann", "ann@example.com");
    change(minutes(1), TriageChange.NONE.withAssignee(Optional.of(ann)));
    change(minutes(2), TriageChange.NONE.withAssignee(Optional.of(ann)));

    assertThat(triage(NOON).of(issue, ME).assignee()).contains(ann);
    assertThat(triage(NOON).participants(issue)).containsExactly(4712L);
    change(minutes(3), TriageChange.NONE.withAssignee(Optional.of(Assignee.NOBODY)));
    assertThat(triage(NOON).of(issue, ME).assignee()).isEmpty();
    assertThat(activities()).containsExactly("assigned", "unassigned");
  }

  @Test
  void marks_are_each_users_own_and_who_left_is_not_brought_back() {
    Optional<Boolean> yes = Optional.of(true);
    change(minutes(1), TriageChange.NONE.withMarks(yes, yes, Optional.empty()));
    IssueTriage mine = triage(NOON).of(issue, ME);
    assertThat(mine.bookmarked()).isTrue();
    assertThat(mine.seen()).isTrue();
    assertThat(mine.subscription().orElseThrow().reason()).isEqualTo("bookmark");
    assertThat(triage(NOON).seenBy(issue)).containsOnlyKeys(4711L);
    assertThat(triage(NOON).of(issue, OptionalLong.of(1)))
        .isEqualTo(triage(NOON).of(issue, OptionalLong.empty()));

    change(
        minutes(2),
        TriageChange.NONE.withMarks(Optional.of(false), Optional.of(false), Optional.of(false)));
    settle(minutes(3), StatusChange.to("resolved"));

    IssueTriage left = triage(NOON).of(issue, ME);
    assertThat(left.isSubscribed()).isFalse();
    assertThat(left.bookmarked()).isFalse();
    assertThat(left.seen()).isFalse();
  }

  @Test
  void a_shared_issue_is_found_by_its_link_until_it_is_not_shared_any_more() {
    change(minutes(1), TriageChange.NONE.withPublic(Optional.of(true)));
    String link = triage(NOON).of(issue, ME).shareId().orElseThrow();
    change(minutes(2), TriageChange.NONE.withPublic(Optional.of(true)));

    assertThat(link).matches("[0-9a-f]{32}");
    assertThat(triage(NOON).shared(link)).contains(issue);
    assertThat(triage(NOON).of(issue, ME).shareId()).contains(link);
    change(minutes(3), TriageChange.NONE.withPublic(Optional.of(false)));
    assertThat(triage(NOON).shared(link)).isEmpty();
    assertThat(activities()).containsExactly("set_public", "set_private");
  }

  @Test
  void a_priority_that_somebody_set_is_remembered_as_such() {
    change(minutes(1), TriageChange.NONE.withPriority(Optional.of("low")));

    assertThat(issues.get(issue).priority()).isEqualTo("low");
    assertThat(triage(NOON).of(issue, ME).priorityLockedAt()).contains(minutes(1));
  }

  @Test
  void a_reviewed_issue_leaves_the_inbox() {
    assertThat(triage(NOON).of(issue, ME).inbox()).map(IssueTriage.Inbox::reason).contains("new");
    change(minutes(1), TriageChange.NONE.withInbox(Optional.of(false)));
    assertThat(triage(NOON).of(issue, ME).inbox()).isEmpty();
    assertThat(activities()).containsExactly("mark_reviewed");
  }
}
