package dev.vedette.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.event.NewEvent;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Remembers when each release was first seen in a project, by the server's clock; this is the order
 * of its releases. The cache holds only what a look-up has found before this transaction wrote.
 * Thread-safe.
 */
final class ReleaseSightings {

  private static final int CACHED = 20_000;
  private static final int LONGEST = 200;

  private static final String SELECT =
      "select s.project_id, s.version, s.first_seen from"
          + " unnest(cast(? as bigint array), cast(? as varchar array)) as u(p, v)"
          + " join release_sightings s on s.project_id = u.p and s.version = u.v";
  private static final String INSERT =
      "insert into release_sightings (project_id, version, first_seen) values (?, ?, ?)"
          + " on conflict do nothing";

  private final Cache<Key, Instant> cache = Caffeine.newBuilder().maximumSize(CACHED).build();

  /** A release of a project. */
  record Key(long projectId, String version) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::projectId).thenComparing(Key::version);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** When the releases of these events were first seen, which is now for those that are new. */
  Map<Key, Instant> see(Connection connection, List<NewEvent> events) throws SQLException {
    SortedMap<Key, Instant> unknown = new TreeMap<>();
    Map<Key, Instant> seen = new HashMap<>();
    for (NewEvent each : events) {
      if (each.event().release().isPresent()) {
        String version = Jdbc.fit(each.event().release().get(), LONGEST);
        Key key = new Key(each.event().projectId(), version);
        Instant known = cache.getIfPresent(key);
        if (known == null) {
          unknown.merge(key, each.event().received(), ReleaseSightings::earlier);
        } else {
          seen.put(key, known);
        }
      }
    }
    if (unknown.isEmpty()) {
      return seen;
    }
    Map<Key, Instant> stored = select(connection, unknown.keySet());
    cache.putAll(stored);
    seen.putAll(stored);
    unknown.keySet().removeAll(stored.keySet());
    if (!unknown.isEmpty()) {
      insert(connection, unknown);
      seen.putAll(unknown);
    }
    return seen;
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private static void insert(Connection connection, SortedMap<Key, Instant> fresh)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Map.Entry<Key, Instant> each : fresh.entrySet()) {
        insert.setLong(1, each.getKey().projectId());
        insert.setString(2, each.getKey().version());
        insert.setObject(3, Jdbc.utc(each.getValue()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Map<Key, Instant> select(Connection connection, Collection<Key> keys)
      throws SQLException {
    Map<Key, Instant> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Jdbc.bigints(connection, keys.stream().map(Key::projectId).toList()));
      select.setArray(2, Jdbc.texts(connection, keys.stream().map(Key::version).toList()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Key key = new Key(row.getLong("project_id"), row.getString("version"));
          found.put(key, Jdbc.instant(row, "first_seen"));
        }
      }
    }
    return found;
  }
}
