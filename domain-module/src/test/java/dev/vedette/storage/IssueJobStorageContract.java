package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueContents;
import dev.vedette.issue.IssueQuery;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueTagContents;
import dev.vedette.issue.triage.IssueJobService;
import dev.vedette.issue.triage.IssueJobs;
import dev.vedette.issue.triage.IssueWork;
import dev.vedette.issue.triage.Merged;
import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TombstoneService;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merging issues, taking them apart, deleting and discarding them; also while events come. */
abstract class IssueJobStorageContract {

  private static final OptionalLong ME = OptionalLong.of(4711);

  private final TestDatabase database;
  private final DigestStore digest = new DigestStore();
  private final IssueService issues;
  private final IssueJobService jobs;
  private final TriageService triage;
  private final List<IssueContents> contents = List.of(new IssueTagContents());
  private long project;

  IssueJobStorageContract(TestDatabase database) {
    this.database = database;
    Clock clock = Clock.systemUTC();
    this.issues = new IssueService(database.dataSource(), clock);
    this.jobs = new IssueJobService(database.dataSource(), clock);
    this.triage = new TriageService(database.dataSource(), clock);
  }

  @BeforeEach
  void project() {
    project = database.project();
  }

  private long issue(String group, int events) {
    List<DigestedEvent> batch = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      batch.add(
          SampleEvent.of(project, group)
              .user("id:" + i % 7)
              .at(NOON.minus(Duration.ofHours(i % 30)))
              .build());
    }
    Digests.store(database.dataSource(), digest, batch);
    return issueOf(group);
  }

  private long issueOf(String group) {
    return database
        .numbers(
            "select issue_id from issue_hashes where project_id = ? and hash = ?",
            project,
            UUID.nameUUIDFromBytes(group.getBytes()))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private void work() {
    work(() -> true);
  }

  private void work(java.util.function.BooleanSupplier goOn) {
    try {
      new IssueJobs(database.dataSource(), contents).run(goOn);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Issue> all() {
    return issues.list(project, IssueQuery.parse("", "date"), PageRequest.FIRST).items();
  }

  private long count(String table, long issue) {
    return database.number("select count(*) from " + table + " where issue_id = ?", issue);
  }

  /** The issue's numbers are those of its rows. */
  private void assertCounted(long issue) {
    Issue found = issues.get(issue);
    assertThat(found.id()).isEqualTo(issue);
    assertThat(found.timesSeen()).as("events").isEqualTo(count("events", issue));
    assertThat(found.userCount()).as("users").isEqualTo(count("issue_users", issue));
    assertThat(
            database.number(
                "select coalesce(sum(quantity), 0) from issue_counts where issue_id = ?", issue))
        .as("events by hour and by day")
        .isEqualTo(2 * found.timesSeen());
    assertThat(
            database.number(
                "select count(distinct v.id) from events e join tag_values v on v.id = any(e.tags)"
                    + " where e.issue_id = ? and v.tag_key = 'sentry:user'",
                issue))
        .as("users of its events")
        .isEqualTo(found.userCount());
    assertThat(
            database.number(
                "select coalesce(sum(c.times_seen), 0) from issue_tags t join issue_tag_counts c on"
                    + " c.id = t.id join tag_values k on k.id = t.key_id where t.issue_id = ? and"
                    + " k.tag_value = 'level'",
                issue))
        .as("tags")
        .isEqualTo(found.timesSeen());
  }

  private void assertNothingLeft(long issue) {
    for (String table :
        List.of(
            "events",
            "issue_hashes",
            "issue_users",
            "issue_counts",
            "issue_tags",
            "issue_facets",
            "issue_activities",
            "issue_agings",
            "issue_bookmarks",
            "issue_subscriptions",
            "issue_seen",
            "issue_shares",
            "issue_ignores",
            "issue_resolutions",
            "issue_jobs")) {
      assertThat(count(table, issue)).as(table).isZero();
    }
    assertThat(database.number("select count(*) from issues where id = ?", issue)).isZero();
  }

  private static TriageChange touched() {
    Optional<Boolean> yes = Optional.of(true);
    return TriageChange.status(StatusChange.to("resolved"))
        .withMarks(yes, yes, yes)
        .withPublic(yes);
  }

  @Test
  void the_issue_with_the_most_events_takes_in_the_others_with_all_they_have() {
    long small = issue("small", 20);
    long large = issue("large", 30);
    long other = issue("other", 540);
    triage.change(List.of(small, large), touched(), ME);
    String shortId = issues.get(small).shortId();

    Merged merged = jobs.merge(List.of(small, large, other), ME);

    assertThat(merged).isEqualTo(new Merged(other, List.of(small, large)));
    assertThat(all()).extracting(Issue::id).containsExactly(other);
    assertThat(issues.get(other).timesSeen()).isEqualTo(590);
    work();
    assertThat(issues.get(small).id()).isEqualTo(other);
    assertThat(issues.findByShortId(project, 1).orElseThrow().id()).isEqualTo(other);
    assertThat(shortId).endsWith("-1");
    assertCounted(other);
    assertThat(issues.get(other).firstSeen()).isEqualTo(NOON.minus(Duration.ofHours(29)));
    assertNothingLeft(small);
    assertNothingLeft(large);
    assertThat(triage.of(other, ME).bookmarked()).isTrue();
    assertThat(triage.of(other, ME).seen()).isTrue();
    assertThat(
            Texts.of(
                database,
                "select distinct type from issue_activities where issue_id = ? order by 1",
                other))
        .containsExactly("merge", "set_public", "set_resolved");
  }

  @Test
  void later_events_of_merged_issues_come_to_the_one_that_stayed() {
    long child = issue("a", 2);
    long parent = issue("b", 3);
    jobs.merge(List.of(child, parent), ME);

    issue("a", 5);
    work();
    issue("a", 5);

    assertThat(all()).extracting(Issue::id).containsExactly(parent);
    assertCounted(parent);
    assertThat(issues.get(parent).timesSeen()).isEqualTo(15);
  }

  @Test
  void a_merged_issue_may_be_merged_and_deleted_before_all_has_moved() {
    long first = issue("a", 20);
    long second = issue("b", 30);
    long third = issue("c", 40);
    jobs.merge(List.of(first, second), ME);
    AtomicInteger batches = new AtomicInteger();
    work(() -> batches.incrementAndGet() <= 1);
    Merged merged = jobs.merge(List.of(second, third), ME);

    assertThat(merged).isEqualTo(new Merged(second, List.of(third)));
    assertThat(jobs.delete(List.of(second), ME)).isOne();
    assertThat(all()).isEmpty();
    work();
    for (long each : List.of(first, second, third)) {
      assertNothingLeft(each);
    }
    assertThat(count("issue_redirects", second)).isZero();
  }

  @Test
  void ids_of_issues_that_were_merged_twice_lead_to_the_last() {
    long first = issue("a", 1);
    long second = issue("b", 2);
    long third = issue("c", 9);
    jobs.merge(List.of(first, second), ME);
    jobs.merge(List.of(second, third), ME);

    assertThat(issues.get(first).id()).isEqualTo(third);
    work();
    assertThat(issues.get(first).id()).isEqualTo(third);
    assertCounted(third);
    assertThat(issueOf("a")).isEqualTo(third);
  }

  @Test
  void what_was_interrupted_is_gone_on_with() {
    long child = issue("a", 560);
    long parent = issue("b", 600);
    jobs.merge(List.of(child, parent), ME);
    AtomicInteger batches = new AtomicInteger();
    work(() -> batches.incrementAndGet() <= 1);
    assertThat(count("events", child)).isEqualTo(60);
    assertThat(issues.get(parent).timesSeen()).isEqualTo(1160);

    work();

    assertCounted(parent);
    assertNothingLeft(child);
  }

  @Test
  void a_deleted_issue_is_out_of_sight_at_once_and_gone_later() {
    long doomed = issue("a", 560);
    triage.change(List.of(doomed), touched(), ME);
    String link = triage.of(doomed, ME).shareId().orElseThrow();
    List<Long> events = database.numbers("select id from events where issue_id = ?", doomed);

    assertThat(jobs.delete(List.of(doomed, -1L), ME)).isOne();

    assertThat(all()).isEmpty();
    assertThat(issues.find(doomed)).isEmpty();
    assertThat(triage.shared(link)).isEmpty();
    assertThat(triage.change(List.of(doomed), touched(), ME)).isEmpty();
    long again = issue("a", 3);
    assertThat(again).isNotEqualTo(doomed);
    work();
    assertNothingLeft(doomed);
    assertCounted(again);
    assertThat(
            database.number(
                "select count(*) from tag_postings where first_event between ? and ?",
                events.stream().mapToLong(Long::longValue).min().orElseThrow(),
                events.stream().mapToLong(Long::longValue).max().orElseThrow()))
        .isZero();
    for (long event : List.of(events.get(0), events.get(559))) {
      assertThat(database.number("select count(*) from event_payloads where id = ?", event))
          .isZero();
    }
  }

  @Test
  void events_of_a_discarded_issue_are_refused_until_that_is_taken_back() {
    long unwanted = issue("a", 3);
    long kept = issue("b", 1);
    long before = outcomes("filtered", "discarded-hash");

    assertThat(jobs.discard(List.of(unwanted), ME)).isOne();
    Digests.store(
        database.dataSource(),
        digest,
        SampleEvent.of(project, "a"),
        SampleEvent.of(project, "b"),
        SampleEvent.of(project, "a"));
    work();

    assertThat(all()).extracting(Issue::id).containsExactly(kept);
    assertThat(outcomes("filtered", "discarded-hash") - before).isEqualTo(2 * 3);
    assertThat(database.number("select count(*) from events where project_id = ?", project))
        .isEqualTo(2);
    TombstoneService tombstones = new TombstoneService(database.dataSource());
    var listed = tombstones.list(project, PageRequest.FIRST).items();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).title()).isEqualTo("Error: a");
    tombstones.remove(project, listed.get(0).id());
    assertThat(tombstones.list(project, PageRequest.FIRST).items()).isEmpty();
    assertCounted(issue("a", 2));
  }

  private long outcomes(String outcome, String reason) {
    return database.number(
        "select coalesce(sum(quantity), 0) from outcomes where project_id = ? and outcome = ?"
            + " and reason = ?",
        project,
        outcome,
        reason);
  }

  @Test
  void no_event_is_lost_or_counted_twice_while_issues_are_merged_and_deleted() throws Exception {
    int groups = 6;
    for (int i = 0; i < groups; i++) {
      issue("g" + i, 30);
    }
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger sent = new AtomicInteger(30 * groups);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Integer>> work = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      int user = thread;
      work.add(() -> sendFor(user, groups, sent));
    }
    work.add(() -> shuffle(groups, ended));
    work.add(
        () -> {
          while (!ended.get()) {
            work();
          }
          return 0;
        });
    try {
      for (Future<Integer> each : threads.invokeAll(work)) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    work();

    long left = 0;
    for (Issue issue : all()) {
      assertCounted(issue.id());
      left += issue.timesSeen();
    }
    assertThat(database.number("select count(*) from events where project_id = ?", project))
        .as("no event of an issue that is gone")
        .isEqualTo(left);
    assertThat(outcomes("accepted", "")).as("each was stored once").isEqualTo(3L * sent.get());
    assertThat(left).isPositive();
    assertThat(database.number("select count(*) from issue_jobs where project_id = ?", project))
        .isZero();
  }

  private int sendFor(int user, int groups, AtomicInteger sent) {
    for (int batch = 0; batch < 20; batch++) {
      List<DigestedEvent> events = new ArrayList<>();
      for (int group = 0; group < groups; group++) {
        int shifted = (group + user) % groups;
        events.add(
            SampleEvent.of(project, "g" + shifted).user("id:" + (batch + user) % 11).build());
      }
      sent.addAndGet(Digests.store(database.dataSource(), digest, events).stored());
    }
    return 0;
  }

  private void join(long one, long other) {
    try {
      jobs.merge(List.of(one, other), ME);
    } catch (ConflictException | BadRequestException e) {
      assertThat(e).hasMessageMatching(".*(unmerged|at least two).*");
    }
  }

  /** If that is possible just now. */
  private void takeApart(long issue, String group) {
    try {
      jobs.unmerge(issue, List.of(UUID.nameUUIDFromBytes(group.getBytes())), ME);
    } catch (ConflictException e) {
      assertThat(e).hasMessageContaining("merged");
    }
  }

  /** Merges, takes apart and deletes, again and again. */
  private int shuffle(int groups, AtomicBoolean ended) {
    try {
      for (int i = 0; i < 20; i++) {
        long one = issueOf("g" + i % groups);
        long other = issueOf("g" + (i + 1) % groups);
        if (i % 5 == 4) {
          jobs.delete(List.of(one), ME);
        } else if (i % 5 == 3 && one == other && one != 0) {
          takeApart(one, "g" + i % groups);
        } else if (one != other && one != 0 && other != 0) {
          join(one, other);
        } else {
          triage.change(List.of(one), TriageChange.status(StatusChange.to("resolved")), ME);
        }
      }
    } finally {
      ended.set(true);
    }
    return 0;
  }

  @Test
  void hashes_taken_out_of_an_issue_become_a_new_one_with_their_events() {
    long child = issue("a", 20);
    long parent = issue("b", 30);
    jobs.merge(List.of(child, parent), ME);
    work();
    UUID hash = UUID.nameUUIDFromBytes("a".getBytes());

    long made = jobs.unmerge(parent, List.of(hash), ME).orElseThrow();

    assertThatThrownBy(() -> jobs.unmerge(parent, List.of(hash), ME))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> jobs.merge(List.of(parent, made), ME))
        .isInstanceOf(ConflictException.class);
    issue("a", 5);
    work();
    assertCounted(parent);
    assertCounted(made);
    assertThat(issues.get(made).timesSeen()).isEqualTo(25);
    assertThat(issues.get(made).title()).isEqualTo("Error: a");
    assertThat(issues.get(parent).title()).isEqualTo("Error: b");
    assertThat(issueOf("a")).isEqualTo(made);
    assertThat(issues.findByShortId(project, 3).orElseThrow().id()).isEqualTo(made);
    assertThat(jobs.unmerge(parent, List.of(hash), ME)).isEmpty();
    assertThatThrownBy(
            () -> jobs.unmerge(made, List.of(UUID.nameUUIDFromBytes("a".getBytes())), ME))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void both_issues_tell_what_still_moves_until_it_has_moved() {
    long child = issue("a", 3);
    long parent = issue("b", 9);
    jobs.merge(List.of(child, parent), ME);
    assertThat(jobs.underWay(issues.get(parent)))
        .containsExactly(new IssueWork(true, child, parent));
    work();
    assertThat(jobs.underWay(issues.get(parent))).isEmpty();

    long made =
        jobs.unmerge(parent, List.of(UUID.nameUUIDFromBytes("a".getBytes())), ME).orElseThrow();
    IssueWork separation = new IssueWork(false, parent, made);
    assertThat(jobs.underWay(issues.get(parent))).containsExactly(separation);
    assertThat(jobs.underWay(issues.get(made))).containsExactly(separation);
    work();
    assertThat(jobs.underWay(issues.get(made))).isEmpty();
  }

  @Test
  void a_user_that_both_still_meet_counts_for_both() {
    long child = issue("a", 3);
    long parent = issue("b", 9);
    Digests.store(database.dataSource(), digest, SampleEvent.of(project, "a").user("id:only-a"));
    jobs.merge(List.of(child, parent), ME);
    work();
    assertThat(issues.get(parent).userCount()).isEqualTo(8);

    long made =
        jobs.unmerge(parent, List.of(UUID.nameUUIDFromBytes("a".getBytes())), ME).orElseThrow();
    work();

    assertThat(issues.get(made).userCount()).isEqualTo(4);
    assertThat(issues.get(parent).userCount()).isEqualTo(7);
  }

  @Test
  void issues_of_two_projects_are_not_merged() {
    long one = issue("a", 1);
    project = database.project();
    long other = issue("a", 1);

    assertThatThrownBy(() -> jobs.merge(List.of(one, other), ME))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("Merging across multiple projects is not supported");
    assertThatThrownBy(() -> jobs.merge(List.of(one), ME)).isInstanceOf(BadRequestException.class);
  }
}
