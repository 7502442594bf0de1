package dev.vedette.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.issue.IssueTagRow.Key;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Numbers of the rows of {@code issue_tags}, by which their counts are kept. The cache holds only
 * what a look-up has found before this transaction wrote anything to the table, and so what is
 * committed. Rows go when issues are merged, split or deleted: who finds no counts under a number
 * {@linkplain #forget forgets} it. Thread-safe.
 */
final class IssueTagIds {

  /** About 150 bytes each. */
  private static final int CACHED = 200_000;

  private static final String SELECT =
      "select t.issue_id, t.key_id, t.tag_value_id, t.environment_id, t.id from"
          + " unnest(cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),"
          + " cast(? as bigint array)) as u(i, k, v, e) join issue_tags t on t.issue_id = u.i"
          + " and t.key_id = u.k and t.tag_value_id = u.v and t.environment_id = u.e";
  private static final String INSERT =
      "insert into issue_tags (issue_id, key_id, tag_value_id, environment_id, id)"
          + " select u.i, u.k, u.v, u.e, u.n from unnest(cast(? as bigint array),"
          + " cast(? as bigint array), cast(? as bigint array), cast(? as bigint array),"
          + " cast(? as bigint array)) as u(i, k, v, e, n) on conflict do nothing";

  private final IdBlocks ids = new IdBlocks("issue_tag_ids", 500);
  private final Cache<Key, Long> cache;

  private IssueTagIds(int cached) {
    this.cache = Caffeine.newBuilder().maximumSize(cached).build();
  }

  /** For writers that meet the same tags again and again. */
  static IssueTagIds cached() {
    return new IssueTagIds(CACHED);
  }

  /** For jobs, which do not. */
  static IssueTagIds uncached() {
    return new IssueTagIds(0);
  }

  /**
   * Numbers of rows.
   *
   * @param known of rows that are there, with counts
   * @param fresh of rows that were made here, and have no counts yet
   */
  record Found(Map<Key, Long> known, Map<Key, Long> fresh) {}

  /** Finds the rows of all of these, and makes those that are missing. */
  Found findOrCreate(Connection connection, Collection<Key> keys) throws SQLException {
    Map<Key, Long> known = new HashMap<>(keys.size() * 2);
    SortedSet<Key> missing = new TreeSet<>();
    for (Key key : keys) {
      Long id = cache.getIfPresent(key);
      if (id == null) {
        missing.add(key);
      } else {
        known.put(key, id);
      }
    }
    if (missing.isEmpty()) {
      return new Found(known, Map.of());
    }
    Map<Key, Long> stored = select(connection, missing);
    cache.putAll(stored);
    known.putAll(stored);
    missing.removeAll(stored.keySet());
    return new Found(known, missing.isEmpty() ? Map.of() : insert(connection, missing));
  }

  /** What is known of these may be wrong. */
  void forget(Collection<Key> keys) {
    cache.invalidateAll(keys);
  }

  /** Finds the rows of those of these that have one. */
  static Map<Key, Long> select(Connection connection, Collection<Key> keys) throws SQLException {
    Map<Key, Long> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      bind(connection, select, keys);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(
              new Key(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
              row.getLong(5));
        }
      }
    }
    return found;
  }

  /** The rows of the issues are locked, so nobody else makes them. */
  private Map<Key, Long> insert(Connection connection, SortedSet<Key> keys) throws SQLException {
    long[] numbers = ids.take(connection, keys.size());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(connection, insert, keys);
      insert.setArray(5, Jdbc.bigints(connection, LongStream.of(numbers).boxed().toList()));
      if (insert.executeUpdate() < numbers.length) {
        throw new SQLException("tags of issues appeared while they were written", "40001");
      }
    }
    Map<Key, Long> fresh = new HashMap<>();
    int i = 0;
    for (Key key : keys) {
      fresh.put(key, numbers[i++]);
    }
    return fresh;
  }

  private static void bind(Connection connection, PreparedStatement statement, Collection<Key> keys)
      throws SQLException {
    List<ToLongFunction<Key>> columns =
        List.of(Key::issueId, Key::keyId, Key::valueId, Key::environmentId);
    for (int i = 0; i < columns.size(); i++) {
      List<Long> values = keys.stream().mapToLong(columns.get(i)).boxed().toList();
      statement.setArray(i + 1, Jdbc.bigints(connection, values));
    }
  }
}
