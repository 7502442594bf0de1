package dev.vedette.alert;

import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The queue of mail of rules: a row for each firing and receiver. Rows of the same rule and
 * receiver go into one mail. Every statement is in the caller's transaction.
 */
final class AlertMails {

  /** How long somebody hears nothing more of a rule after a mail: what comes is put together. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  /** Firings of one mail. */
  static final int TOGETHER = 50;

  /** How long a worker has for a mail before another takes over. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  static final String NEXT =
      "select rule_id, user_id from alert_mails where due_at <= ?"
          + " order by due_at, rule_id, user_id limit 1";

  private static final String DUE =
      "select id, project_id, issue_id, event_id, fired_at, attempts from alert_mails"
          + " where rule_id = ? and user_id = ? and sent_at is null and due_at <= ?"
          + " order by id limit ?";

  private final Connection connection;

  /** A receiver of a rule's mail. */
  record Receiver(long ruleId, long userId) {}

  /** A firing that somebody is to hear of. */
  record Waiting(
      long id, long projectId, long issueId, UUID eventId, Instant firedAt, int attempts) {}

  AlertMails(Connection connection) {
    this.connection = connection;
  }

  static IdBlocks ids() {
    return new IdBlocks("alert_mail_ids", 100);
  }

  /** Queues mail of a firing. */
  void add(IdBlocks blocks, Firing firing, Collection<Long> users) throws SQLException {
    long[] ids = blocks.take(connection, users.size());
    int i = 0;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into alert_mails (id, rule_id, project_id, issue_id, event_id, user_id,"
                + " fired_at, due_at, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
      for (long user : users) {
        insert.setLong(1, ids[i++]);
        insert.setLong(2, firing.ruleId());
        insert.setLong(3, firing.projectId());
        insert.setLong(4, firing.issueId());
        insert.setObject(5, firing.eventId());
        insert.setLong(6, user);
        insert.setObject(7, Jdbc.utc(firing.at()));
        insert.setObject(8, Jdbc.utc(firing.at()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Whose mail is due for the longest time. */
  Optional<Receiver> next(Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setObject(1, Jdbc.utc(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Receiver(row.getLong(1), row.getLong(2)))
            : Optional.empty();
      }
    }
  }

  /**
   * Takes what is due of a receiver, for a while. It is put off, and the list empty, if the
   * receiver had a mail of the rule just now.
   *
   * @return empty if another worker was faster: roll back then
   */
  Optional<List<Waiting>> take(Receiver receiver, Instant now) throws SQLException {
    List<Waiting> due = due(receiver, now);
    Instant open = lastSent(receiver).map(sent -> sent.plus(PAUSE)).orElse(now);
    boolean paused = open.isAfter(now);
    boolean taken = putOff(ids(due), paused ? open : now.plus(LEASE), now) == due.size();
    if (!taken) {
      return Optional.empty();
    }
    return Optional.of(paused ? List.of() : due);
  }

  private static List<Long> ids(List<Waiting> mails) {
    return mails.stream().map(Waiting::id).toList();
  }

  private List<Waiting> due(Receiver receiver, Instant now) throws SQLException {
    List<Waiting> due = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setLong(1, receiver.ruleId());
      select.setLong(2, receiver.userId());
      select.setObject(3, Jdbc.utc(now));
      select.setInt(4, TOGETHER);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(
              new Waiting(
                  row.getLong("id"),
                  row.getLong("project_id"),
                  row.getLong("issue_id"),
                  row.getObject("event_id", UUID.class),
                  Jdbc.instant(row, "fired_at"),
                  row.getInt("attempts")));
        }
      }
    }
    return due;
  }

  private Optional<Instant> lastSent(Receiver receiver) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select max(sent_at) from alert_mails where rule_id = ? and user_id = ?")) {
      select.setLong(1, receiver.ruleId());
      select.setLong(2, receiver.userId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
      }
    }
  }

  private int putOff(List<Long> ids, Instant due, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update alert_mails set due_at = ? where id = any(cast(? as bigint array))"
                + " and due_at <= ?")) {
      update.setObject(1, Jdbc.utc(due));
      update.setArray(2, Jdbc.bigints(connection, ids));
      update.setObject(3, Jdbc.utc(now));
      return update.executeUpdate();
    }
  }

  /** They were sent. */
  void sent(List<Waiting> mails, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update alert_mails set due_at = null, sent_at = ?, attempts = attempts + 1"
                + " where id = any(cast(? as bigint array))")) {
      update.setObject(1, Jdbc.utc(now));
      update.setArray(2, Jdbc.bigints(connection, ids(mails)));
      update.executeUpdate();
    }
  }

  /** They could not be sent. */
  void failed(List<Waiting> mails, Instant next) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update alert_mails set due_at = ?, attempts = attempts + 1"
                + " where id = any(cast(? as bigint array))")) {
      update.setObject(1, Jdbc.utc(next));
      update.setArray(2, Jdbc.bigints(connection, ids(mails)));
      update.executeUpdate();
    }
  }

  /** Nobody is to hear of them any more. */
  void drop(List<Waiting> mails) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from alert_mails where id = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, ids(mails)));
      delete.executeUpdate();
    }
  }

  /** On the only process nobody else is about to send: what was taken is free at once. */
  void clearLeases(Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update alert_mails set due_at = ? where due_at > ? and due_at <= ?")) {
      update.setObject(1, Jdbc.utc(now));
      update.setObject(2, Jdbc.utc(now));
      update.setObject(3, Jdbc.utc(now.plus(LEASE)));
      update.executeUpdate();
    }
  }
}
