package dev.vedette.platform.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL that is put together of parts, with the parameters of each part. */
public final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<Parameter> parameters = new ArrayList<>();

  private interface Parameter {
    void set(Connection connection, PreparedStatement statement, int index) throws SQLException;
  }

  /** Nothing yet. */
  public SqlText() {}

  /** Beginning with this text, which must be trusted. */
  public static SqlText of(String sql) {
    return new SqlText().add(sql);
  }

  /** Appends trusted text. */
  public SqlText add(String sql) {
    text.append(sql);
    return this;
  }

  /** Appends a part with its parameters. */
  public SqlText add(SqlText part) {
    text.append(part.text);
    parameters.addAll(part.parameters);
    return this;
  }

  /** The next parameter. */
  public SqlText number(long value) {
    parameters.add((connection, statement, index) -> statement.setLong(index, value));
    return this;
  }

  /** The next parameter. */
  public SqlText string(String value) {
    parameters.add((connection, statement, index) -> statement.setString(index, value));
    return this;
  }

  /** The next parameter. */
  public SqlText time(Instant value) {
    parameters.add((connection, statement, index) -> statement.setObject(index, Jdbc.utc(value)));
    return this;
  }

  /** The next parameter. */
  public SqlText uuid(UUID value) {
    parameters.add((connection, statement, index) -> statement.setObject(index, value));
    return this;
  }

  /** The next parameter, for {@code cast(? as varchar array)}. */
  public SqlText strings(Collection<String> values) {
    parameters.add(
        (connection, statement, index) ->
            statement.setArray(index, Jdbc.texts(connection, values)));
    return this;
  }

  /** The next parameter, for {@code cast(? as bigint array)}. */
  public SqlText numbers(Collection<Long> values) {
    parameters.add(
        (connection, statement, index) ->
            statement.setArray(index, Jdbc.bigints(connection, values)));
    return this;
  }

  /** Makes a statement with all parameters set; the caller closes it. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
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
