package dev.vedette.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Numbers for tag values and for tag keys. The cache holds only what a look-up has found before
 * this transaction wrote anything to the table, and so what is committed: a rollback leaves nothing
 * wrong behind, and a value that is seen only once does not push out a frequent one. Rows are never
 * deleted while their project exists. Thread-safe.
 */
final class TagDictionary {

  /** Longest key and value; the normalisation allows no more either. */
  static final int MAX_LENGTH = 200;

  private static final int CACHED = 100_000;

  private static final String SELECT =
      "select t.project_id, t.tag_key, t.tag_value, t.id from"
          + " unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array))"
          + " as u(p, k, v) join tag_values t"
          + " on t.project_id = u.p and t.tag_key = u.k and t.tag_value = u.v";
  private static final String INSERT =
      "insert into tag_values (id, project_id, tag_key, tag_value) select u.i, u.p, u.k, u.v from"
          + " unnest(cast(? as bigint array), cast(? as bigint array), cast(? as varchar array),"
          + " cast(? as varchar array)) as u(i, p, k, v) on conflict do nothing";

  private final IdBlocks ids = new IdBlocks("tag_value_ids", 100);
  private final Cache<Entry, Long> cache;

  TagDictionary() {
    this(CACHED);
  }

  TagDictionary(int cached) {
    cache = Caffeine.newBuilder().maximumSize(cached).build();
  }

  /** A value of a tag in a project; ordered so that all writers insert in the same order. */
  record Entry(long projectId, String key, String value) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparingLong(Entry::projectId)
            .thenComparing(Entry::key)
            .thenComparing(Entry::value);

    static Entry of(long projectId, String key, String value) {
      return new Entry(projectId, Jdbc.fit(key, MAX_LENGTH), Jdbc.fit(value, MAX_LENGTH));
    }

    /** The entry of its key: a value of the tag without a name. */
    Entry ofKey() {
      return new Entry(projectId, "", key);
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /** Finds the numbers of all of these, giving new ones where there is none yet. */
  Map<Entry, Long> resolve(Connection connection, Collection<Entry> entries) throws SQLException {
    Map<Entry, Long> found = new HashMap<>(entries.size() * 2);
    SortedSet<Entry> missing = new TreeSet<>();
    for (Entry entry : entries) {
      Long id = cache.getIfPresent(entry);
      if (id == null) {
        missing.add(entry);
      } else {
        found.put(entry, id);
      }
    }
    if (!missing.isEmpty()) {
      Map<Entry, Long> stored = select(connection, missing);
      cache.putAll(stored);
      found.putAll(stored);
      missing.removeAll(stored.keySet());
    }
    if (!missing.isEmpty()) {
      found.putAll(insert(connection, missing));
    }
    return found;
  }

  private Map<Entry, Long> insert(Connection connection, SortedSet<Entry> entries)
      throws SQLException {
    long[] numbers = ids.take(connection, entries.size());
    int inserted;
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, Jdbc.bigints(connection, LongStream.of(numbers).boxed().toList()));
      bind(connection, insert, 2, entries);
      inserted = insert.executeUpdate();
    }
    if (inserted < entries.size()) {
      return select(connection, entries);
    }
    Map<Entry, Long> fresh = new HashMap<>();
    int i = 0;
    for (Entry entry : entries) {
      fresh.put(entry, numbers[i++]);
    }
    return fresh;
  }

  static Map<Entry, Long> select(Connection connection, Collection<Entry> entries)
      throws SQLException {
    Map<Entry, Long> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      bind(connection, select, 1, entries);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              new Entry(rows.getLong(1), rows.getString(2), rows.getString(3)), rows.getLong(4));
        }
      }
    }
    return found;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int first, Collection<Entry> entries)
      throws SQLException {
    List<Long> projects = entries.stream().map(Entry::projectId).toList();
    List<String> keys = entries.stream().map(Entry::key).toList();
    List<String> values = entries.stream().map(Entry::value).toList();
    statement.setArray(first, Jdbc.bigints(connection, projects));
    statement.setArray(first + 1, Jdbc.texts(connection, keys));
    statement.setArray(first + 2, Jdbc.texts(connection, values));
  }
}
