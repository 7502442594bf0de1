package dev.vedette.alert;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Who does not want to hear of a rule, for workers. */
final class Snoozes {

  private Snoozes() {}

  /** Users who silenced a rule for themselves. */
  static Set<Long> users(Connection connection, long ruleId, Instant now) throws SQLException {
    Set<Long> users = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select user_id from alert_snoozes where rule_id = ?"
                + " and (until_at is null or until_at > ?)")) {
      select.setLong(1, ruleId);
      select.setObject(2, Jdbc.utc(now));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          users.add(row.getLong(1));
        }
      }
    }
    return users;
  }
}
