package dev.vedette.issue.triage;

import dev.vedette.event.EventRows;
import dev.vedette.issue.IssueContents;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Removes a deleted issue with all that belongs to it; its own row goes last. */
final class DeletionSteps {

  private static final List<String> REST =
      List.of(
          "issue_counts",
          "issue_bookmarks",
          "issue_subscriptions",
          "issue_seen",
          "issue_redirects");

  private final Connection connection;
  private final long issue;
  private final Iterable<IssueContents> contents;

  DeletionSteps(Connection connection, IssueJobs.Job job, Iterable<IssueContents> contents) {
    this.connection = connection;
    this.issue = job.issue();
    this.contents = contents;
  }

  /** Removes a batch; false if nothing is left. */
  boolean next() throws SQLException {
    for (IssueContents part : contents) {
      if (part.purge(connection, issue, IssueJobs.BATCH)) {
        return true;
      }
    }
    if (removeEvents()
        || remove("issue_users", "tag_value_id", "issue_id, tag_value_id")
        || remove("issue_activities", "id", "issue_id, date_created, id")) {
      return true;
    }
    for (String table : REST) {
      Sql.run(connection, "delete from " + table + " where issue_id = ?", issue);
    }
    Sql.run(connection, "delete from issues where id = ?", issue);
    return false;
  }

  private boolean removeEvents() throws SQLException {
    List<Long> events =
        EventRows.ofIssue(connection, issue, IssueJobs.BATCH).stream()
            .map(EventRows.Row::id)
            .toList();
    if (!events.isEmpty()) {
      EventRows.remove(connection, events);
    }
    return !events.isEmpty();
  }

  private boolean remove(String table, String column, String order) throws SQLException {
    List<Long> ids =
        Jdbc.numbers(
            connection,
            "select "
                + column
                + " from "
                + table
                + " where issue_id = ? order by "
                + order
                + " limit ?",
            issue,
            IssueJobs.BATCH);
    if (ids.isEmpty()) {
      return false;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from "
                + table
                + " where issue_id = ? and "
                + column
                + " = any(cast(? as bigint array))")) {
      delete.setLong(1, issue);
      delete.setArray(2, Jdbc.bigints(connection, ids));
      delete.executeUpdate();
    }
    return true;
  }
}
