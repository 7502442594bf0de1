package dev.vedette.hook;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who delivers to which hook: one worker of one node at a time. A worker takes a hook for a while
 * by an update that only one can win, on both databases alike, and holds no transaction while it
 * talks to the receiver. If its process dies, the while passes and another takes over.
 */
final class Turns {

  /** How long a worker may be silent before its hook is taken from it; an attempt takes 10 s. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private final Connection connection;

  /**
   * A hook that has something due.
   *
   * @param failures attempts that failed in a row
   */
  record Due(long hookId, long projectId, String guid, String url, String secret, int failures) {}

  Turns(Connection connection) {
    this.connection = connection;
  }

  /** Hooks that have something due and are nobody's turn, the longest unserved first. */
  List<Due> due(Instant now, int limit) throws SQLException {
    if (!isAnythingDue(now)) {
      return List.of();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select h.id, h.project_id, h.guid, h.url, h.secret, h.failures from service_hooks h"
                + " where h.is_active = true and (h.paused_until is null or h.paused_until <= ?)"
                + " and (h.busy_until is null or h.busy_until <= ?)"
                + " and h.id in (select d.hook_id from hook_deliveries d"
                + " where d.next_attempt_at <= ?)"
                + " order by h.busy_until nulls first, h.id limit ?")) {
      select.setObject(1, Jdbc.utc(now));
      select.setObject(2, Jdbc.utc(now));
      select.setObject(3, Jdbc.utc(now));
      select.setInt(4, limit);
      List<Due> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Due(
                  row.getLong(1),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getInt(6)));
        }
      }
      return found;
    }
  }

  /** The usual answer of the poll is no, and costs one look into an index. */
  private boolean isAnythingDue(Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select hook_id from hook_deliveries where next_attempt_at <= ?"
                + " order by next_attempt_at, hook_id limit 1")) {
      select.setObject(1, Jdbc.utc(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Takes a hook; empty if somebody else was faster. */
  Optional<UUID> take(long hookId, Instant now) throws SQLException {
    UUID lease = UUID.randomUUID();
    int taken =
        update(
            "update service_hooks set busy_until = ?, lease = ? where id = ? and is_active = true"
                + " and (busy_until is null or busy_until <= ?)",
            Jdbc.utc(now.plus(LEASE)),
            lease,
            hookId,
            Jdbc.utc(now));
    return taken == 1 ? Optional.of(lease) : Optional.empty();
  }

  /** Keeps a hook for another while; false if it was deleted, switched off or taken away. */
  boolean keep(long hookId, UUID lease, Instant now) throws SQLException {
    return update(
            "update service_hooks set busy_until = ? where id = ? and lease = ?"
                + " and is_active = true",
            Jdbc.utc(now.plus(LEASE)),
            hookId,
            lease)
        == 1;
  }

  /** Gives a hook back. When it was served stays, for the order of turns. */
  void giveBack(long hookId, UUID lease, Instant now) throws SQLException {
    update(
        "update service_hooks set busy_until = ?, lease = null where id = ? and lease = ?",
        Jdbc.utc(now),
        hookId,
        lease);
  }

  /** Notes how many attempts failed in a row, and until when nothing is tried because of that. */
  void failures(long hookId, int failures, Optional<Instant> pausedUntil) throws SQLException {
    update(
        "update service_hooks set failures = ?, paused_until = ? where id = ?",
        failures,
        pausedUntil.map(Jdbc::utc).orElse(null),
        hookId);
  }

  /** Ends a pause: somebody wants to see a delivery now. */
  void resume(long hookId) throws SQLException {
    update("update service_hooks set paused_until = null where id = ?", hookId);
  }

  /** Notes events that a hook is not told of. */
  void dropped(long hookId, long events) throws SQLException {
    update("update service_hooks set dropped = dropped + ? where id = ?", events, hookId);
  }

  /** Nobody has a turn: for the start of the only process. */
  void clear() throws SQLException {
    update("update service_hooks set busy_until = null, lease = null where lease is not null");
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate();
    }
  }
}
