package dev.vedette.ingest;

import dev.vedette.platform.Dialect;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The table of what was acknowledged and is not digested yet. Its length is known without asking:
 * it is counted when opened and kept up to date by what this process does; on PostgreSQL, where
 * other nodes take part, it is counted again every few seconds. Thread-safe.
 */
final class Inbox implements IntakeTable<InboxEntry> {
  private static final int ID_BLOCK = 200;
  private static final Duration RECOUNT = Duration.ofSeconds(5);
  private static final int FAILURE_LENGTH = 1000;

  private final DataSource dataSource;
  private final Clock clock;
  private final IdBlocks ids = new IdBlocks("inbox_ids", ID_BLOCK);
  private final AtomicLong backlog = new AtomicLong();
  private volatile InboxClaims claims;
  private volatile boolean shared;
  private volatile Instant countedAt = Instant.EPOCH;

  Inbox(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Counts what is there. Call it once, before anything else. */
  void open() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      shared = Dialect.of(connection) == Dialect.POSTGRESQL;
    }
    claims = shared ? new SkipLockedClaims() : new RegisteredClaims();
    backlog.set(count("select count(*) from inbox where failed_at is null"));
    countedAt = clock.instant();
  }

  /** Rows waiting to be digested, those in the works included. */
  long backlog() {
    return Math.max(0, backlog.get());
  }

  /** How workers take rows without taking each other's. */
  InboxClaims claims() {
    return claims;
  }

  /** Begins a transaction on the inbox's database. */
  Transaction begin() throws SQLException {
    return Transaction.begin(dataSource);
  }

  @Override
  public void committed(int rows) {
    backlog.addAndGet(rows);
  }

  @Override
  public void insert(Connection connection, List<InboxEntry> entries) throws SQLException {
    long[] rowIds = ids.take(connection, entries.size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into inbox (id, project_id, key_id, event_id, category, received_at, sent_at,"
                + " remote_address, user_agent, client, attempts, payload, payload_size)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)")) {
      for (int i = 0; i < rowIds.length; i++) {
        InboxEntry entry = entries.get(i);
        insert.setLong(1, rowIds[i]);
        insert.setLong(2, entry.projectId());
        insert.setLong(3, entry.keyId());
        insert.setObject(4, entry.eventId());
        insert.setString(5, entry.category().text());
        insert.setObject(6, Jdbc.utc(entry.receivedAt()));
        insert.setObject(7, entry.sentAt().map(Jdbc::utc).orElse(null));
        insert.setString(8, entry.remoteAddress().orElse(null));
        insert.setString(9, entry.userAgent().orElse(null));
        insert.setString(10, entry.client().orElse(null));
        insert.setBytes(11, entry.payload());
        insert.setInt(12, entry.payload().length);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Deletes rows in the caller's transaction; tell {@link #left} after its commit. */
  static void delete(Connection connection, List<Long> rows) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from inbox where id = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, rows));
      delete.executeUpdate();
    }
  }

  /**
   * Notes a failed attempt in the caller's transaction.
   *
   * @param forGood whether the row is put aside: kept, but not tried again
   */
  void markFailed(Connection connection, long row, String failure, boolean forGood)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update inbox set attempts = attempts + 1, failure = ?, failed_at = ? where id = ?")) {
      update.setString(1, Jdbc.fit(failure, FAILURE_LENGTH));
      update.setObject(2, forGood ? Jdbc.utc(clock.instant()) : null);
      update.setLong(3, row);
      update.executeUpdate();
    }
  }

  /**
   * Rows have left the backlog, by a committed transaction of this process. The count may be below
   * zero for a moment: rows can be digested before their writer gets to add them.
   */
  void left(int rows) {
    backlog.addAndGet(-rows);
  }

  /** Where other nodes take part, counts again if the last count is a few seconds old. */
  void recount() throws SQLException {
    Instant now = clock.instant();
    if (shared && countedAt.plus(RECOUNT).isBefore(now)) {
      countedAt = now;
      backlog.set(count("select count(*) from inbox where failed_at is null"));
    }
  }

  /**
   * Puts the rows that failed for good back into the queue, such as after an upgrade.
   *
   * @return how many
   */
  int retryFailed() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update inbox set failed_at = null, attempts = 0 where failed_at is not null")) {
      int rows = update.executeUpdate();
      backlog.addAndGet(rows);
      return rows;
    }
  }

  /** Rows that were put aside. */
  long failedRows() throws SQLException {
    return count("select count(*) from inbox where failed_at is not null");
  }

  /** When the oldest waiting row was received. */
  Optional<Instant> oldest() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select received_at from inbox where failed_at is null"
                    + " order by failed_at, id limit 1");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(Jdbc.instant(row, "received_at")) : Optional.empty();
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
