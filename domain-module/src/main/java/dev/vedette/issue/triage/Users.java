package dev.vedette.issue.triage;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The users that issues have met, by their numbers in the tag dictionary. */
final class Users {

  private Users() {}

  /**
   * Adds those that the issue has not met.
   *
   * @return how many
   * @throws SQLException 23505 if a digest added one of them meanwhile
   */
  static int add(Connection connection, long issue, Collection<Long> users) throws SQLException {
    Set<Long> known = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select tag_value_id from issue_users where issue_id = ?"
                + " and tag_value_id = any(cast(? as bigint array))")) {
      select.setLong(1, issue);
      select.setArray(2, Jdbc.bigints(connection, users));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.add(row.getLong(1));
        }
      }
    }
    List<Long> fresh =
        users.stream().filter(user -> !known.contains(user)).distinct().sorted().toList();
    if (fresh.isEmpty()) {
      return 0;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into issue_users (issue_id, tag_value_id) values (?, ?)")) {
      for (long user : fresh) {
        insert.setLong(1, issue);
        insert.setLong(2, user);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return fresh.size();
  }

  /** Forgets these; how many of them there were. */
  static int remove(Connection connection, long issue, Collection<Long> users) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from issue_users where issue_id = ?"
                + " and tag_value_id = any(cast(? as bigint array))")) {
      delete.setLong(1, issue);
      delete.setArray(2, Jdbc.bigints(connection, users));
      return delete.executeUpdate();
    }
  }

  /** Adds to an issue's number of users. */
  static void count(Connection connection, long issue, int more) throws SQLException {
    Sql.run(connection, "update issues set user_count = user_count + ? where id = ?", more, issue);
  }
}
