package dev.vedette.issue;

import dev.vedette.platform.Dialect;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Adds up what events of issues are tagged with, a batch at a time, in the caller's transaction,
 * which has locked the issues. Thread-safe.
 */
final class IssueTagWriter {

  private static final String ROWS =
      "unnest(cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),"
          + " cast(? as bigint array)) as u(i, n, f, l)";
  private static final String SUMS =
      " set times_seen = t.times_seen + u.n, first_seen = least(t.first_seen, u.f),"
          + " last_seen = greatest(t.last_seen, u.l)";
  private static final String H2 =
      "merge into issue_tag_counts t using (select u.i, u.n, u.f, u.l from "
          + ROWS
          + ") u on t.id = u.i when matched then update"
          + SUMS;
  private static final String POSTGRESQL =
      "update issue_tag_counts as t" + SUMS + " from " + ROWS + " where t.id = u.i";
  private static final String INSERT =
      "insert into issue_tag_counts (id, times_seen, first_seen, last_seen)"
          + " select u.i, u.n, u.f, u.l from "
          + ROWS;

  private final IssueTagIds ids;

  private record Numbered(long id, IssueTagRow row) {}

  IssueTagWriter(IssueTagIds ids) {
    this.ids = ids;
  }

  /** Adds the tags of these changes. */
  void add(Connection connection, Collection<IssueChange> changes) throws SQLException {
    List<IssueTagRow> rows = new ArrayList<>();
    changes.forEach(change -> rows.addAll(change.tags.values()));
    add(connection, rows);
  }

  /**
   * Adds these, each key once, in any order.
   *
   * @throws SQLException 40001 if rows vanished meanwhile
   */
  void add(Connection connection, List<IssueTagRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<IssueTagRow.Key> keys = rows.stream().map(row -> row.key).toList();
    IssueTagIds.Found found = ids.findOrCreate(connection, keys);
    List<Numbered> known = numbered(rows, found.known());
    if (!known.isEmpty()) {
      String sql = Dialect.of(connection) == Dialect.H2 ? H2 : POSTGRESQL;
      if (write(connection, sql, known) < known.size()) {
        ids.forget(keys);
        throw new SQLException("tags of issues vanished while they were written", "40001");
      }
    }
    List<Numbered> fresh = numbered(rows, found.fresh());
    if (!fresh.isEmpty()) {
      write(connection, INSERT, fresh);
    }
  }

  private static List<Numbered> numbered(
      List<IssueTagRow> rows, Map<IssueTagRow.Key, Long> numbers) {
    List<Numbered> numbered = new ArrayList<>(numbers.size());
    for (IssueTagRow row : rows) {
      Long id = numbers.get(row.key);
      if (id != null) {
        numbered.add(new Numbered(id, row));
      }
    }
    numbered.sort(Comparator.comparingLong(Numbered::id));
    return numbered;
  }

  private static int write(Connection connection, String sql, List<Numbered> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, 1, rows, Numbered::id);
      bind(connection, statement, 2, rows, each -> each.row().timesSeen);
      bind(connection, statement, 3, rows, each -> each.row().firstSeen);
      bind(connection, statement, 4, rows, each -> each.row().lastSeen);
      return statement.executeUpdate();
    }
  }

  private static void bind(
      Connection connection,
      PreparedStatement statement,
      int index,
      List<Numbered> rows,
      ToLongFunction<Numbered> value)
      throws SQLException {
    statement.setArray(
        index, Jdbc.bigints(connection, rows.stream().mapToLong(value).boxed().toList()));
  }
}
