package dev.vedette.hook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hooks to tell of a project's events, cached: every batch of events asks. What is cached is at
 * most five seconds old; that a project has none is cached, too, and is the rule.
 */
@ApplicationScoped
class HookDirectory {

  /** Deliveries that may wait for a hook; events beyond are dropped, and counted. */
  static final int MAX_WAITING = 10_000;

  private static final Duration AGE = Duration.ofSeconds(5);

  private final Cache<Long, List<Listener>> cache =
      Caffeine.newBuilder().expireAfterWrite(AGE).maximumSize(100_000).build();

  /**
   * A hook that wants to know of stored events.
   *
   * @param full whether so much waits for it that no more is queued
   */
  record Listener(long hookId, boolean full) {}

  /** The hooks of each project that has any. */
  Map<Long, List<Listener>> listeners(Connection connection, Set<Long> projectIds)
      throws SQLException {
    Map<Long, List<Listener>> found = new HashMap<>(cache.getAllPresent(projectIds));
    Set<Long> unknown = new HashSet<>(projectIds);
    unknown.removeAll(found.keySet());
    if (!unknown.isEmpty()) {
      Map<Long, List<Listener>> read = read(connection, unknown);
      cache.putAll(read);
      found.putAll(read);
    }
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private static Map<Long, List<Listener>> read(Connection connection, Set<Long> projectIds)
      throws SQLException {
    Map<Long, List<Long>> ids = new HashMap<>();
    projectIds.forEach(id -> ids.put(id, new ArrayList<>()));
    try (PreparedStatement select =
        connection.prepareStatement(
            "select project_id, id from service_hooks where project_id = any(cast(? as bigint"
                + " array)) and is_active = true and on_event_created = true")) {
      select.setArray(1, Jdbc.bigints(connection, projectIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.get(rows.getLong(1)).add(rows.getLong(2));
        }
      }
    }
    DeliveryLog log = new DeliveryLog(connection);
    Map<Long, List<Listener>> read = new HashMap<>();
    for (Map.Entry<Long, List<Long>> each : ids.entrySet()) {
      List<Listener> listeners = new ArrayList<>();
      for (long hook : each.getValue()) {
        listeners.add(new Listener(hook, log.waiting(hook, MAX_WAITING) >= MAX_WAITING));
      }
      read.put(each.getKey(), List.copyOf(listeners));
    }
    return read;
  }

  /** A change made here is in force at once; other nodes see it when their copy is too old. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) HookChanged change) {
    cache.invalidate(change.projectId());
  }
}
