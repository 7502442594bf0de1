package dev.vedette.issue.triage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/** Small statements with their parameters in a row. */
final class Sql {

  private Sql() {}

  /**
   * Runs an update.
   *
   * @param parameters null, and what is empty, is null; times and ids as they come
   * @return rows changed
   */
  static int run(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, value(parameters[i]));
      }
      return statement.executeUpdate();
    }
  }

  private static Object value(Object parameter) {
    if (parameter instanceof Optional<?> optional) {
      return optional.map(Sql::value).orElse(null);
    }
    if (parameter instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    }
    return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
  }
}
