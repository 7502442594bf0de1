package dev.vedette.stats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds counts to the rollups, in the caller's transaction. Rows are written in the order of their
 * keys, so that two writers wait for each other instead of deadlocking; most rows exist already, so
 * it updates first and inserts only what was missing.
 */
public final class OutcomeWriter {

  private static final String UPDATE =
      "update outcomes set quantity = quantity + ? where project_id = ? and resolution = ?"
          + " and bucket = ? and category = ? and outcome = ? and reason = ?";
  private static final String INSERT =
      "insert into outcomes (quantity, project_id, resolution, bucket, category, outcome, reason)"
          + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  private OutcomeWriter() {}

  /** Adds all of the counts to their 10-second, hour and day buckets. */
  public static void add(Connection connection, Map<OutcomeKey, Long> counts) throws SQLException {
    List<Row> rows = rows(counts);
    if (rows.isEmpty()) {
      return;
    }
    List<Row> missing = update(connection, rows);
    if (!missing.isEmpty()) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (Row row : missing) {
          row.bind(insert, 0);
        }
        insert.executeBatch();
      }
      if (!update(connection, missing).isEmpty()) {
        throw new SQLException("outcome rows vanished while they were counted", "40001");
      }
    }
  }

  private static List<Row> update(Connection connection, List<Row> rows) throws SQLException {
    List<Row> missing = new ArrayList<>();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Row row : rows) {
        row.bind(update, row.quantity);
      }
      int[] changed = update.executeBatch();
      for (int i = 0; i < changed.length; i++) {
        if (changed[i] == 0) {
          missing.add(rows.get(i));
        }
      }
    }
    return missing;
  }

  private static List<Row> rows(Map<OutcomeKey, Long> counts) {
    Map<Row, Long> sums = new TreeMap<>(Row.ORDER);
    counts.forEach(
        (key, quantity) -> {
          for (Resolution resolution : Resolution.values()) {
            sums.merge(new Row(key, resolution, 0), quantity, Long::sum);
          }
        });
    List<Row> rows = new ArrayList<>(sums.size());
    sums.forEach((row, quantity) -> rows.add(new Row(row.key, row.resolution, quantity)));
    return rows;
  }

  /** A row of the table. */
  private record Row(OutcomeKey key, Resolution resolution, long quantity) {

    static final Comparator<Row> ORDER =
        Comparator.comparing(Row::resolution).thenComparing(Row::keyOfBucket);

    /** The key with the start of this row's bucket. */
    OutcomeKey keyOfBucket() {
      return new OutcomeKey(
          key.projectId(),
          resolution.bucket(key.bucket()),
          key.category(),
          key.outcome(),
          key.reason());
    }

    void bind(PreparedStatement statement, long value) throws SQLException {
      statement.setLong(1, value);
      statement.setLong(2, key.projectId());
      statement.setInt(3, resolution.seconds());
      statement.setLong(4, resolution.bucket(key.bucket()));
      statement.setString(5, key.category().text());
      statement.setString(6, key.outcome().text());
      statement.setString(7, key.reason());
      statement.addBatch();
    }
  }
}
