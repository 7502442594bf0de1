package dev.vedette.issue.triage;

import dev.vedette.event.EventRows;
import dev.vedette.issue.IssueContents;
import dev.vedette.issue.IssueCountMoves;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves what a merged issue has to the one it went into, whose number of events has it already. The
 * merged one gets no events any more, so that what is moved once is moved for good.
 */
final class MergeSteps {

  private static final String USERS =
      "select tag_value_id from issue_users where issue_id = ?"
          + " order by issue_id, tag_value_id limit ?";

  private final Connection connection;
  private final long from;
  private final long into;
  private final Iterable<IssueContents> contents;

  MergeSteps(Connection connection, IssueJobs.Job job, Iterable<IssueContents> contents) {
    this.connection = connection;
    this.from = job.issue();
    this.into = job.target();
    this.contents = contents;
  }

  /** Moves a batch; false if nothing is left, and the merged issue is gone. */
  boolean next() throws SQLException {
    if (moveEvents() || moveUsers() || moveActivities()) {
      return true;
    }
    moveRest();
    return false;
  }

  private boolean moveEvents() throws SQLException {
    List<Long> events =
        EventRows.ofIssue(connection, from, IssueJobs.BATCH).stream()
            .map(EventRows.Row::id)
            .toList();
    if (events.isEmpty()) {
      return false;
    }
    for (IssueContents part : contents) {
      part.move(connection, events, into);
    }
    EventRows.assign(connection, events, into);
    return true;
  }

  /** A user that both have met counts once. */
  private boolean moveUsers() throws SQLException {
    List<Long> users = Jdbc.numbers(connection, USERS, from, IssueJobs.BATCH);
    if (users.isEmpty()) {
      return false;
    }
    int fresh = Users.add(connection, into, users);
    Users.remove(connection, from, users);
    Users.count(connection, into, fresh);
    Sql.run(
        connection,
        "update issue_ignores set users_seen = users_seen + ? where issue_id = ?",
        fresh,
        into);
    return true;
  }

  private boolean moveActivities() throws SQLException {
    List<Long> ids =
        Jdbc.numbers(
            connection,
            "select id from issue_activities where issue_id = ?"
                + " order by issue_id, date_created, id limit ?",
            from,
            IssueJobs.BATCH);
    if (ids.isEmpty()) {
      return false;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update issue_activities set issue_id = ? where id = any(cast(? as bigint array))")) {
      update.setLong(1, into);
      update.setArray(2, Jdbc.bigints(connection, ids));
      update.executeUpdate();
    }
    return true;
  }

  /** What is left after the events: some hundreds of counts, and what people marked. */
  private void moveRest() throws SQLException {
    Sql.run(connection, "update issues set times_seen = times_seen where id = ?", into); // lock
    for (IssueContents part : contents) {
      part.merge(connection, List.of(from), into);
    }
    IssueCountMoves.all(connection, from, into);
    for (String table : List.of("issue_bookmarks", "issue_subscriptions", "issue_seen")) {
      moveMarks(table);
    }
    Sql.run(connection, "delete from issues where id = ?", from);
  }

  private void moveMarks(String table) throws SQLException {
    List<Long> users = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select user_id from "
                + table
                + " m where issue_id = ? and not exists (select 1 from "
                + table
                + " o where o.user_id = m.user_id and o.issue_id = ?) order by user_id")) {
      select.setLong(1, from);
      select.setLong(2, into);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          users.add(row.getLong(1));
        }
      }
    }
    for (long user : users) {
      Sql.run(
          connection,
          "update " + table + " set issue_id = ? where user_id = ? and issue_id = ?",
          into,
          user,
          from);
    }
    Sql.run(connection, "delete from " + table + " where issue_id = ?", from);
  }
}
