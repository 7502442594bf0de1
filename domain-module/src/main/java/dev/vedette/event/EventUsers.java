package dev.vedette.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps what is known of each user that events met; the latest event wins. The cache holds only
 * what a look-up has found before this transaction wrote to the table. Thread-safe.
 */
final class EventUsers {

  private static final int CACHED = 50_000;

  private static final String SELECT =
      "select tag_value_id, ident, email, username, ip_address, name from event_users"
          + " where tag_value_id = any(cast(? as bigint array))";
  private static final String INSERT =
      "insert into event_users (project_id, ident, email, username, ip_address, name,"
          + " tag_value_id, date_created) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String UPDATE =
      "update event_users set project_id = ?, ident = ?, email = ?, username = ?, ip_address = ?,"
          + " name = ? where tag_value_id = ?";

  private final Cache<Long, EventDetails.User> cache =
      Caffeine.newBuilder().maximumSize(CACHED).build();

  private record Sight(NormalizedEvent event, EventDetails.User details) {}

  /**
   * Adds the users of these events and corrects what has changed.
   *
   * @param users number of each one's tag, 0 for none, in the order of the events
   */
  void store(Connection connection, Collection<NewEvent> events, long[] users) throws SQLException {
    SortedMap<Long, Sight> unknown = new TreeMap<>();
    int i = 0;
    for (NewEvent each : events) {
      long user = users[i++];
      if (user != 0) {
        Sight sight = new Sight(each.event(), each.event().details().user());
        if (!sight.details().equals(cache.getIfPresent(user))) {
          unknown.merge(user, sight, EventUsers::later);
        }
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    Map<Long, EventDetails.User> stored = select(connection, unknown.keySet());
    cache.putAll(stored);
    SortedMap<Long, Sight> fresh = new TreeMap<>(unknown);
    fresh.keySet().removeAll(stored.keySet());
    unknown
        .entrySet()
        .removeIf(
            each ->
                !stored.containsKey(each.getKey())
                    || each.getValue().details().equals(stored.get(each.getKey())));
    write(connection, INSERT, fresh, true);
    write(connection, UPDATE, unknown, false);
    cache.invalidateAll(unknown.keySet());
  }

  private static Sight later(Sight one, Sight other) {
    return one.event().timestamp().isAfter(other.event().timestamp()) ? one : other;
  }

  private static void write(
      Connection connection, String sql, SortedMap<Long, Sight> sights, boolean dated)
      throws SQLException {
    if (sights.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Map.Entry<Long, Sight> each : sights.entrySet()) {
        NormalizedEvent event = each.getValue().event();
        EventDetails.User details = each.getValue().details();
        statement.setLong(1, event.projectId());
        statement.setString(2, details.ident());
        statement.setString(3, details.email());
        statement.setString(4, details.username());
        statement.setString(5, details.ipAddress());
        statement.setString(6, details.name());
        statement.setLong(7, each.getKey());
        if (dated) {
          statement.setObject(8, Jdbc.utc(event.received()));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Map<Long, EventDetails.User> select(Connection connection, Collection<Long> users)
      throws SQLException {
    Map<Long, EventDetails.User> found = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Jdbc.bigints(connection, users));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(
              row.getLong(1),
              new EventDetails.User(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6)));
        }
      }
    }
    return found;
  }
}
