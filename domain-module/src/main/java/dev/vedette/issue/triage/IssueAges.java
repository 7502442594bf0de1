package dev.vedette.issue.triage;

import dev.vedette.issue.ActivityType;
import dev.vedette.issue.IssueAging;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * What time does to issues: those that were new, regressed or escalating for a week are ongoing,
 * and those that were ignored until a moment are not any more. Each batch is found by an index.
 */
public final class IssueAges {

  private static final int BATCH = 500;
  private static final Set<String> AGING = Set.of("new", "regressed", "escalating");
  private static final String DUE =
      "select issue_id from issue_agings where due_at <= ? order by due_at, issue_id limit ?";
  private static final String EXPIRED =
      "select issue_id from issue_ignores where ignore_until <= ?"
          + " order by ignore_until, issue_id limit ?";

  private final DataSource dataSource;
  private final Instant now;

  /** As of a moment. */
  public IssueAges(DataSource dataSource, Instant now) {
    this.dataSource = dataSource;
    this.now = now;
  }

  /**
   * Does all that is due.
   *
   * @param goOn asked before each batch
   */
  public void run(BooleanSupplier goOn) throws SQLException {
    while (goOn.getAsBoolean() && batch(EXPIRED, this::expire)) {
      // until there are no more
    }
    while (goOn.getAsBoolean() && batch(DUE, this::age)) {
      // until there are no more
    }
  }

  private interface Step {
    void on(Act act, LockedIssue issue) throws SQLException;
  }

  private boolean batch(String sql, Step step) throws SQLException {
    return Transaction.run(
        dataSource,
        connection -> {
          Act act = new Act(connection, OptionalLong.empty(), now);
          List<Long> due = due(connection, sql);
          for (LockedIssue issue : LockedIssue.lock(connection, due)) {
            step.on(act, issue);
          }
          drop(act, sql, due);
          return due.size() == BATCH;
        });
  }

  private List<Long> due(Connection connection, String sql) throws SQLException {
    List<Long> due = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, Jdbc.utc(now));
      select.setInt(2, BATCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(row.getLong(1));
        }
      }
    }
    return due;
  }

  /** Also those whose issue is gone, or they would be found for ever. */
  private void drop(Act act, String sql, List<Long> due) throws SQLException {
    String rows =
        sql.equals(DUE)
            ? "issue_agings where due_at <= ?"
            : "issue_ignores where ignore_until <= ?";
    try (PreparedStatement delete =
        act.connection()
            .prepareStatement(
                "delete from " + rows + " and issue_id = any(cast(? as bigint array))")) {
      delete.setObject(1, Jdbc.utc(now));
      delete.setArray(2, Jdbc.bigints(act.connection(), due));
      delete.executeUpdate();
    }
  }

  private void expire(Act act, LockedIssue issue) throws SQLException {
    StatusWriter.expire(act, issue);
  }

  private void age(Act act, LockedIssue issue) throws SQLException {
    if (issue.status().equals("unresolved") && AGING.contains(String.valueOf(issue.substatus()))) {
      act.run(
          "update issues set substatus = 'ongoing', inbox_reason = null, inbox_at = null"
              + " where id = ?",
          issue.id());
      act.remember(
          issue.id(),
          ActivityType.AUTO_SET_ONGOING,
          Map.of("after_days", IssueAging.AFTER.toDays()));
    }
  }
}
