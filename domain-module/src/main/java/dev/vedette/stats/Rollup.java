package dev.vedette.stats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Adds to the {@code quantity} of rows of a table that counts. Rows are written in the given order,
 * so that two writers wait for each other instead of deadlocking; most rows exist already, so it
 * updates first and inserts only what was missing.
 */
final class Rollup {

  private final String table;
  private final String update;
  private final String insert;

  /**
   * A row to add to.
   *
   * @param quantity how much to add
   * @param key values of the columns of the key, in their order
   */
  record Row(long quantity, List<Object> key) {}

  /** A table by its name and the columns of its key; trusted texts. */
  Rollup(String table, List<String> key) {
    this.table = table;
    this.update =
        "update "
            + table
            + " set quantity = quantity + ? where "
            + String.join(" = ? and ", key)
            + " = ?";
    this.insert =
        "insert into "
            + table
            + " (quantity, "
            + String.join(", ", key)
            + ") values (?"
            + String.join("", Collections.nCopies(key.size(), ", ?"))
            + ") on conflict do nothing";
  }

  /** Adds to all of the rows, in the caller's transaction. */
  void add(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<Row> missing = update(connection, rows);
    if (missing.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Row row : missing) {
        bind(statement, 0, row);
      }
      statement.executeBatch();
    }
    if (!update(connection, missing).isEmpty()) {
      throw new SQLException("rows of " + table + " vanished while they were counted", "40001");
    }
  }

  private List<Row> update(Connection connection, List<Row> rows) throws SQLException {
    List<Row> missing = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      for (Row row : rows) {
        bind(statement, row.quantity(), row);
      }
      int[] changed = statement.executeBatch();
      for (int i = 0; i < changed.length; i++) {
        if (changed[i] == 0) {
          missing.add(rows.get(i));
        }
      }
    }
    return missing;
  }

  private static void bind(PreparedStatement statement, long quantity, Row row)
      throws SQLException {
    statement.setLong(1, quantity);
    for (int i = 0; i < row.key().size(); i++) {
      statement.setObject(i + 2, row.key().get(i));
    }
    statement.addBatch();
  }
}
