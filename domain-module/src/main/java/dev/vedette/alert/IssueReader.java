package dev.vedette.alert;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** Reads of issues what rules ask. */
final class IssueReader {

  private static final String SELECT =
      "select i.id, i.project_id, i.priority, i.status, i.substatus, i.first_seen, i.times_seen,"
          + " i.assigned_user_id, i.assigned_team_id from issues i"
          + " join projects p on p.id = i.project_id and p.status = 'active'"
          + " where i.id = any(cast(? as bigint array))";

  private IssueReader() {}

  /** Those of the issues that exist in a project that does. */
  static List<IssueFacts> read(Connection connection, Collection<Long> ids) throws SQLException {
    List<IssueFacts> issues = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Jdbc.bigints(connection, ids));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          issues.add(
              new IssueFacts(
                  row.getLong("id"),
                  row.getLong("project_id"),
                  row.getString("priority"),
                  "unresolved".equals(row.getString("status"))
                      && "regressed".equals(row.getString("substatus")),
                  Jdbc.instant(row, "first_seen"),
                  row.getLong("times_seen"),
                  number(row, "assigned_user_id"),
                  number(row, "assigned_team_id")));
        }
      }
    }
    return issues;
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
