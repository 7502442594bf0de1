package dev.vedette.storage;

import static dev.vedette.storage.SampleEvent.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.alert.AlertPurge;
import dev.vedette.attachment.AttachmentPurge;
import dev.vedette.event.EventPurge;
import dev.vedette.feedback.UserReportPurge;
import dev.vedette.hook.HookPurge;
import dev.vedette.ingest.InboxPurge;
import dev.vedette.ingest.RawItemPurge;
import dev.vedette.issue.DigestResult;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.IssueAutoResolve;
import dev.vedette.issue.IssuePurge;
import dev.vedette.platform.Secrets;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.project.ProjectPurge;
import dev.vedette.project.ProjectPurgeTimer;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.OutcomePurge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes with a deleted project, and what is done to issues that nobody sees any more. */
abstract class PurgeStorageContract {

  private static final List<ProjectPurge> PARTS =
      List.of(
          new IssuePurge(),
          new EventPurge(),
          new OutcomePurge(),
          new InboxPurge(),
          new RawItemPurge(),
          new HookPurge(),
          new AttachmentPurge(),
          new UserReportPurge(),
          new AlertPurge());
  private static final BooleanSupplier TO_THE_END = () -> true;

  /** Tables of rows that name a project through others, with how they do. */
  private static final Map<String, String> INDIRECT = new TreeMap<>();

  /** The rest of a row of what users keep of issues. */
  private static final Map<String, String> MARKS =
      Map.of(
          "issue_bookmarks", "",
          "issue_subscriptions", ", true, 'comment'",
          "issue_seen", ", last_seen");

  /** What hangs on an issue, and how a row of it is made of one. */
  private static final Map<String, String> OF_ISSUES =
      Map.of(
          "issue_activities",
              "nextval('issue_activity_ids'), id, 'note', 1, '{}', 'x', last_seen, null",
          "issue_agings", "id, last_seen",
          "issue_ignores", "id, null, 1, null, null, null, null, 1, 1, '', 1, last_seen",
          "issue_ignore_users", "id, 1, last_seen",
          "issue_redirects", "-id, project_id, -id, id",
          "issue_resolutions", "id, 'in_commit', null, null, 'x', 'y', 1, last_seen",
          "issue_shares", "id, 's' || id, 1, last_seen",
          "issue_tombstones",
              "-id, project_id, type, level, title, culprit, metadata, 1, last_seen",
          "issue_jobs", "id, 'delete', project_id, id, null, last_seen");

  static {
    INDIRECT.put("issue_job_hashes", "job_id in (select id from issue_jobs where project_id = ?)");
    for (String table : OF_ISSUES.keySet()) {
      INDIRECT.put(table, "issue_id in (select id from issues where project_id = ?)");
    }
    INDIRECT.remove("issue_tombstones"); // has a project and no issue
    INDIRECT.put("event_payloads", "id in (select id from events where project_id = ?)");
    INDIRECT.put(
        "tag_postings", "tag_value_id in (select id from tag_values where project_id = ?)");
    INDIRECT.put(
        "hook_deliveries", "hook_id in (select id from service_hooks where project_id = ?)");
    for (String table :
        List.of(
            "issue_users",
            "issue_tags",
            "issue_facets",
            "issue_counts",
            "issue_bookmarks",
            "issue_subscriptions",
            "issue_seen")) {
      INDIRECT.put(table, "issue_id in (select id from issues where project_id = ?)");
    }
    INDIRECT.put(
        "issue_tag_counts",
        "id in (select t.id from issue_tags t join issues i on i.id = t.issue_id"
            + " where i.project_id = ?)");
  }

  private final TestDatabase database;
  private final Services services;
  private final Clock clock = Clock.systemUTC();
  private final DigestStore digest = new DigestStore();
  private long doomed;
  private long spared;

  PurgeStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
  }

  @BeforeEach
  void projects() throws SQLException {
    purge(later(), TO_THE_END); // what other tests have deleted
    doomed = filled();
    spared = filled();
  }

  @Test
  void nothing_is_left_behind_and_nothing_else_is_touched() throws SQLException {
    assertThat(rows(doomed)).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    Map<String, Long> before = rows(spared);
    Map<String, Long> all = totals();
    Map<String, Long> own = rows(doomed);

    delete(doomed);
    purge(clock, TO_THE_END);
    assertThat(database.number("select count(*) from projects where id = ?", doomed)).isOne();
    purge(later(), TO_THE_END);

    assertThat(database.number("select count(*) from projects where id = ?", doomed)).isZero();
    assertThat(rows(doomed)).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    assertThat(rows(spared)).isEqualTo(before);
    Map<String, Long> left = totals();
    all.forEach(
        (table, rows) -> assertThat(left.get(table)).as(table).isEqualTo(rows - own.get(table)));
  }

  @Test
  void a_purge_that_was_interrupted_is_gone_on_with() throws SQLException {
    delete(doomed);
    AtomicInteger batches = new AtomicInteger();
    purge(later(), () -> batches.incrementAndGet() <= 2);
    assertThat(database.number("select count(*) from projects where id = ?", doomed)).isOne();
    assertThat(left()).isPositive();

    ProjectPurge killed =
        (connection, project, most) -> {
          new EventPurge().purge(connection, project, most);
          throw new SQLException("the database is gone", "08006");
        };
    long events = count("events", doomed);
    assertThatThrownBy(
            () ->
                ProjectPurgeTimer.purge(
                    database.dataSource(), later(), List.of(killed), TO_THE_END))
        .isInstanceOf(SQLException.class);
    assertThat(count("events", doomed)).isEqualTo(events).isPositive();

    purge(later(), TO_THE_END);
    assertThat(left()).isZero();
    assertThat(database.number("select count(*) from projects where id = ?", doomed)).isZero();
  }

  @Test
  void a_project_that_cannot_be_purged_or_has_much_holds_up_no_other() throws SQLException {
    delete(doomed);
    delete(spared);
    List<Long> turns = new ArrayList<>();
    ProjectPurge part =
        (connection, project, most) -> {
          if (project == doomed) {
            throw new SQLException("broken");
          }
          turns.add(project);
          return turns.stream().filter(each -> each == project).count() < 3;
        };
    long large = filled();
    delete(large);

    ProjectPurgeTimer.purge(database.dataSource(), clock, List.of(part), TO_THE_END);

    assertThat(turns).containsExactly(spared, large, spared, large, spared, large);
  }

  @Test
  void what_another_node_is_at_is_left_to_it() throws SQLException {
    delete(doomed);
    long rows = left();
    try (Connection other = database.dataSource().getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("select id from projects where id = ? for update")) {
        lock.setLong(1, doomed);
        lock.executeQuery();
        purge(later(), TO_THE_END);
        assertThat(left()).isEqualTo(rows);
      }
      other.rollback();
    }
    purge(later(), TO_THE_END);
    assertThat(left()).isZero();
  }

  @Test
  void events_that_still_wait_for_a_deleted_project_are_dropped() throws SQLException {
    delete(doomed);
    long rows = left();

    DigestResult result =
        Digests.store(
            database.dataSource(),
            digest,
            SampleEvent.of(doomed, "known"),
            SampleEvent.of(doomed, "quite new"),
            SampleEvent.of(spared, "quite new"));

    assertThat(result.stored()).isOne();
    assertThat(result.duplicates()).isZero();
    assertThat(left()).isEqualTo(rows);
  }

  @Test
  void an_issue_that_was_not_seen_for_as_long_as_the_project_says_is_resolved() throws Exception {
    long project = database.project();
    database.execute("update projects set resolve_age = 24 where id = ?", project);
    List<DigestedEvent> batch = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      batch.add(SampleEvent.of(project, "old " + i).at(NOON).build());
    }
    batch.add(SampleEvent.of(project, "fresh").at(NOON.plus(Duration.ofHours(2))).build());
    Digests.store(database.dataSource(), digest, batch);
    database.execute(
        "update issues set status = 'ignored' where project_id = ? and title = 'Error: old 1'",
        project);

    try (Connection connection = database.dataSource().getConnection()) {
      IssueAutoResolve.resolve(connection, NOON.plus(Duration.ofHours(23)));
      assertThat(resolved(project)).isZero();
      IssueAutoResolve.resolve(connection, NOON.plus(Duration.ofHours(25)));
    }

    assertThat(resolved(project)).isEqualTo(599);
    assertThat(
            database.number(
                "select count(*) from issues where project_id = ? and status = 'resolved'", spared))
        .isZero();
  }

  @Test
  void a_project_whose_issues_cannot_be_resolved_holds_up_no_other() throws Exception {
    long first = database.project();
    long second = database.project();
    long locked = oldIssues(first, "a").get(0);
    oldIssues(second, "a");
    database.execute("update projects set resolve_age = 24 where id in (?, ?)", first, second);

    try (Connection other = database.dataSource().getConnection();
        Connection connection = database.dataSource().getConnection()) {
      other.setAutoCommit(false);
      lock(other, "issues", locked, "");
      database.refuseToWait(connection);
      IssueAutoResolve.resolve(connection, NOON.plus(Duration.ofDays(2)));
      other.rollback();
    }

    assertThat(resolved(first)).isZero();
    assertThat(resolved(second)).isOne();
  }

  @Test
  void issues_are_locked_by_id_as_the_digest_does() throws Exception {
    long project = database.project();
    List<Long> ids = oldIssues(project, "a", "b");
    database.execute("update projects set resolve_age = 24 where id = ?", project);
    // the one with the larger id is the first of the list and of the table
    database.execute(
        "update issues set last_seen = last_seen - interval '1' hour where id = ?", ids.get(1));
    database.execute("update issues set culprit = 'x' where id = ?", ids.get(0));

    assertLocksByIdFirst(
        "issues",
        ids,
        () -> {
          try (Connection connection = database.dataSource().getConnection()) {
            return IssueAutoResolve.resolve(connection, NOON.plus(Duration.ofDays(2)));
          }
        });

    assertThat(resolved(project)).isEqualTo(2);
  }

  @Test
  void projects_of_a_deleted_organization_are_locked_by_id_as_the_digest_does() throws Exception {
    long low = database.project();
    long high = database.project();
    database.execute("update projects set organization_id = ?, slug = 'a' where id = ?", low, high);
    database.execute("update projects set slug = 'b' where id = ?", low);

    assertLocksByIdFirst(
        "projects",
        List.of(low, high),
        () -> {
          services.tx(() -> services.get(ProjectAdministration.class).deleteAll(low));
          return 0;
        });

    assertThat(
            database.number(
                "select count(*) from projects where organization_id = ? and status = 'active'",
                low))
        .isZero();
  }

  /** While somebody has the row of the smaller id, the work does not have the other. */
  private void assertLocksByIdFirst(String table, List<Long> ids, Callable<Integer> work)
      throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Connection digest = database.dataSource().getConnection()) {
      digest.setAutoCommit(false);
      lock(digest, table, ids.get(0), "");
      Future<Integer> done = executor.submit(work);
      database.awaitLockWait();
      lock(digest, table, ids.get(1), " nowait");
      digest.rollback();
      done.get();
    } finally {
      executor.shutdown();
    }
  }

  private static void lock(Connection connection, String table, long id, String how)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id from " + table + " where id = ? for update" + how)) {
      select.setLong(1, id);
      select.executeQuery();
    }
  }

  /** Ids of issues of these titles, seen at noon. */
  private List<Long> oldIssues(long project, String... titles) {
    List<DigestedEvent> batch = new ArrayList<>();
    for (String title : titles) {
      batch.add(SampleEvent.of(project, title).at(NOON).build());
    }
    Digests.store(database.dataSource(), digest, batch);
    return database.numbers("select id from issues where project_id = ? order by id", project);
  }

  private long resolved(long project) {
    return database.number(
        "select count(*) from issues where project_id = ? and status = 'resolved'"
            + " and substatus is null",
        project);
  }

  /** A project with a row in every table that has rows of projects. */
  private long filled() {
    long project = database.project();
    List<DigestedEvent> batch = new ArrayList<>();
    batch.add(SampleEvent.of(project, "known").build());
    for (int i = 0; i < 30; i++) {
      batch.add(SampleEvent.of(project, "g" + i % 7).user("id:" + i).build());
    }
    batch.add(SampleTransaction.of(project));
    Digests.store(database.dataSource(), digest, batch);
    database.execute(
        "insert into raw_items (id, project_id, key_id, type, received_at, data)"
            + " values (?, ?, 1, 'session', now(), ?)",
        900_000 + project,
        project,
        new byte[] {1});
    database.execute(
        "insert into inbox (id, project_id, key_id, event_id, category, received_at, attempts,"
            + " failed_at, payload) values (?, ?, 1, ?, 'error', now(), 5, now(), ?)",
        900_000 + project,
        project,
        UUID.randomUUID(),
        new byte[] {1});
    database.execute(
        "insert into project_keys (id, project_id, label, public_key, secret_key, is_active,"
            + " date_created) values (?, ?, 'k', ?, ?, true, now())",
        900_000 + project,
        project,
        Secrets.hex(16),
        Secrets.hex(16));
    database.execute("insert into former_project_slugs values (?, 'once', ?)", project, project);
    database.execute(
        "insert into users (id, email, name, is_active, date_joined)"
            + " values (?, ?, '', true, now())",
        900_000 + project,
        Secrets.hex(8) + "@example.com");
    database.execute("insert into project_bookmarks values (?, ?)", 900_000 + project, project);
    database.execute("insert into project_options values (?, 'test', 'x')", project);
    database.execute(
        "insert into event_attachments (id, project_id, event_id, type, name, content_type,"
            + " byte_size, sha1, file_id, date_created)"
            + " values (?, ?, ?, 'event.attachment', 'a', 'x/y', 1, '', ?, now())",
        900_000 + project,
        project,
        UUID.randomUUID(),
        UUID.randomUUID());
    database.execute(
        "insert into user_reports (id, project_id, report_id, event_id, name, email, comments,"
            + " date_created) values (?, ?, ?, ?, '', '', 'c', now())",
        900_000 + project,
        project,
        UUID.randomUUID(),
        UUID.randomUUID());
    for (String marks : List.of("issue_bookmarks", "issue_subscriptions", "issue_seen")) {
      database.execute(
          "insert into "
              + marks
              + " select 1, id"
              + MARKS.get(marks)
              + " from issues where project_id = ?",
          project);
    }
    OF_ISSUES.forEach(
        (table, row) -> {
          String from = " select " + row + " from issues where project_id = ?";
          database.execute("delete from " + table + " where " + owner(table), project);
          database.execute("insert into " + table + from, project);
        });
    alerts(project);
    database.execute(
        "insert into issue_job_hashes select j.id, h.hash from issue_jobs j join issue_hashes h"
            + " on h.issue_id = j.issue_id where j.project_id = ?",
        project);
    database.execute(
        "insert into service_hooks (id, project_id, guid, creator_id, url, secret, on_event_alert,"
            + " on_event_created, is_active, date_created)"
            + " values (?, ?, ?, 1, 'https://h.example', 's', true, true, true, now())",
        900_000 + project,
        project,
        Secrets.hex(16));
    database.execute(
        "insert into hook_deliveries (id, hook_id, delivery_id, kind, state, queued_at, attempts)"
            + " values (?, ?, ?, 'test', 'waiting', now(), 0)",
        900_000 + project,
        900_000 + project,
        UUID.randomUUID());
    return project;
  }

  private static String owner(String table) {
    return table.equals("issue_tombstones")
        ? "project_id = ?"
        : "issue_id in (select id from issues where project_id = ?)";
  }

  /** What a rule of the project leaves behind. */
  private void alerts(long project) {
    long id = 900_000 + project;
    UUID event = UUID.randomUUID();
    database.execute(
        "insert into alert_rules (id, project_id, name, action_match, filter_match, frequency,"
            + " parts, date_created, date_modified)"
            + " values (?, ?, 'r', 'all', 'all', 30, '{}', now(), now())",
        id,
        project);
    database.execute(
        "insert into alert_tasks values (?, ?, 1, 1, ?, false, false, now(), now(), 0)",
        id,
        project,
        event);
    database.execute("insert into alert_rests values (?, 1, ?, now())", id, project);
    database.execute("insert into alert_firings values (?, 1, ?, 1, ?, now())", id, project, event);
    database.execute(
        "insert into alert_mails values (?, 1, ?, 1, ?, 1, now(), null, 0, null)",
        id,
        project,
        event);
    database.execute("insert into alert_sightings values (?, 1, ?, now())", id, project);
  }

  private void delete(long id) {
    services.tx(
        () -> {
          Project project = services.get(ProjectService.class).find(id).orElseThrow();
          services.get(ProjectAdministration.class).delete(project);
        });
  }

  private void purge(Clock at, BooleanSupplier goOn) throws SQLException {
    ProjectPurgeTimer.purge(database.dataSource(), at, PARTS, goOn);
  }

  private Clock later() {
    return Clock.offset(clock, Duration.ofMinutes(11));
  }

  /** Rows of a project by table: every table that has a project_id, whoever made it. */
  private Map<String, Long> rows(long project) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables()) {
      rows.put(table, count(table, project));
    }
    INDIRECT.forEach(
        (table, condition) ->
            rows.put(
                table,
                database.number("select count(*) from " + table + " where " + condition, project)));
    return rows;
  }

  private Map<String, Long> totals() {
    Map<String, Long> totals = new TreeMap<>();
    INDIRECT
        .keySet()
        .forEach(table -> totals.put(table, database.number("select count(*) from " + table)));
    return totals;
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select table_name from information_schema.columns where column_name ="
                    + " 'project_id' and table_schema = 'public' order by table_name");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    assertThat(tables).contains("events", "issues", "inbox", "outcomes", "project_teams");
    return tables;
  }

  private long left() throws SQLException {
    return rows(doomed).values().stream().mapToLong(Long::longValue).sum();
  }

  private long count(String table, long project) {
    return database.number("select count(*) from " + table + " where project_id = ?", project);
  }
}
