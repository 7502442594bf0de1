package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.ToLongFunction;

/** Which facets the events of issues have had, in which environments: keys without numbers. */
final class IssueFacetRows {

  private static final String ROWS =
      " unnest(cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),"
          + " cast(? as bigint array)) as u(i, k, v, e)";
  private static final String SELECT =
      "select t.issue_id, t.key_id, t.tag_value_id, t.environment_id from"
          + ROWS
          + " join issue_facets t on t.issue_id = u.i and t.key_id = u.k and t.tag_value_id = u.v"
          + " and t.environment_id = u.e";
  private static final String INSERT =
      "insert into issue_facets (issue_id, key_id, tag_value_id, environment_id)"
          + " select u.i, u.k, u.v, u.e from"
          + ROWS
          + " on conflict do nothing";
  private static final String MERGE =
      "insert into issue_facets (issue_id, key_id, tag_value_id, environment_id)"
          + " select distinct cast(? as bigint), key_id, tag_value_id, environment_id"
          + " from issue_facets where issue_id = any(cast(? as bigint array))"
          + " order by key_id, tag_value_id, environment_id on conflict do nothing";

  private static final String NEXT =
      "select key_id, tag_value_id from issue_facets where issue_id = ?"
          + " order by issue_id, key_id, tag_value_id, environment_id limit ?";
  private static final String PURGE =
      "delete from issue_facets where issue_id = ? and key_id <= ?"
          + " and (key_id < ? or tag_value_id <= ?)";

  private IssueFacetRows() {}

  /** Those of these that are there. */
  static Set<IssueTagRow.Key> select(Connection connection, Collection<IssueTagRow.Key> rows)
      throws SQLException {
    Set<IssueTagRow.Key> found = new HashSet<>();
    if (rows.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      bind(connection, select, rows);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new IssueTagRow.Key(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
        }
      }
    }
    return found;
  }

  /** Adds these, whether or not they are there already. */
  static void insert(Connection connection, SortedSet<IssueTagRow.Key> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(connection, insert, rows);
      insert.executeUpdate();
    }
  }

  /** What these issues had another has now, which may have had it before. */
  static void merge(Connection connection, Collection<Long> from, long into) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(MERGE);
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from issue_facets where issue_id = any(cast(? as bigint array))")) {
      insert.setLong(1, into);
      insert.setArray(2, Jdbc.bigints(connection, from));
      insert.executeUpdate();
      delete.setArray(1, Jdbc.bigints(connection, from));
      delete.executeUpdate();
    }
  }

  /** Deletes about that many rows of an issue; fewer if there are no more. */
  static int delete(Connection connection, long issueId, int most) throws SQLException {
    long key = 0;
    long value = 0;
    int found = 0;
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setLong(1, issueId);
      select.setInt(2, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          key = row.getLong(1);
          value = row.getLong(2);
          found++;
        }
      }
    }
    if (found > 0) {
      try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
        delete.setLong(1, issueId);
        delete.setLong(2, key);
        delete.setLong(3, key);
        delete.setLong(4, value);
        delete.executeUpdate();
      }
    }
    return found;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, Collection<IssueTagRow.Key> rows)
      throws SQLException {
    List<ToLongFunction<IssueTagRow.Key>> columns =
        List.of(
            IssueTagRow.Key::issueId,
            IssueTagRow.Key::keyId,
            IssueTagRow.Key::valueId,
            IssueTagRow.Key::environmentId);
    for (int i = 0; i < columns.size(); i++) {
      List<Long> values = rows.stream().mapToLong(columns.get(i)).boxed().toList();
      statement.setArray(i + 1, Jdbc.bigints(connection, values));
    }
  }
}
