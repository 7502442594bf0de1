package dev.vedette.issue.triage;

import dev.vedette.issue.ActivityType;
import dev.vedette.issue.IssueActivities;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One act of triage: in this transaction, by this user, now.
 *
 * @param userId empty: a token without a user, or the server itself
 */
record Act(Connection connection, OptionalLong userId, Instant now) {

  void remember(long issueId, ActivityType type, Map<String, ?> data) throws SQLException {
    IssueActivities.add(connection, issueId, type, userId, data, now);
  }

  int run(String sql, Object... parameters) throws SQLException {
    return Sql.run(connection, sql, parameters);
  }
}
