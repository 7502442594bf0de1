package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers which users an issue has met, and so counts each of them once. */
final class IssueUsers {

  private static final String SELECT =
      "select s.issue_id, s.tag_value_id from"
          + " unnest(cast(? as bigint array), cast(? as bigint array)) as u(i, t)"
          + " join issue_users s on s.issue_id = u.i and s.tag_value_id = u.t";
  private static final String INSERT =
      "insert into issue_users (issue_id, tag_value_id) select u.i, u.t from"
          + " unnest(cast(? as bigint array), cast(? as bigint array)) as u(i, t)";

  private record Meeting(long issueId, long user) {}

  /**
   * Adds the users of these changes, which are sorted by issue, and sets how many of them are new.
   *
   * @throws SQLException 23505 if another transaction added one of them meanwhile
   */
  void count(Connection connection, Collection<IssueChange> changes) throws SQLException {
    List<Meeting> all = new ArrayList<>();
    for (IssueChange change : changes) {
      change.users.forEach(user -> all.add(new Meeting(change.issueId, user)));
    }
    if (all.isEmpty()) {
      return;
    }
    Set<Meeting> known = select(connection, all);
    List<Meeting> fresh = all.stream().filter(each -> !known.contains(each)).toList();
    for (IssueChange change : changes) {
      change.newUsers =
          (int)
              change.users.stream()
                  .filter(user -> !known.contains(new Meeting(change.issueId, user)))
                  .count();
    }
    if (!fresh.isEmpty()) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        bind(connection, insert, fresh);
        insert.executeUpdate();
      }
    }
  }

  private static Set<Meeting> select(Connection connection, List<Meeting> meetings)
      throws SQLException {
    Set<Meeting> known = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      bind(connection, select, meetings);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.add(new Meeting(rows.getLong(1), rows.getLong(2)));
        }
      }
    }
    return known;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<Meeting> meetings)
      throws SQLException {
    statement.setArray(
        1, Jdbc.bigints(connection, meetings.stream().map(Meeting::issueId).toList()));
    statement.setArray(2, Jdbc.bigints(connection, meetings.stream().map(Meeting::user).toList()));
  }
}
