package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells which projects of a batch still exist: the others were deleted after the event came. */
final class ActiveProjects {

  private static final String SELECT =
      "select id from projects where id = any(cast(? as bigint array)) and status = 'active'";

  private ActiveProjects() {}

  static Set<Long> among(Connection connection, Collection<DigestedEvent> batch)
      throws SQLException {
    Set<Long> named = new HashSet<>();
    batch.forEach(each -> named.add(each.event().projectId()));
    Set<Long> active = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Jdbc.bigints(connection, named));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          active.add(row.getLong(1));
        }
      }
    }
    return active;
  }
}
