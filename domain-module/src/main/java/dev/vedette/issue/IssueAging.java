package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * What is new, regressed or escalating is ongoing after a week. Who gives an issue one of these
 * substatuses says so here, in the same transaction and with the issue's row locked.
 */
public final class IssueAging {

  /** How long. */
  public static final Duration AFTER = Duration.ofDays(7);

  private IssueAging() {}

  /** Lets the week of an issue begin. */
  public static void begin(Connection connection, long issueId, Instant at) throws SQLException {
    end(connection, issueId);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into issue_agings (issue_id, due_at) values (?, ?)")) {
      insert.setLong(1, issueId);
      insert.setObject(2, Jdbc.utc(at.plus(AFTER)));
      insert.executeUpdate();
    }
  }

  /** Forgets an issue that got another status. */
  public static void end(Connection connection, long issueId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from issue_agings where issue_id = ?")) {
      delete.setLong(1, issueId);
      delete.executeUpdate();
    }
  }
}
