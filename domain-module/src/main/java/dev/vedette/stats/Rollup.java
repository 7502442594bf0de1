package dev.vedette.stats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds to the amounts in rows of a table that counts. Rows are written in the given order, so that
 * two writers wait for each other instead of deadlocking; most rows exist already, so it updates
 * first and inserts only what was missing.
 */
final class Rollup {

  private final String table;
  private final String update;
  private final String insert;

  /**
   * A row to add to.
   *
   * @param amounts how much to add to each of the columns that count
   * @param key values of the columns of the key, in their order
   */
  record Row(List<Long> amounts, List<Object> key) {}

  /** A table by its name, the columns that count and those of its key; trusted texts. */
  Rollup(String table, List<String> sums, List<String> key) {
    this.table = table;
    this.update =
        "update "
            + table
            + sums.stream()
                .map(each -> each + " = " + each + " + ?")
                .collect(Collectors.joining(", ", " set ", " where "))
            + String.join(" = ? and ", key)
            + " = ?";
    this.insert =
        "insert into "
            + table
            + " ("
            + String.join(", ", sums)
            + ", "
            + String.join(", ", key)
            + ") values (0"
            + String.join("", Collections.nCopies(sums.size() - 1, ", 0"))
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
        bind(statement, List.of(), row);
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
        bind(statement, row.amounts(), row);
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

  private static void bind(PreparedStatement statement, List<Long> amounts, Row row)
      throws SQLException {
    int next = 1;
    for (long amount : amounts) {
      statement.setLong(next++, amount);
    }
    for (Object value : row.key()) {
      statement.setObject(next++, value);
    }
    statement.addBatch();
  }
}
