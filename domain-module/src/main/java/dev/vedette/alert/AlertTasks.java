package dev.vedette.alert;

import dev.vedette.platform.Dialect;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The queue of what is to be evaluated. Every statement is in the caller's transaction. */
final class AlertTasks {

  static final String DUE =
      "select id, project_id, rule_id, issue_id, event_id, is_first, was_resolved, queued_at,"
          + " attempts from alert_tasks where due_at <= ? order by due_at, id limit ?";

  private final Connection connection;

  AlertTasks(Connection connection) {
    this.connection = connection;
  }

  /** The ids of tasks, for whoever adds some. */
  static IdBlocks ids() {
    return new IdBlocks("alert_task_ids", 100);
  }

  /** Queues tasks, due at once, under ids of their own. */
  void add(IdBlocks blocks, List<AlertTask> tasks) throws SQLException {
    long[] ids = blocks.take(connection, tasks.size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into alert_tasks (id, project_id, rule_id, issue_id, event_id, is_first,"
                + " was_resolved, queued_at, due_at, attempts)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
      for (int i = 0; i < ids.length; i++) {
        AlertTask each = tasks.get(i);
        insert.setLong(1, ids[i]);
        insert.setLong(2, each.projectId());
        insert.setLong(3, each.ruleId());
        insert.setLong(4, each.issueId());
        insert.setObject(5, each.eventId());
        insert.setBoolean(6, each.first());
        insert.setBoolean(7, each.wasResolved());
        insert.setObject(8, Jdbc.utc(each.queuedAt()));
        insert.setObject(9, Jdbc.utc(each.queuedAt()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** What is due, the longest due first. */
  List<AlertTask> due(Instant now, int limit) throws SQLException {
    List<AlertTask> tasks = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setObject(1, Jdbc.utc(now));
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tasks.add(
              new AlertTask(
                  row.getLong("id"),
                  row.getLong("project_id"),
                  row.getLong("rule_id"),
                  row.getLong("issue_id"),
                  row.getObject("event_id", UUID.class),
                  row.getBoolean("is_first"),
                  row.getBoolean("was_resolved"),
                  Jdbc.instant(row, "queued_at"),
                  row.getInt("attempts")));
        }
      }
    }
    return tasks;
  }

  /**
   * Which of these tasks are this transaction's to do. Nodes that look at the same time do not wait
   * for each other. On H2 there is one worker, and no lock is needed.
   */
  List<Long> claim(Collection<Long> ids) throws SQLException {
    if (Dialect.of(connection) == Dialect.H2) {
      return List.copyOf(ids);
    }
    List<Long> claimed = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from alert_tasks where id = any(cast(? as bigint array)) order by id"
                + " for update skip locked")) {
      select.setArray(1, Jdbc.bigints(connection, ids));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          claimed.add(row.getLong(1));
        }
      }
    }
    return claimed;
  }

  /** Takes tasks out of the queue. */
  void done(Collection<Long> ids) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from alert_tasks where id = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, ids));
      delete.executeUpdate();
    }
  }

  /** Puts tasks off that have failed. */
  void later(Collection<Long> ids, Instant due) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update alert_tasks set due_at = ?, attempts = attempts + 1"
                + " where id = any(cast(? as bigint array))")) {
      update.setObject(1, Jdbc.utc(due));
      update.setArray(2, Jdbc.bigints(connection, ids));
      update.executeUpdate();
    }
  }
}
