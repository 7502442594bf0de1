package dev.vedette.issue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Moves counts between issues whose rows the transaction has locked. */
public final class IssueCountMoves {

  private IssueCountMoves() {}

  /** All that an issue has, some hundreds of rows. */
  public static void all(Connection connection, long from, long into) throws SQLException {
    List<IssueCounts.Row> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select resolution, bucket, quantity from issue_counts where issue_id = ?"
                + " order by issue_id, resolution, bucket")) {
      select.setLong(1, from);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new IssueCounts.Row(into, row.getInt(1), row.getLong(2), row.getLong(3)));
        }
      }
    }
    IssueCounts.write(connection, rows);
    try (PreparedStatement delete =
        connection.prepareStatement("delete from issue_counts where issue_id = ?")) {
      delete.setLong(1, from);
      delete.executeUpdate();
    }
  }

  /** Those of events of these times; hours and days that are not kept any more are left out. */
  public static void some(Connection connection, long from, long into, Collection<Instant> events)
      throws SQLException {
    TreeMap<IssueCounts.Row, Long> sums = new TreeMap<>(IssueCounts.Row.ORDER);
    for (Instant at : events) {
      for (int width : new int[] {IssueCounts.HOUR, IssueCounts.DAY}) {
        long bucket = Math.floorDiv(at.getEpochSecond(), (long) width) * width;
        sums.merge(new IssueCounts.Row(from, width, bucket, 0), -1L, Long::sum);
        sums.merge(new IssueCounts.Row(into, width, bucket, 0), 1L, Long::sum);
      }
    }
    List<IssueCounts.Row> rows = new ArrayList<>();
    sums.forEach((row, sum) -> rows.add(row.of(sum)));
    IssueCounts.write(connection, rows);
  }
}
