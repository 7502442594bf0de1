package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.event.EventQuery;
import dev.vedette.event.EventRows;
import dev.vedette.event.EventService;
import dev.vedette.event.EventTerms;
import dev.vedette.event.Neighbours;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filtered lists of events, samples, and steps within an environment. */
abstract class EventSearchStorageContract {

  private final TestDatabase database;
  private final EventService events;
  private final long project;

  EventSearchStorageContract(TestDatabase database) {
    this.database = database;
    this.events = new EventService(database.dataSource());
    this.project = database.project();
  }

  /** Twenty events of two issues, a second apart: every second is a warning, every fifth user 5. */
  @BeforeEach
  void store() {
    List<DigestedEvent> batch = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      batch.add(
          SampleEvent.of(project, i < 10 ? "Leak in pump 3" : "100% Full!")
              .id(id(i))
              .at(NOON.plusSeconds(i))
              .level(i % 2 == 0 ? "error" : "warning")
              .user(i % 5 == 0 ? "id:5" : "id:" + i)
              .build());
    }
    Digests.store(database.dataSource(), new DigestStore(), batch);
  }

  @Test
  void words_are_looked_for_in_the_title_whatever_their_case() {
    assertThat(found("leak IN")).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    assertThat(found("0% full!")).hasSize(10);
    assertThat(found("pump 4")).isEmpty();
  }

  @Test
  void words_are_looked_for_in_the_rest_of_a_long_message() {
    database.execute(
        "update events set message = 'line one\n"
            + "The Valve is stuck' where project_id = ? and event_id = ?",
        project,
        id(3));
    assertThat(found("valve IS")).containsExactly(3);
  }

  @Test
  void tags_must_all_be_there_or_not_there() {
    assertThat(found("level:warning leak")).containsExactly(9, 7, 5, 3, 1);
    assertThat(found("user.id:5")).containsExactly(15, 10, 5, 0);
    assertThat(found("user.id:5 level:warning")).containsExactly(15, 5);
    assertThat(found("!level:warning user:\"id:5\"")).containsExactly(10, 0);
    assertThat(found("!level:fatal leak")).hasSize(10);
    assertThat(found("level:fatal")).isEmpty();
    assertThat(found("no-such-tag:x")).isEmpty();
  }

  @Test
  void events_that_were_removed_leave_the_others_of_their_batch_behind_their_tags()
      throws SQLException {
    long user = value("sentry:user", "id:5");
    List<Long> rows = new ArrayList<>();
    for (int gone : List.of(0, 10)) {
      rows.add(events.find(project, id(gone)).orElseThrow().rowId());
    }
    assertThat(
            database.number(
                "select sum(event_count) from tag_postings where tag_value_id = ?", user))
        .isEqualTo(4);

    try (Connection connection = database.dataSource().getConnection()) {
      EventRows.remove(connection, rows);
    }

    assertThat(found("user.id:5")).containsExactly(15, 5);
    assertThat(
            database.number(
                "select sum(event_count) from tag_postings where tag_value_id = ?", user))
        .isEqualTo(2);
    assertThat(
            database.number(
                "select sum(event_count) from tag_postings where tag_value_id = ?",
                value("level", "warning")))
        .as("of the events that stay")
        .isEqualTo(10);
  }

  private long value(String key, String value) {
    return database.number(
        "select id from tag_values where project_id = ? and tag_key = ? and tag_value = ?",
        project,
        key,
        value);
  }

  @Test
  void a_star_in_a_value_stands_for_any_characters() {
    assertThat(found("user:id:1*")).containsExactly(19, 18, 17, 16, 14, 13, 12, 11, 1);
    assertThat(found("level:w*g !user:*5 leak")).containsExactly(9, 7, 3, 1);
  }

  @Test
  void an_issue_is_searched_by_itself() {
    long issue = events.find(project, id(12)).orElseThrow().issueId();
    assertThat(ids(search(OptionalLong.of(issue), query("user.id:5"), PageRequest.FIRST)))
        .containsExactly(15, 10);
  }

  @Test
  void a_filtered_list_is_paged_both_ways_without_gap_or_repetition() {
    List<Integer> forward = new ArrayList<>();
    PageRequest request = new PageRequest(3, Optional.empty());
    Page<StoredEvent> page = search(OptionalLong.empty(), query("level:warning"), request);
    Page<StoredEvent> second = null;
    forward.addAll(ids(page));
    while (page.hasNext()) {
      Page<StoredEvent> before = page;
      page = search(OptionalLong.empty(), query("level:warning"), at(page.next()));
      second = second == null ? page : second;
      forward.addAll(ids(page));
      assertThat(ids(search(OptionalLong.empty(), query("level:warning"), at(page.previous()))))
          .isEqualTo(ids(before));
    }
    assertThat(forward).containsExactly(19, 17, 15, 13, 11, 9, 7, 5, 3, 1);
  }

  @Test
  void an_environment_and_a_time_narrow_it_down() {
    staging(4, 6, 14);
    assertThat(ids(inStaging("", PageRequest.FIRST))).containsExactly(14, 6, 4);
    assertThat(ids(inStaging("leak", PageRequest.FIRST))).containsExactly(6, 4);
    EventQuery none = EventQuery.in(List.of("nowhere"));
    assertThat(ids(search(OptionalLong.empty(), none, PageRequest.FIRST))).isEmpty();
    EventQuery late =
        new EventQuery(
            Optional.of(NOON.plusSeconds(5)),
            Optional.of(NOON.plusSeconds(14)),
            List.of("staging"),
            EventTerms.NONE);
    assertThat(ids(search(OptionalLong.empty(), late, PageRequest.FIRST))).containsExactly(6);
  }

  @Test
  void steps_within_an_environment_pass_over_the_others() {
    staging(2, 4, 8);
    StoredEvent middle = events.find(project, id(4)).orElseThrow();
    List<String> staging = List.of("staging");
    assertThat(events.edge(project, middle.issueId(), true, staging))
        .map(StoredEvent::eventId)
        .contains(id(8));
    assertThat(events.edge(project, middle.issueId(), false, staging))
        .map(StoredEvent::eventId)
        .contains(id(2));
    assertThat(events.edge(project, middle.issueId(), false, List.of("nowhere"))).isEmpty();
    assertThat(events.neighbours(middle, staging))
        .isEqualTo(new Neighbours(Optional.of(id(2)), Optional.of(id(8))));
    assertThat(events.neighbours(events.find(project, id(8)).orElseThrow(), staging))
        .isEqualTo(new Neighbours(Optional.of(id(4)), Optional.empty()));
  }

  @Test
  void a_sample_has_all_in_an_order_of_its_own_that_stays() {
    PageRequest half = new PageRequest(10, Optional.empty());
    Page<StoredEvent> first = events.sample(project, OptionalLong.empty(), EventQuery.ALL, half);
    Page<StoredEvent> second =
        events.sample(
            project,
            OptionalLong.empty(),
            EventQuery.ALL,
            new PageRequest(10, Optional.of(first.next())));
    List<Integer> all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    assertThat(all).hasSize(20).doesNotHaveDuplicates();
    assertThat(all).isNotEqualTo(found(""));
    assertThat(ids(events.sample(project, OptionalLong.empty(), EventQuery.ALL, half)))
        .isEqualTo(ids(first));
    assertThat(ids(events.sample(project, OptionalLong.empty(), query("user.id:5"), half)))
        .containsExactlyInAnyOrder(0, 5, 10, 15);
  }

  @Test
  void no_search_reads_a_table_from_end_to_end() {
    staging(4, 6, 14);
    PlanRecorder recorder = PlanRecorder.of(database);
    EventService recorded = new EventService(recorder.around(database.dataSource()));
    long issue = events.find(project, id(12)).orElseThrow().issueId();
    PageRequest some = new PageRequest(2, Optional.empty());
    for (String search : List.of("leak", "level:warning", "!level:error user:id* leak")) {
      for (OptionalLong owner : List.of(OptionalLong.empty(), OptionalLong.of(issue))) {
        Page<StoredEvent> page = recorded.search(project, owner, query(search), some);
        recorded.search(project, owner, query(search), at(page.next()));
        recorded.sample(project, owner, query(search), some);
      }
    }
    recorded.edge(project, issue, true, List.of("staging"));
    recorded.edge(project, issue, false, List.of("staging"));
    assertThat(recorder.plans()).hasSizeGreaterThan(20);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  @Test
  void a_page_looks_at_ten_thousand_events_and_the_next_goes_on_behind_them() {
    long first = 500_000_000L + project * 100_000;
    database.execute(
        "insert into events (id, project_id, issue_id, event_id, type, level, platform, title,"
            + " occurred_at, received_at) select ? + n, ?, 1, cast(concat(lpad(cast(? as varchar),"
            + " 8, '0'), '-0000-4000-8000-', lpad(cast(n as varchar), 12, '0')) as uuid), 'error',"
            + " 'error', 'java', 'Noise', now(), now() from unnest(cast(? as integer array)) u(n)",
        first,
        project,
        project,
        IntStream.range(0, 10_000).boxed().toArray(Integer[]::new));
    Page<StoredEvent> page = search(OptionalLong.empty(), query("leak"), PageRequest.FIRST);
    assertThat(page.items()).isEmpty();
    assertThat(page.hasNext()).isTrue();
    assertThat(ids(search(OptionalLong.empty(), query("leak"), at(page.next()))))
        .containsExactly(9, 8, 7);
    assertThat(ids(search(OptionalLong.empty(), query("leak user.id:5"), PageRequest.FIRST)))
        .as("a rare tag leads to its events")
        .containsExactly(5, 0);
  }

  private void staging(int... numbers) {
    for (int number : numbers) {
      database.execute(
          "update events set environment = 'staging' where project_id = ? and event_id = ?",
          project,
          id(number));
      database.execute(
          "insert into tag_values (id, project_id, tag_key, tag_value)"
              + " values (?, ?, 'environment', 'staging') on conflict do nothing",
          900_000_000 + project,
          project);
      database.execute(
          "update events set tags = tags || cast(? as bigint) where project_id = ? and event_id ="
              + " ?",
          900_000_000 + project,
          project,
          id(number));
      database.execute(
          "insert into tag_postings select ?, id, 1, ? from events where project_id = ?"
              + " and event_id = ?",
          900_000_000 + project,
          new byte[0],
          project,
          id(number));
    }
  }

  private Page<StoredEvent> inStaging(String terms, PageRequest page) {
    EventQuery query =
        new EventQuery(
            Optional.empty(), Optional.empty(), List.of("staging"), EventTerms.parse(terms));
    return search(OptionalLong.empty(), query, page);
  }

  private List<Integer> found(String terms) {
    return ids(search(OptionalLong.empty(), query(terms), PageRequest.FIRST));
  }

  private Page<StoredEvent> search(OptionalLong issue, EventQuery query, PageRequest page) {
    return events.search(project, issue, query, page);
  }

  private static EventQuery query(String terms) {
    return new EventQuery(Optional.empty(), Optional.empty(), List.of(), EventTerms.parse(terms));
  }

  private static PageRequest at(Cursor cursor) {
    return new PageRequest(3, Optional.of(cursor));
  }

  /** The number of an event is in its id, whose order is not that of the numbers. */
  private UUID id(int number) {
    return new UUID((number * 7919L) << 48 | project, number);
  }

  private List<Integer> ids(Page<StoredEvent> page) {
    return page.items().stream()
        .map(event -> (int) event.eventId().getLeastSignificantBits())
        .toList();
  }
}
