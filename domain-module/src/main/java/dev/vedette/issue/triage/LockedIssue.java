package dev.vedette.issue.triage;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An issue whose row this transaction has locked.
 *
 * @param shortId its number in the project
 * @param substatus null where it has none
 * @param firstRelease null if its first event named none, as the last
 * @param assignedUser 0 for nobody, as the team
 * @param inbox why it waits for a review; null if it does not
 */
record LockedIssue(
    long id,
    long projectId,
    long shortId,
    String status,
    String substatus,
    String priority,
    Instant firstSeen,
    Instant lastSeen,
    String firstRelease,
    String lastRelease,
    int comments,
    long timesSeen,
    long userCount,
    long assignedUser,
    long assignedTeam,
    String inbox) {

  private static final String LOCK =
      "select * from issues where id = any(cast(? as bigint array))"
          + " and status in ('unresolved', 'resolved', 'ignored') order by id for update";

  /**
   * Locks those that exist, by id: H2 locks in the order of the array, PostgreSQL in that of ids.
   */
  static List<LockedIssue> lock(Connection connection, Collection<Long> ids) throws SQLException {
    List<LockedIssue> locked = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setArray(1, Jdbc.bigints(connection, ids.stream().distinct().sorted().toList()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          locked.add(read(row));
        }
      }
    }
    return locked;
  }

  private static LockedIssue read(ResultSet row) throws SQLException {
    return new LockedIssue(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getLong("short_id"),
        row.getString("status"),
        row.getString("substatus"),
        row.getString("priority"),
        Jdbc.instant(row, "first_seen"),
        Jdbc.instant(row, "last_seen"),
        row.getString("first_release"),
        row.getString("last_release"),
        row.getInt("num_comments"),
        row.getLong("times_seen"),
        row.getLong("user_count"),
        row.getLong("assigned_user_id"),
        row.getLong("assigned_team_id"),
        row.getString("inbox_reason"));
  }
}
