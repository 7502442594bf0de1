package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.event.EventKey;
import dev.vedette.feedback.NewUserReport;
import dev.vedette.feedback.UserReport;
import dev.vedette.feedback.UserReportLinks;
import dev.vedette.feedback.UserReportService;
import dev.vedette.feedback.UserReportWork;
import dev.vedette.issue.DigestStore;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What users write about events, and when they may. */
abstract class UserReportStorageContract {

  private final TestDatabase database;
  private final long project;
  private final UserReportLinks links = new UserReportLinks();
  private final DigestStore digest = new DigestStore(List.of(links));

  UserReportStorageContract(TestDatabase database) {
    this.database = database;
    this.project = database.project();
  }

  @Test
  void a_report_is_kept_and_found_by_its_event() {
    UUID event = UUID.randomUUID();
    long issue = stored(event, "g");

    UserReport report = at(NOON).submit(report(event, "It broke!"));

    assertThat(report.comments()).isEqualTo("It broke!");
    assertThat(report.name()).isEqualTo("Jane");
    assertThat(report.email()).isEqualTo("jane@example.org");
    assertThat(report.issueId()).hasValue(issue);
    assertThat(report.eventRow()).isPresent();
    assertThat(at(NOON).ofEvent(new EventKey(project, event))).contains(report);
    assertThat(at(NOON).countByIssue(issue)).isOne();
  }

  @Test
  void a_report_may_come_before_its_event() {
    UUID event = UUID.randomUUID();
    at(NOON).submit(report(event, "first"));
    assertThat(at(NOON).listOfIssues(project, Optional.empty(), PageRequest.FIRST).items())
        .isEmpty();

    long issue = stored(event, "g");

    assertThat(at(NOON).listByIssue(issue, PageRequest.FIRST).items())
        .extracting(UserReport::comments)
        .containsExactly("first");
  }

  @Test
  void a_report_is_replaced_within_five_minutes_and_then_stands() {
    UUID event = UUID.randomUUID();
    UserReport first = at(NOON).submit(report(event, "first"));
    UserReport second = at(NOON.plusSeconds(299)).submit(report(event, "second"));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.comments()).isEqualTo("second");

    assertThatThrownBy(() -> at(NOON.plusSeconds(299 + 301)).submit(report(event, "third")))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Feedback for this event cannot be modified.");
    assertThat(at(NOON).ofEvent(new EventKey(project, event)))
        .map(UserReport::comments)
        .contains("second");
  }

  @Test
  void an_event_takes_reports_for_thirty_minutes() {
    UUID event = UUID.randomUUID();
    stored(event, "g");
    assertThatThrownBy(() -> at(NOON.plusSeconds(1801)).submit(report(event, "late")))
        .isInstanceOf(ConflictException.class);
    at(NOON.plusSeconds(1799)).submit(report(event, "in time"));
  }

  @Test
  void the_list_is_that_of_issues_with_a_status_the_newest_first() {
    UUID open = UUID.randomUUID();
    UUID settled = UUID.randomUUID();
    stored(open, "open");
    long issue = stored(settled, "settled");
    at(NOON).submit(report(open, "a"));
    at(NOON.plusSeconds(1)).submit(report(settled, "b"));
    at(NOON.plusSeconds(2)).submit(report(UUID.randomUUID(), "of no event"));
    database.execute("update issues set status = 'resolved' where id = ?", issue);

    assertThat(ofIssues(Optional.empty())).containsExactly("b", "a");
    assertThat(ofIssues(Optional.of("unresolved"))).containsExactly("a");
    assertThat(ofIssues(Optional.of("resolved"))).containsExactly("b");
    assertThat(at(NOON).listByProject(project, PageRequest.FIRST).items())
        .extracting(UserReport::comments)
        .containsExactly("of no event", "b", "a");
    var first =
        at(NOON).listOfIssues(project, Optional.empty(), new PageRequest(1, Optional.empty()));
    assertThat(first.hasNext()).isTrue();
    assertThat(
            at(NOON)
                .listOfIssues(
                    project, Optional.empty(), new PageRequest(1, Optional.of(first.next())))
                .items())
        .extracting(UserReport::comments)
        .containsExactly("a");
  }

  @Test
  void what_is_too_long_is_cut() {
    UserReport report =
        at(NOON)
            .submit(
                new NewUserReport(
                    project,
                    UUID.randomUUID(),
                    "n".repeat(500),
                    "e".repeat(500),
                    "c".repeat(9000)));
    assertThat(report.name()).hasSize(128);
    assertThat(report.email()).hasSize(254);
    assertThat(report.comments()).hasSize(4096);
  }

  @Test
  void reports_follow_a_merge_and_go_with_their_issue() throws Exception {
    UUID event = UUID.randomUUID();
    long issue = stored(event, "g");
    long other = stored(UUID.randomUUID(), "other");
    at(NOON).submit(report(event, "x"));
    try (Connection connection = database.dataSource().getConnection()) {
      links.merge(connection, List.of(issue), other);
      assertThat(at(NOON).countByIssue(other)).isOne();
      links.move(
          connection,
          List.of(database.number("select id from events where event_id = ?", event)),
          issue);
      assertThat(at(NOON).countByIssue(issue)).isOne();
      assertThat(links.purge(connection, issue, 10)).isFalse();
    }
    assertThat(at(NOON).ofEvent(new EventKey(project, event))).isEmpty();
  }

  @Test
  void a_report_whose_event_never_comes_is_dropped_after_a_month() {
    UUID event = UUID.randomUUID();
    at(NOON).submit(report(event, "x"));
    UserReportWork.drop(database.dataSource(), clock(NOON.plus(Duration.ofDays(29))));
    assertThat(at(NOON).ofEvent(new EventKey(project, event))).isPresent();
    UserReportWork.drop(database.dataSource(), clock(NOON.plus(Duration.ofDays(31))));
    assertThat(at(NOON).ofEvent(new EventKey(project, event))).isEmpty();
  }

  @Test
  void no_query_reads_a_table_from_end_to_end() {
    UUID event = UUID.randomUUID();
    long issue = stored(event, "g");
    PlanRecorder recorder = PlanRecorder.of(database);
    UserReportService recorded = service(recorder.around(database.dataSource()), NOON);
    recorded.submit(report(event, "x"));
    recorded.submit(report(event, "y"));
    recorded.ofEvent(new EventKey(project, event));
    recorded.countByIssue(issue);
    PageRequest one = new PageRequest(1, Optional.empty());
    var page = recorded.listOfIssues(project, Optional.of("unresolved"), one);
    PageRequest next = new PageRequest(1, Optional.of(page.next()));
    recorded.listOfIssues(project, Optional.of("unresolved"), next);
    recorded.listByProject(project, one);
    recorded.listByIssue(issue, next);
    assertThat(recorder.plans()).hasSizeGreaterThan(8);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  private List<String> ofIssues(Optional<String> status) {
    return at(NOON).listOfIssues(project, status, PageRequest.FIRST).items().stream()
        .map(UserReport::comments)
        .toList();
  }

  private NewUserReport report(UUID event, String comments) {
    return new NewUserReport(project, event, "Jane", "jane@example.org", comments);
  }

  private long stored(UUID event, String group) {
    Digests.store(database.dataSource(), digest, SampleEvent.of(project, group).id(event));
    return database.number(
        "select issue_id from events where project_id = ? and event_id = ?", project, event);
  }

  private UserReportService at(Instant now) {
    return service(database.dataSource(), now);
  }

  private UserReportService service(DataSource source, Instant now) {
    return UserReportWork.service(source, links, clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
