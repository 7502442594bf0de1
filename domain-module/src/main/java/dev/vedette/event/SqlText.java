package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** SQL that is put together of parts, with the parameters of each part. */
final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<Parameter> parameters = new ArrayList<>();

  private interface Parameter {
    void set(Connection connection, PreparedStatement statement, int index) throws SQLException;
  }

  SqlText add(String sql) {
    text.append(sql);
    return this;
  }

  SqlText add(SqlText part) {
    text.append(part.text);
    parameters.addAll(part.parameters);
    return this;
  }

  SqlText number(long value) {
    parameters.add((connection, statement, index) -> statement.setLong(index, value));
    return this;
  }

  SqlText string(String value) {
    parameters.add((connection, statement, index) -> statement.setString(index, value));
    return this;
  }

  SqlText time(Instant value) {
    parameters.add((connection, statement, index) -> statement.setObject(index, Jdbc.utc(value)));
    return this;
  }

  SqlText strings(Collection<String> values) {
    parameters.add(
        (connection, statement, index) ->
            statement.setArray(index, Jdbc.texts(connection, values)));
    return this;
  }

  SqlText numbers(Collection<Long> values) {
    parameters.add(
        (connection, statement, index) ->
            statement.setArray(index, Jdbc.bigints(connection, values)));
    return this;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    try {
      for (int i = 0; i < parameters.size(); i++) {
        parameters.get(i).set(connection, statement, i + 1);
      }
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
    return statement;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
