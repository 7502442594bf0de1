package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vedette.event.Arrival;
import dev.vedette.event.EventContent;
import dev.vedette.event.InvalidEventException;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.PayloadCodec;
import dev.vedette.issue.DigestResult;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.Grouping;
import dev.vedette.platform.Wakeup;
import dev.vedette.platform.jdbc.Transaction;
import dev.vedette.stats.Category;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the inbox, its writer and its workers must hold to on every database. */
abstract class InboxContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();
  private final List<AutoCloseable> running = new ArrayList<>();
  private final AtomicInteger raceLosses = new AtomicInteger();
  private DataSource dataSource;
  private Inbox inbox;

  /** A database with the schema of the program. */
  abstract DataSource database();

  @BeforeEach
  void prepare() throws SQLException {
    dataSource = database();
    execute("delete from inbox");
    execute("drop table if exists digested");
    execute(
        "create table digested (event_id uuid not null primary key, message varchar(200) not"
            + " null)");
    inbox = open();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : running) {
      each.close();
    }
  }

  @Test
  void nothing_acknowledged_is_lost_and_each_event_arrives_once() throws Exception {
    Wakeup bell = new Wakeup();
    GroupCommitWriter writer = writer(bell);
    workers(inbox, this::store, 3, bell);
    Set<UUID> acknowledged = send(writer, 8, 100, "m");
    await().atMost(PATIENCE).until(() -> inbox.backlog() == 0);
    assertThat(digested()).isEqualTo(acknowledged).hasSize(800);
    assertThat(rows()).isZero();
    assertThat(outcomes).isEmpty();
  }

  @Test
  void what_an_earlier_run_left_is_counted_and_digested() throws Exception {
    Set<UUID> acknowledged = send(writer(new Wakeup()), 2, 30, "m");
    Inbox next = open();
    assertThat(next.backlog()).isEqualTo(60);
    assertThat(next.oldest()).isPresent();
    workers(next, this::store, 2, new Wakeup());
    await().atMost(PATIENCE).until(() -> next.backlog() == 0);
    assertThat(digested()).isEqualTo(acknowledged);
  }

  @Test
  void what_is_received_is_kept_as_it_is() throws Exception {
    InboxEntry entry =
        new InboxEntry(
            7,
            8,
            UUID.randomUUID(),
            Category.ERROR,
            Instant.parse("2026-01-02T03:04:05.123456Z"),
            Optional.of(Instant.parse("2026-01-02T03:04:04Z")),
            Optional.of("2001:db8::1"),
            Optional.of("agent"),
            Optional.of("sdk/1"),
            new byte[] {1, 2, 3});
    tables().insert(List.of(entry));
    try (Transaction transaction = inbox.begin()) {
      ClaimedEntry claimed = inbox.claims().claim(transaction.connection(), 10).get(0);
      inbox.claims().release(List.of(claimed.id()));
      assertThat(claimed.attempts()).isZero();
      assertThat(claimed.entry()).usingRecursiveComparison().isEqualTo(entry);
    }
  }

  @Test
  void a_claim_takes_what_fits_in_memory() throws Exception {
    InboxEntry large = entry(new byte[InboxClaims.BYTES / 4]); // four of them fit
    tables().insert(List.of(large, large, large, large, entry("a"), large));
    List<Integer> taken = new ArrayList<>();
    while (taken.isEmpty() || taken.get(taken.size() - 1) > 0) {
      try (Transaction transaction = inbox.begin()) {
        var rows = inbox.claims().claim(transaction.connection(), 10);
        List<Long> ids = rows.stream().map(ClaimedEntry::id).toList();
        Inbox.delete(transaction.connection(), ids);
        transaction.commit();
        inbox.claims().release(ids);
        taken.add(rows.size());
      }
    }
    assertThat(taken).containsExactly(4, 2, 0);
  }

  @Test
  void a_claimed_row_is_given_to_nobody_else() throws Exception {
    tables().insert(List.of(entry("a"), entry("b"), entry("c")));
    try (Transaction first = inbox.begin();
        Transaction second = inbox.begin()) {
      var mine = inbox.claims().claim(first.connection(), 2);
      var yours = inbox.claims().claim(second.connection(), 2);
      assertThat(mine).hasSize(2);
      assertThat(yours).hasSize(1);
      assertThat(inbox.claims().claimOne(second.connection(), mine.get(0).id())).isEmpty();
      inbox.claims().release(mine.stream().map(ClaimedEntry::id).toList());
      inbox.claims().release(yours.stream().map(ClaimedEntry::id).toList());
    }
    try (Transaction third = inbox.begin()) {
      var all = inbox.claims().claim(third.connection(), 10);
      inbox.claims().release(all.stream().map(ClaimedEntry::id).toList());
      assertThat(all).hasSize(3);
    }
  }

  @Test
  void a_lost_race_is_run_again() throws Exception {
    AtomicInteger failures = new AtomicInteger(5);
    Set<UUID> acknowledged = send(writer(new Wakeup()), 1, 20, "m");
    BatchStore racing =
        (connection, batch) -> {
          DigestResult result = store(connection, batch);
          if (failures.getAndDecrement() > 0) {
            throw new SQLException("deadlock", "40P01");
          }
          return result;
        };
    workers(inbox, racing, 1, new Wakeup());
    await().atMost(PATIENCE).until(() -> inbox.backlog() == 0);
    assertThat(digested()).isEqualTo(acknowledged);
    assertThat(raceLosses).hasValue(5);
    assertThat(inbox.failedRows()).isZero();
  }

  @Test
  void a_poison_event_is_put_aside_and_the_others_go_on() throws Exception {
    Set<UUID> good = send(writer(new Wakeup()), 1, 10, "m");
    tables().insert(List.of(entry("poison"), entry("unstorable"), entry("invalid")));
    good.addAll(send(writer(new Wakeup()), 1, 10, "m"));
    BatchStore picky =
        (connection, batch) -> {
          if (batch.stream().anyMatch(each -> each.event().message().equals("unstorable"))) {
            throw new SQLException("value too long", "22001");
          }
          return store(connection, batch);
        };
    DigestWorkers workers = workers(inbox, picky, 2, new Wakeup());
    await().atMost(PATIENCE).until(() -> inbox.backlog() == 0);
    assertThat(digested()).isEqualTo(good).hasSize(20);
    assertThat(inbox.failedRows()).isEqualTo(2);
    assertThat(rows()).isEqualTo(2);
    await()
        .untilAsserted(
            () ->
                assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                        "error invalid internal",
                        "error invalid internal",
                        "error invalid invalid_json"));
    workers.stop(PATIENCE);
    assertThat(inbox.retryFailed()).isEqualTo(2);
    assertThat(inbox.failedRows()).isZero();
  }

  @Test
  void trouble_of_the_database_puts_no_event_aside() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Set<UUID> acknowledged = send(writer(new Wakeup()), 1, 3, "m");
    BatchStore full =
        (connection, batch) -> {
          if (calls.incrementAndGet() <= 2) {
            throw new SQLException("disk full", "53100");
          }
          return store(connection, batch);
        };
    workers(inbox, full, 1, new Wakeup());
    await().atMost(PATIENCE).until(() -> inbox.backlog() == 0);
    assertThat(digested()).isEqualTo(acknowledged);
    assertThat(inbox.failedRows()).isZero();
  }

  @Test
  void an_entry_that_the_database_refuses_fails_alone() throws Exception {
    GroupCommitWriter writer = new GroupCommitWriter(tables(), () -> {}, PATIENCE);
    InboxEntry bad =
        new InboxEntry(
            1,
            1,
            UUID.randomUUID(),
            Category.ERROR,
            Instant.now(),
            Optional.empty(),
            Optional.of("x".repeat(46)),
            Optional.empty(),
            Optional.empty(),
            new byte[1]);
    ExecutorService clients = Executors.newFixedThreadPool(11);
    try {
      List<Future<?>> good = new ArrayList<>();
      Future<?> refused = clients.submit(() -> writer.write(List.of(bad)));
      for (int i = 0; i < 10; i++) {
        good.add(clients.submit(() -> writer.write(List.of(entry("m")))));
      }
      start(writer);
      for (Future<?> each : good) {
        each.get(20, TimeUnit.SECONDS);
      }
      assertThatThrownBy(() -> refused.get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IngestException.class);
    } finally {
      clients.shutdownNow();
    }
    assertThat(rows()).isEqualTo(10);
    assertThat(inbox.backlog()).isEqualTo(10);
  }

  @Test
  void rows_of_a_request_are_durable_together_or_not_at_all() throws Exception {
    InboxEntry event = entry("m");
    IntakeTables tables = tables().with(RawItem.class, new RawItems());
    long before = number("select count(*) from raw_items");
    RawItem tooLong = RawItem.of(sending(event), "x".repeat(21), new byte[] {1});
    assertThatThrownBy(() -> tables.insert(List.of(event, tooLong)))
        .isInstanceOf(SQLException.class);
    assertThat(rows()).isZero();
    assertThat(inbox.backlog()).isZero();

    tables.insert(List.of(RawItem.of(sending(event), "session", new byte[] {1}), event));
    assertThat(rows()).isOne();
    assertThat(inbox.backlog()).isOne();
    assertThat(number("select count(*) from raw_items")).isEqualTo(before + 1);
  }

  @Test
  void rows_that_are_not_written_are_discarded() throws Exception {
    GroupCommitWriter writer = new GroupCommitWriter(tables(), () -> {}, PATIENCE);
    AtomicInteger discarded = new AtomicInteger();
    IntakeRow homeless =
        new IntakeRow() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public void discard() {
            discarded.incrementAndGet();
          }
        };
    start(writer);
    assertThatThrownBy(() -> writer.write(List.of(homeless))).isInstanceOf(IngestException.class);
    await().atMost(PATIENCE).until(() -> discarded.get() == 1);
    writer.stop(PATIENCE);
    assertThatThrownBy(() -> writer.write(List.of(homeless))).isInstanceOf(IngestException.class);
    assertThat(discarded).hasValue(2);
  }

  @Test
  void sessions_and_check_ins_are_kept_for_thirty_days() throws Exception {
    Instant now = Instant.parse("2020-03-01T00:00:00Z");
    List<RawItem> items = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      Instant received = now.minus(Duration.ofDays(i < 1400 ? 31 : 29));
      Sending sending =
          new Sending(
              7,
              8,
              UUID.randomUUID(),
              received,
              Optional.of(received),
              Optional.of("192.0.2.1"),
              Optional.of("agent"),
              Optional.of("sdk/1"));
      items.add(RawItem.of(sending, "check_in", new byte[] {1}));
    }
    tables().with(RawItem.class, new RawItems()).insert(items);
    try (Connection connection = dataSource.getConnection()) {
      assertThat(RawItemRetention.expire(connection, now)).isEqualTo(1400);
      assertThat(RawItemRetention.expire(connection, now)).isZero();
      while (new RawItemPurge().purge(connection, 7, 60)) {
        assertThat(number("select count(*) from raw_items where project_id = 7")).isPositive();
      }
    }
    assertThat(number("select count(*) from raw_items where project_id = 7")).isZero();
  }

  private static Sending sending(InboxEntry event) {
    return new Sending(
        event.projectId(),
        event.keyId(),
        event.eventId(),
        event.receivedAt(),
        event.sentAt(),
        event.remoteAddress(),
        event.userAgent(),
        event.client());
  }

  private long number(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void a_stopped_writer_has_written_what_it_took() throws Exception {
    GroupCommitWriter writer = writer(new Wakeup());
    Set<UUID> acknowledged = send(writer, 4, 25, "m");
    writer.stop(PATIENCE);
    assertThat(writer.isAlive()).isFalse();
    assertThat(rows()).isEqualTo(acknowledged.size());
    assertThatThrownBy(() -> writer.write(List.of(entry("late"))))
        .isInstanceOf(IngestException.class);
  }

  /** Two programs with workers of their own on the same database. */
  void two_nodes_share_the_inbox() throws Exception {
    Wakeup bell = new Wakeup();
    GroupCommitWriter writer = writer(bell);
    Inbox other = open();
    AtomicInteger mine = new AtomicInteger();
    AtomicInteger theirs = new AtomicInteger();
    Set<UUID> acknowledged = send(writer, 4, 250, "m");
    CountDownLatch both = new CountDownLatch(2);
    workers(inbox, counting(mine, both), 2, bell);
    workers(other, counting(theirs, both), 2, new Wakeup());
    await().atMost(PATIENCE).until(() -> rows() == 0);
    await().atMost(PATIENCE).until(() -> digested().equals(acknowledged));
    assertThat(mine.get() + theirs.get()).isEqualTo(1000);
    assertThat(mine).hasPositiveValue();
    assertThat(theirs).hasPositiveValue();
  }

  /** The first batch of each node waits for the other's, so that both have a share. */
  private BatchStore counting(AtomicInteger count, CountDownLatch both) {
    return (connection, batch) -> {
      if (count.get() == 0) {
        both.countDown();
        try {
          both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      DigestResult result = store(connection, batch);
      count.addAndGet(result.stored());
      return result;
    };
  }

  private Inbox open() throws SQLException {
    Inbox opened = new Inbox(dataSource, Clock.systemUTC());
    opened.open();
    return opened;
  }

  private IntakeTables tables() {
    return new IntakeTables(dataSource).with(InboxEntry.class, inbox);
  }

  private GroupCommitWriter writer(Wakeup bell) {
    GroupCommitWriter writer = new GroupCommitWriter(tables(), bell::ring, PATIENCE);
    start(writer);
    return writer;
  }

  private void start(GroupCommitWriter writer) {
    writer.start(Thread::new);
    running.add(() -> writer.stop(PATIENCE));
  }

  private DigestWorkers workers(Inbox on, BatchStore store, int count, Wakeup bell) {
    IngestMetrics metrics =
        new IngestMetrics() {
          @Override
          public void raceLost() {
            raceLosses.incrementAndGet();
          }
        };
    Digester digester =
        new Digester(
            on,
            InboxContract::digest,
            store,
            (project, key, category, outcome, reason, quantity, times, at) ->
                outcomes.add(category.text() + " " + outcome.text() + " " + reason),
            metrics,
            1024 * 1024);
    DigestWorkers workers = new DigestWorkers(on, digester, count, bell);
    workers.start(Thread::new);
    assertThat(workers.alive()).isEqualTo(count);
    running.add(() -> workers.stop(PATIENCE));
    return workers;
  }

  private static Set<UUID> send(GroupCommitWriter writer, int clients, int each, String message)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<List<UUID>>> sent = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      sent.add(
          threads.submit(
              () -> {
                List<UUID> ids = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                  InboxEntry entry = entry(message);
                  writer.write(List.of(entry));
                  ids.add(entry.eventId());
                }
                return ids;
              }));
    }
    Set<UUID> acknowledged = new HashSet<>();
    for (Future<List<UUID>> ids : sent) {
      acknowledged.addAll(ids.get(60, TimeUnit.SECONDS));
    }
    threads.shutdown();
    return acknowledged;
  }

  private static InboxEntry entry(String message) {
    return entry(PayloadCodec.compress(message.getBytes(StandardCharsets.UTF_8)));
  }

  private static InboxEntry entry(byte[] payload) {
    return new InboxEntry(
        1,
        1,
        UUID.randomUUID(),
        Category.ERROR,
        Instant.now(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        payload);
  }

  private static DigestedEvent digest(byte[] json, Arrival arrival) {
    String message = new String(json, StandardCharsets.UTF_8);
    if (message.equals("poison")) {
      throw new IllegalStateException("a bug");
    }
    if (message.equals("invalid")) {
      throw new InvalidEventException("invalid_json");
    }
    NormalizedEvent event =
        new NormalizedEvent(
            arrival.eventId().orElseThrow(),
            arrival.projectId(),
            "default",
            "error",
            "other",
            arrival.receivedAt(),
            arrival.receivedAt(),
            message,
            "",
            Optional.empty(),
            message,
            JsonNodeFactory.instance.objectNode(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            new EventContent(JsonNodeFactory.instance.objectNode()));
    return new DigestedEvent(
        event, new Grouping(List.of(UUID.randomUUID()), "message", List.of()), json.length);
  }

  /** A stand-in for the store: it refuses an event that comes twice. */
  private DigestResult store(Connection connection, List<DigestedEvent> batch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into digested values (?, ?)")) {
      for (DigestedEvent each : batch) {
        insert.setObject(1, each.event().eventId());
        insert.setString(2, each.event().message());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return new DigestResult(batch.size(), 0, List.of());
  }

  private Set<UUID> digested() throws SQLException {
    Set<UUID> ids = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        var select = connection.createStatement();
        var row = select.executeQuery("select event_id from digested")) {
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private long rows() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var select = connection.createStatement();
        var row = select.executeQuery("select count(*) from inbox")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
