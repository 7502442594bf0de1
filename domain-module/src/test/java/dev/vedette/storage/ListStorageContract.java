package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.EventQuery;
import dev.vedette.event.EventService;
import dev.vedette.event.Neighbours;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueQuery;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueStats;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.stats.Resolution;
import dev.vedette.stats.StatsScope;
import dev.vedette.stats.StatsService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, their pages and how the database finds them. */
abstract class ListStorageContract {

  private static final int GROUPS = 12;
  private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(600), ZoneOffset.UTC);

  private final TestDatabase database;
  private final IssueService issues;
  private final EventService events;
  private final long project;

  ListStorageContract(TestDatabase database) {
    this.database = database;
    this.issues = new IssueService(database.dataSource(), CLOCK);
    this.events = new EventService(database.dataSource());
    this.project = database.project();
  }

  /** Twelve issues of one to three events and users, four by four seen at the same instant. */
  @BeforeEach
  void store() {
    List<DigestedEvent> batch = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      for (int event = 0; event <= group % 3; event++) {
        batch.add(
            SampleEvent.of(project, "g" + group)
                .at(NOON.plusSeconds(group / 4))
                .user(group % 4 == 0 ? null : "id:" + event)
                .build());
      }
    }
    Digests.store(database.dataSource(), new DigestStore(), batch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "new", "freq", "user"})
  void issues_are_paged_forward_and_back_without_gap_or_repetition(String sort) {
    Triage.settle(
        database, list("is:unresolved", sort, PageRequest.FIRST).items().get(3).id(), "ignored");
    for (String query : List.of("", "is:unresolved")) {
      List<Issue> all = list(query, sort, PageRequest.FIRST).items();
      assertThat(all).hasSize(query.isEmpty() ? GROUPS : GROUPS - 1);
      walk(all, page -> list(query, sort, page));
    }
  }

  @Test
  void events_are_paged_forward_and_back_without_gap_or_repetition() {
    List<StoredEvent> all =
        events.listByProject(project, EventQuery.ALL, PageRequest.FIRST).items();

    assertThat(all).hasSize(24);
    assertThat(all.get(0).data().path("message").asText()).startsWith("g");
    walk(all, page -> events.listByProject(project, EventQuery.ALL, page));
  }

  @Test
  void a_search_over_all_statuses_finds_each_issue_once_however_many_there_are() throws Exception {
    long other = database.project();
    manyIssues(other, 6_000);

    List<String> found = new ArrayList<>();
    IssueQuery query = IssueQuery.parse("needle", "date");
    Page<Issue> page = issues.list(other, query, PageRequest.FIRST);
    found.addAll(page.items().stream().map(Issue::title).toList());
    while (page.hasNext()) {
      PageRequest next = new PageRequest(100, Optional.of(again(page.next())));
      page = issues.list(other, query, next);
      found.addAll(page.items().stream().map(Issue::title).toList());
    }

    assertThat(found)
        .containsExactly(
            "needle 6000",
            "needle 5000",
            "needle 4000",
            "needle 3000",
            "needle 2000",
            "needle 1000");
  }

  /** Half of them resolved, every thousandth a needle, the last one seen last. */
  private void manyIssues(long projectId, int number) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into issues (id, project_id, short_id, type, level, platform, title,"
                    + " culprit, metadata, status, priority, is_unhandled, times_seen, user_count,"
                    + " first_seen, last_seen) select 1000000 + n, ?, n, 'error', 'error', 'java',"
                    + " case when mod(n, 1000) = 0 then 'needle ' else 'hay ' end"
                    + " || cast(n as varchar), '', '{}',"
                    + " case when mod(n, 2) = 0 then 'resolved' else 'unresolved' end, 'high',"
                    + " false, 1, 0, timestamp with time zone '2026-01-01 00:00:00+00',"
                    + " timestamp with time zone '2026-01-01 00:00:00+00' + n * interval '1' second"
                    + " from unnest(cast(? as bigint array)) as numbers(n)")) {
      insert.setLong(1, projectId);
      insert.setArray(
          2, Jdbc.bigints(connection, LongStream.rangeClosed(1, number).boxed().toList()));
      insert.executeUpdate();
    }
  }

  @Test
  void the_environments_of_a_project_are_those_that_its_events_named() throws Exception {
    long silent = database.project();

    assertThat(events.environments(List.of(project, silent)))
        .isEqualTo(Map.of(project, List.of("production"), silent, List.of()));
  }

  private static <T> void walk(List<T> all, Function<PageRequest, Page<T>> list) {
    List<T> seen = new ArrayList<>();
    Page<T> page = list.apply(new PageRequest(5, Optional.empty()));
    assertThat(page.hasPrevious()).isFalse();
    seen.addAll(page.items());
    while (page.hasNext()) {
      page = list.apply(new PageRequest(5, Optional.of(again(page.next()))));
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(all);
    List<T> back = new ArrayList<>(page.items());
    while (page.hasPrevious()) {
      page = list.apply(new PageRequest(5, Optional.of(again(page.previous()))));
      assertThat(page.hasNext()).isTrue();
      back.addAll(0, page.items());
    }
    assertThat(back).isEqualTo(all);
  }

  private static Cursor again(Cursor cursor) {
    return Cursor.parse(cursor.toString());
  }

  @Test
  void a_cursor_written_by_hand_is_an_offset() {
    Page<StoredEvent> page =
        events.listByProject(
            project, EventQuery.ALL, new PageRequest(10, Optional.of(Cursor.parse("0:20:0"))));

    assertThat(page.items()).hasSize(4);
    assertThat(page.hasPrevious()).isTrue();
    assertThat(page.hasNext()).isFalse();
  }

  @Test
  void issues_are_found_by_part_of_their_title_in_any_case() {
    assertThat(list("ERROR: G11", "date", PageRequest.FIRST).items())
        .extracting(Issue::title)
        .containsExactly("Error: g11");
    assertThat(list("100%", "date", PageRequest.FIRST).items()).isEmpty();
  }

  @Test
  void the_first_page_says_how_many_there_are() {
    assertThat(list("", "date", new PageRequest(5, Optional.empty())).hits()).hasValue(GROUPS);
  }

  @Test
  void events_are_found_by_their_id_and_their_time() {
    StoredEvent event =
        events.listByProject(project, EventQuery.ALL, PageRequest.FIRST).items().get(0);

    assertThat(events.find(project, event.eventId())).contains(event);
    assertThat(events.findInOrganization(project, event.eventId())).contains(event);
    assertThat(events.find(project + 1, event.eventId())).isEmpty();
    EventQuery range =
        new EventQuery(Optional.of(NOON.plusSeconds(1)), Optional.of(NOON.plusSeconds(2)));
    assertThat(events.listByProject(project, range, PageRequest.FIRST).items())
        .hasSize(8)
        .extracting(StoredEvent::occurredAt)
        .containsOnly(NOON.plusSeconds(1));
  }

  @Test
  void neighbours_are_the_events_beside_one_in_its_issue() {
    Issue issue = list("", "freq", PageRequest.FIRST).items().get(0);
    List<StoredEvent> all =
        events.listByIssue(issue.id(), EventQuery.ALL, PageRequest.FIRST).items();

    assertThat(all).hasSize(3);
    assertThat(events.latest(issue.id())).contains(all.get(0));
    assertThat(events.oldest(issue.id())).contains(all.get(2));
    assertThat(events.neighbours(all.get(0)))
        .isEqualTo(new Neighbours(Optional.of(all.get(1).eventId()), Optional.empty()));
    assertThat(events.neighbours(all.get(2)))
        .isEqualTo(new Neighbours(Optional.empty(), Optional.of(all.get(1).eventId())));
  }

  @Test
  void no_list_reads_a_table_from_end_to_end() {
    PlanRecorder recorder = PlanRecorder.of(database);
    DataSource recorded = recorder.around(database.dataSource());
    IssueService recordedIssues = new IssueService(recorded, CLOCK);
    EventService recordedEvents = new EventService(recorded);
    for (String sort : List.of("date", "new", "freq", "user")) {
      for (String query : List.of("", "g1", "is:unresolved", "is:unresolved g1")) {
        PageRequest first = new PageRequest(5, Optional.empty());
        Page<Issue> page = recordedIssues.list(project, IssueQuery.parse(query, sort), first);
        PageRequest second = new PageRequest(5, Optional.of(page.next()));
        recordedIssues.list(project, IssueQuery.parse(query, sort), second);
      }
    }
    PageRequest first = new PageRequest(5, Optional.empty());
    Page<StoredEvent> page = recordedEvents.listByProject(project, EventQuery.ALL, first);
    PageRequest second = new PageRequest(5, Optional.of(page.next()));
    recordedEvents.listByProject(project, EventQuery.ALL, second);
    StoredEvent event = page.items().get(0);
    recordedEvents.listByIssue(event.issueId(), EventQuery.ALL, first);
    recordedEvents.latest(event.issueId());
    recordedEvents.oldest(event.issueId());
    recordedEvents.neighbours(event);
    recordedEvents.find(project, event.eventId());
    recordedEvents.findInOrganization(project, event.eventId());
    recordedEvents.environments(List.of(project));
    recordedEvents.withReleases(List.of(project));
    recordedIssues.countUnresolved(project);
    recordedIssues.totals(project);
    recordedIssues.counts(List.of(event.issueId(), 1L), IssueStats.DAY);
    long until = NOON.getEpochSecond();
    StatsService stats = new StatsService(recorded, CLOCK);
    stats.series(StatsScope.project(project), until - 3600, until, Resolution.HOUR);

    assertThat(recorder.plans()).hasSizeGreaterThan(40);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  private Page<Issue> list(String query, String sort, PageRequest page) {
    return issues.list(project, IssueQuery.parse(query, sort), page);
  }
}
