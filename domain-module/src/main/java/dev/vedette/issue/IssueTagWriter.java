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
import java.util.function.ToLongFunction;

/** Adds up what events of issues are tagged with: one statement for a batch, rows by key. */
final class IssueTagWriter {

  private static final String ROWS =
      "select u.i, u.k, u.v, u.e, u.n, u.f, u.l from unnest(cast(? as bigint array),"
          + " cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),"
          + " cast(? as bigint array), cast(? as bigint array), cast(? as bigint array))"
          + " as u(i, k, v, e, n, f, l)";
  private static final String COLUMNS =
      "(issue_id, key_id, tag_value_id, environment_id, times_seen, first_seen, last_seen)";

  /** H2 knows no {@code on conflict do update}. */
  private static final String H2 =
      "merge into issue_tags t using ("
          + ROWS
          + ") u on t.issue_id = u.i and t.key_id = u.k and t.tag_value_id = u.v"
          + " and t.environment_id = u.e when matched then update set"
          + " times_seen = t.times_seen + u.n, first_seen = least(t.first_seen, u.f),"
          + " last_seen = greatest(t.last_seen, u.l) when not matched then insert "
          + COLUMNS
          + " values (u.i, u.k, u.v, u.e, u.n, u.f, u.l)";

  /** PostgreSQL's {@code merge} fails where two add the same row. */
  private static final String POSTGRESQL =
      "insert into issue_tags as t "
          + COLUMNS
          + " "
          + ROWS
          + " on conflict (issue_id, key_id, tag_value_id, environment_id) do update set"
          + " times_seen = t.times_seen + excluded.times_seen,"
          + " first_seen = least(t.first_seen, excluded.first_seen),"
          + " last_seen = greatest(t.last_seen, excluded.last_seen)";

  private IssueTagWriter() {}

  /** Adds the tags of these changes. */
  static void add(Connection connection, Collection<IssueChange> changes) throws SQLException {
    List<IssueTagRow> rows = new ArrayList<>();
    changes.forEach(change -> rows.addAll(change.tags.values()));
    add(connection, rows);
  }

  /** Adds these, each key once, in any order. */
  static void add(Connection connection, List<IssueTagRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    rows.sort(Comparator.comparing(row -> row.key));
    String sql = Dialect.of(connection) == Dialect.H2 ? H2 : POSTGRESQL;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, 1, rows, row -> row.key.issueId());
      bind(connection, statement, 2, rows, row -> row.key.keyId());
      bind(connection, statement, 3, rows, row -> row.key.valueId());
      bind(connection, statement, 4, rows, row -> row.key.environmentId());
      bind(connection, statement, 5, rows, row -> row.timesSeen);
      bind(connection, statement, 6, rows, row -> row.firstSeen);
      bind(connection, statement, 7, rows, row -> row.lastSeen);
      statement.executeUpdate();
    }
  }

  private static void bind(
      Connection connection,
      PreparedStatement statement,
      int index,
      List<IssueTagRow> rows,
      ToLongFunction<IssueTagRow> value)
      throws SQLException {
    List<Long> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(value.applyAsLong(row)));
    statement.setArray(index, Jdbc.bigints(connection, values));
  }
}
