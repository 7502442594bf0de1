package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.StoredTransaction;
import dev.vedette.event.TransactionService;
import dev.vedette.event.TransactionSummary;
import dev.vedette.issue.DigestResult;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueQuery;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueStats;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.stats.OutcomeSeries;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold after batches of events were stored. */
abstract class DigestStorageContract {

  private static final int THREADS = 8;

  private final TestDatabase database;
  private final DigestStore store = new DigestStore();
  private final IssueService issues;
  private final long project;

  DigestStorageContract(TestDatabase database) {
    this.database = database;
    this.issues =
        new IssueService(database.dataSource(), Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
    this.project = database.project();
  }

  @Test
  void concurrent_batches_make_one_issue_per_group_and_count_every_event() throws Exception {
    int batches = 5;
    int groups = 10;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int user = thread;
        work.add(() -> storeBatches(user, batches, groups));
      }
      int stored = 0;
      for (Future<Integer> each : threads.invokeAll(work)) {
        stored += each.get();
      }
      assertThat(stored).isEqualTo(THREADS * batches * groups);
    } finally {
      threads.shutdown();
    }
    List<Issue> found = all();
    assertThat(found).hasSize(groups);
    assertThat(found).extracting(Issue::timesSeen).containsOnly((long) THREADS * batches);
    assertThat(found).extracting(Issue::userCount).containsOnly((long) THREADS);
    assertThat(
            database.numbers(
                "select short_id from issues where project_id = ? order by 1", project))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, groups).boxed().toList());
    assertThat(sum("issue_counts c join issues i on i.id = c.issue_id", "i.project_id"))
        .isEqualTo(2L * THREADS * batches * groups);
    assertThat(sum("outcomes", "project_id")).isEqualTo(3L * THREADS * batches * groups);
  }

  private int storeBatches(int user, int batches, int groups) {
    int stored = 0;
    for (int batch = 0; batch < batches; batch++) {
      List<DigestedEvent> events = new ArrayList<>();
      for (int group = 0; group < groups; group++) {
        int shifted = (group + user) % groups;
        events.add(SampleEvent.of(project, "g" + shifted).user("id:" + user).build());
      }
      stored += Digests.store(database.dataSource(), store, events).stored();
    }
    return stored;
  }

  private long sum(String from, String column) {
    return database.number(
        "select sum(quantity) from " + from + " where " + column + " = ?", project);
  }

  @Test
  void an_event_id_is_stored_once_however_often_it_is_sent() {
    SampleEvent event = SampleEvent.of(project, "a");

    DigestResult first = store(event, event, SampleEvent.of(project, "a"));
    DigestResult second = store(event);

    assertThat(first).isEqualTo(new DigestResult(2, 1, first.newIssueIds()));
    assertThat(second).isEqualTo(new DigestResult(0, 1, List.of()));
    assertThat(all()).extracting(Issue::timesSeen).containsExactly(2L);
    assertThat(sum("outcomes", "project_id")).isEqualTo(6);
  }

  @Test
  void a_transaction_is_an_event_of_no_issue() {
    DigestedEvent transaction = SampleTransaction.of(project);
    DigestResult result =
        Digests.store(
            database.dataSource(),
            store,
            List.of(transaction, SampleEvent.of(project, "a").build(), transaction));

    assertThat(result.stored()).isEqualTo(2);
    assertThat(all()).extracting(Issue::timesSeen, Issue::userCount).containsExactly(tuple(1, 1));
    assertThat(
            database.number(
                "select count(*) from events where project_id = ? and type = 'transaction'"
                    + " and issue_id is null and hash is null",
                project))
        .isOne();
    assertThat(
            database.number(
                "select count(*) from event_transactions t join events e on e.id = t.id"
                    + " where e.project_id = ? and t.op = 'http.server' and t.status = 'ok'"
                    + " and t.duration = 1500000 and t.span_count = 3 and t.span_ops ="
                    + " '{\"db\":{\"count\":2,\"duration\":500000},"
                    + "\"template\":{\"count\":1,\"duration\":250000}}'",
                project))
        .isOne();
    assertThat(
            database.number(
                "select sum(quantity) from outcomes where project_id = ?"
                    + " and category = 'transaction' and outcome = 'accepted'",
                project))
        .isEqualTo(3);
  }

  @Test
  void the_transactions_of_a_project_are_paged_the_latest_first_by_an_index() {
    List<DigestedEvent> events = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      events.add(SampleTransaction.of(project));
      events.add(SampleEvent.of(project, "a").build());
    }
    Digests.store(database.dataSource(), store, events);
    PlanRecorder recorder = PlanRecorder.of(database);
    TransactionService service =
        Services.explained(database, recorder).get(TransactionService.class);

    List<Long> seen = new ArrayList<>();
    Optional<Cursor> place = Optional.empty();
    do {
      Page<StoredTransaction> page = service.list(project, new PageRequest(3, place));
      page.items().forEach(each -> seen.add(each.rowId()));
      place = page.hasNext() ? Optional.of(page.next()) : Optional.empty();
      assertThat(page.items())
          .allSatisfy(
              each -> {
                assertThat(each.name()).isEqualTo("/checkout");
                assertThat(each.occurredAt()).isEqualTo(SampleEvent.NOON.plusMillis(1500));
                assertThat(each.summary().duration()).hasMillis(1500);
                assertThat(each.summary().spanOps().get("db"))
                    .isEqualTo(new TransactionSummary.SpanOp(2, Duration.ofMillis(500)));
              });
    } while (place.isPresent());

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(service.list(project + 1, PageRequest.FIRST).items()).isEmpty();
    assertThat(recorder.plans()).hasSize(4);
    assertThat(recorder.plans())
        .allSatisfy(
            plan ->
                assertThat(plan)
                    .containsIgnoringCase("event_transactions_by_project")
                    .doesNotContain("tableScan", "Seq Scan"));
  }

  @Test
  void a_rolled_back_batch_leaves_nothing_behind_and_can_be_stored_again() throws SQLException {
    List<DigestedEvent> batch = List.of(SampleEvent.of(project, "a").user("id:new").build());
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      assertThat(store.store(connection, batch).stored()).isEqualTo(1);
      connection.rollback();
    }
    assertThat(all()).isEmpty();

    assertThat(Digests.store(database.dataSource(), store, batch).newIssueIds()).hasSize(1);
    assertThat(all()).extracting(Issue::timesSeen, Issue::userCount).containsExactly(tuple(1, 1));
    assertThat(
            database.number(
                "select count(*) from tag_postings t join tag_values v on v.id = t.tag_value_id"
                    + " where v.project_id = ?",
                project))
        .isEqualTo(4);
    assertThat(database.number("select min(short_id) from issues where project_id = ?", project))
        .isEqualTo(1);
  }

  private static org.assertj.core.groups.Tuple tuple(long timesSeen, long users) {
    return org.assertj.core.groups.Tuple.tuple(timesSeen, users);
  }

  @Test
  void an_issue_deleted_elsewhere_is_made_anew() {
    store(SampleEvent.of(project, "a"));
    store(SampleEvent.of(project, "a"));
    long old = all().get(0).id();
    database.execute("delete from issue_hashes where issue_id = ?", old);
    database.execute("delete from issues where id = ?", old);

    DigestResult result = store(SampleEvent.of(project, "a"));

    assertThat(result.newIssueIds()).hasSize(1).doesNotContain(old);
    assertThat(all()).extracting(Issue::timesSeen).containsExactly(1L);
  }

  @Test
  void events_of_a_missing_project_are_left_out_and_do_not_hold_up_others() {
    DigestResult result = store(SampleEvent.of(1, "a"), SampleEvent.of(project, "a"));

    assertThat(result.stored()).isEqualTo(1);
    assertThat(result.duplicates()).isZero();
  }

  @Test
  void a_new_issue_is_described_by_its_event() {
    store(SampleEvent.of(project, "warned").level("warning"));

    Issue issue = all().get(0);
    assertThat(issue.status()).isEqualTo("unresolved");
    assertThat(issue.substatus()).contains("new");
    assertThat(issue.priority()).isEqualTo("medium");
    assertThat(issue.title()).isEqualTo("Error: warned");
    assertThat(issue.shortId()).isEqualTo("P" + project + "-1");
    assertThat(issue.metadata().path("value").asText()).isEqualTo("warned");
    assertThat(issue.firstRelease()).contains("shop@1.0");
    assertThat(issue.firstSeen()).isEqualTo(NOON);
    assertThat(
            database.number(
                "select count(*) from projects where id = ? and first_event is not null", project))
        .isEqualTo(1);
  }

  @Test
  void the_latest_event_describes_the_issue_whatever_the_order_of_arrival() {
    store(SampleEvent.of(project, "a").level("fatal"));
    store(SampleEvent.of(project, "a").level("info").at(NOON.minusSeconds(3600)));

    Issue issue = all().get(0);
    assertThat(issue.level()).isEqualTo("fatal");
    assertThat(issue.firstSeen()).isEqualTo(NOON.minusSeconds(3600));
    assertThat(issue.lastSeen()).isEqualTo(NOON);
  }

  @Test
  void an_event_of_a_resolved_issue_is_a_regression() {
    store(SampleEvent.of(project, "a"));
    long id = all().get(0).id();
    Triage.settle(database, id, "resolved");
    assertThat(issues.get(id).substatus()).isEmpty();

    store(SampleEvent.of(project, "a"));

    assertThat(issues.get(id).status()).isEqualTo("unresolved");
    assertThat(issues.get(id).substatus()).contains("regressed");
  }

  @Test
  void an_ignored_issue_stays_ignored() {
    store(SampleEvent.of(project, "a"));
    long id = all().get(0).id();
    Triage.settle(database, id, "ignored");

    store(SampleEvent.of(project, "a"));

    assertThat(issues.get(id).status()).isEqualTo("ignored");
    assertThat(issues.get(id).timesSeen()).isEqualTo(2);
  }

  @Test
  void any_known_hash_leads_to_the_issue_and_the_others_join_it() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    UUID three = UUID.randomUUID();
    List.of(List.of(one, two), List.of(three, two), List.of(three))
        .forEach(
            hashes ->
                Digests.store(
                    database.dataSource(),
                    store,
                    List.of(SampleEvent.of(project, "a").build(hashes.toArray(UUID[]::new)))));

    assertThat(all()).extracting(Issue::timesSeen).containsExactly(3L);
  }

  @Test
  void an_event_keeps_the_first_of_its_hashes() {
    UUID first = UUID.randomUUID();
    Digests.store(
        database.dataSource(),
        store,
        List.of(SampleEvent.of(project, "a").build(first, UUID.randomUUID())));

    assertThat(
            database.number(
                "select count(*) from events where project_id = ? and hash = cast('"
                    + first
                    + "' as uuid)",
                project))
        .isEqualTo(1);
  }

  @Test
  void each_user_of_an_issue_counts_once() {
    store(
        SampleEvent.of(project, "a").user("id:1"),
        SampleEvent.of(project, "a").user("id:1"),
        SampleEvent.of(project, "a").user("id:2"),
        SampleEvent.of(project, "a").user(null));
    store(SampleEvent.of(project, "a").user("id:2"), SampleEvent.of(project, "a").user("id:3"));

    assertThat(all()).extracting(Issue::userCount).containsExactly(3L);
  }

  @Test
  void an_issue_is_counted_by_hour_and_by_day() {
    store(
        SampleEvent.of(project, "a"),
        SampleEvent.of(project, "a").at(NOON.minusSeconds(1)),
        SampleEvent.of(project, "a").at(NOON.minus(Duration.ofDays(2))));
    long id = all().get(0).id();

    var hours = issues.counts(List.of(id), IssueStats.DAY).get(id);
    var days = issues.counts(List.of(id), IssueStats.FORTNIGHT).get(id);
    assertThat(hours).hasSize(24);
    assertThat(hours.get(23).count()).isEqualTo(1);
    assertThat(hours.get(22).count()).isEqualTo(1);
    assertThat(OutcomeSeries.total(hours)).isEqualTo(2);
    assertThat(days).hasSize(14);
    assertThat(days.get(13).count()).isEqualTo(2);
    assertThat(days.get(11).count()).isEqualTo(1);
  }

  @Test
  void text_that_does_not_fit_or_cannot_be_stored_is_made_to_fit() {
    store(SampleEvent.of(project, "x\0y\uD83D" + "z".repeat(1000)).user("id:\0" + "u".repeat(900)));

    assertThat(all().get(0).title()).hasSize(255);
  }

  private DigestResult store(SampleEvent... events) {
    return Digests.store(database.dataSource(), store, events);
  }

  private List<Issue> all() {
    return issues.list(project, IssueQuery.parse("", "date"), PageRequest.FIRST).items();
  }
}
