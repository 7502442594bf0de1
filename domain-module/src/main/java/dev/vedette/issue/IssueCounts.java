package dev.vedette.issue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Counts the events of issues by hour and by day of their own time. */
final class IssueCounts {

  static final int HOUR = 3600;
  static final int DAY = 86_400;

  private static final String UPDATE =
      "update issue_counts set quantity = quantity + ?"
          + " where issue_id = ? and resolution = ? and bucket = ?";
  private static final String INSERT =
      "insert into issue_counts (quantity, issue_id, resolution, bucket) values (?, ?, ?, ?)"
          + " on conflict do nothing";

  private IssueCounts() {}

  /** A count, or what is to be added to one. */
  record Row(long issueId, int resolution, long bucket, long quantity) {

    static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::issueId)
            .thenComparingInt(Row::resolution)
            .thenComparingLong(Row::bucket);

    Row of(long sum) {
      return new Row(issueId, resolution, bucket, sum);
    }

    void bind(PreparedStatement statement, long value) throws SQLException {
      statement.setLong(1, value);
      statement.setLong(2, issueId);
      statement.setInt(3, resolution);
      statement.setLong(4, bucket);
      statement.addBatch();
    }
  }

  /** Adds the events of these changes: an update where the bucket exists, as it mostly does. */
  static void add(Connection connection, Collection<IssueChange> changes) throws SQLException {
    write(connection, rows(changes));
  }

  /** Adds these, which are sorted by {@link Row#ORDER}; issues' rows are locked. */
  static void write(Connection connection, List<Row> rows) throws SQLException {
    List<Row> missing = update(connection, rows);
    if (missing.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Row row : missing) {
        row.bind(insert, 0);
      }
      insert.executeBatch();
    }
    if (!update(connection, missing).isEmpty()) {
      throw new SQLException("counts vanished while they were written", "40001");
    }
  }

  private static List<Row> update(Connection connection, List<Row> rows) throws SQLException {
    List<Row> missing = new ArrayList<>();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Row row : rows) {
        row.bind(update, row.quantity());
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

  private static List<Row> rows(Collection<IssueChange> changes) {
    TreeMap<Row, Long> sums = new TreeMap<>(Row.ORDER);
    for (IssueChange change : changes) {
      change.byHour.forEach(
          (hour, count) -> {
            long day = Math.floorDiv(hour, (long) DAY) * DAY;
            sums.merge(new Row(change.issueId, HOUR, hour, 0), (long) count, Long::sum);
            sums.merge(new Row(change.issueId, DAY, day, 0), (long) count, Long::sum);
          });
    }
    List<Row> rows = new ArrayList<>(sums.size());
    sums.forEach((row, sum) -> rows.add(row.of(sum)));
    return rows;
  }
}
