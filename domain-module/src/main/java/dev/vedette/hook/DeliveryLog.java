package dev.vedette.hook;

import dev.vedette.hook.HookDelivery.State;
import dev.vedette.platform.Dialect;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * The table of deliveries: those that wait, and of each hook the last that were made. Every
 * statement is in the caller's transaction.
 */
final class DeliveryLog {

  /** Finished deliveries of a hook that are kept. */
  static final int KEPT = 500;

  private static final int FAILURE_LENGTH = 200;

  private static final String COLUMNS =
      "select id, delivery_id, kind, event_id, state, queued_at, attempts, next_attempt_at,"
          + " last_attempt_at, response_code, duration_ms, failure from hook_deliveries";

  private final Connection connection;

  /**
   * A delivery that is to be queued.
   *
   * @param eventId empty for a ping
   */
  record New(long hookId, String kind, Optional<UUID> eventId) {}

  DeliveryLog(Connection connection) {
    this.connection = connection;
  }

  /** The ids of deliveries, for whoever adds some. */
  static IdBlocks ids() {
    return new IdBlocks("hook_delivery_ids", 100);
  }

  /**
   * Which of some hooks exist; they do until the transaction ends. On H2 their rows are locked
   * alone: it knows no lock to share, and its foreign keys do not wait for who deletes a hook.
   */
  Set<Long> hold(Collection<Long> hookIds) throws SQLException {
    String lock = Dialect.of(connection) == Dialect.H2 ? " for update" : " for key share";
    Set<Long> held = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from service_hooks where id = any(cast(? as bigint array)) order by id"
                + lock)) {
      select.setArray(1, Jdbc.bigints(connection, hookIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          held.add(row.getLong(1));
        }
      }
    }
    return held;
  }

  /** Queues deliveries, due at once, under ids of their own. */
  void add(IdBlocks blocks, List<New> deliveries, Instant now) throws SQLException {
    long[] ids = blocks.take(connection, deliveries.size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into hook_deliveries (id, hook_id, delivery_id, kind, event_id, state,"
                + " queued_at, attempts, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?, 0, ?)")) {
      for (int i = 0; i < ids.length; i++) {
        New each = deliveries.get(i);
        insert.setLong(1, ids[i]);
        insert.setLong(2, each.hookId());
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, each.kind());
        insert.setObject(5, each.eventId().orElse(null));
        insert.setString(6, text(State.WAITING));
        insert.setObject(7, Jdbc.utc(now));
        insert.setObject(8, Jdbc.utc(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The last deliveries of a hook, the newest first. */
  List<HookDelivery> last(long hookId, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + " where hook_id = ? order by id desc limit ?")) {
      select.setLong(1, hookId);
      select.setInt(2, limit);
      return read(select);
    }
  }

  /** What is due of a hook, the longest due first. */
  List<HookDelivery> due(long hookId, Instant now, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS
                + " where hook_id = ? and next_attempt_at <= ?"
                + " order by hook_id, next_attempt_at, id limit ?")) {
      select.setLong(1, hookId);
      select.setObject(2, Jdbc.utc(now));
      select.setInt(3, limit);
      return read(select);
    }
  }

  /** How many wait, at most {@code most}. */
  int waiting(long hookId, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from (select 1 from hook_deliveries where hook_id = ?"
                + " and next_attempt_at is not null limit ?) w")) {
      select.setLong(1, hookId);
      select.setInt(2, most);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /**
   * Notes an attempt.
   *
   * @param next when it is tried again; empty if it is not
   */
  void attempted(long id, Attempt attempt, Instant at, Optional<Instant> next) throws SQLException {
    State state =
        attempt.delivered() ? State.DELIVERED : next.isPresent() ? State.WAITING : State.GIVEN_UP;
    try (PreparedStatement update =
        connection.prepareStatement(
            "update hook_deliveries set attempts = attempts + 1, state = ?, next_attempt_at = ?,"
                + " last_attempt_at = ?, response_code = ?, duration_ms = ?, failure = ?"
                + " where id = ?")) {
      update.setString(1, text(state));
      update.setObject(2, next.map(Jdbc::utc).orElse(null));
      update.setObject(3, Jdbc.utc(at));
      update.setObject(4, attempt.code().isPresent() ? (Object) attempt.code().getAsInt() : null);
      update.setInt(5, (int) Math.min(attempt.took().toMillis(), Integer.MAX_VALUE));
      update.setString(
          6, attempt.failure().map(text -> Jdbc.fit(text, FAILURE_LENGTH)).orElse(null));
      update.setLong(7, id);
      update.executeUpdate();
    }
  }

  /** Gives up what was queued before a time and still waits. */
  int giveUp(long hookId, Instant queuedBefore) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update hook_deliveries set state = ?, next_attempt_at = null,"
                + " failure = coalesce(failure, 'not delivered within a day')"
                + " where hook_id = ? and next_attempt_at is not null and queued_at < ?")) {
      update.setString(1, text(State.GIVEN_UP));
      update.setLong(2, hookId);
      update.setObject(3, Jdbc.utc(queuedBefore));
      return update.executeUpdate();
    }
  }

  /** Queues a delivery again, whatever became of it; false if the hook has none of that id. */
  boolean again(long hookId, UUID deliveryId, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update hook_deliveries set state = ?, attempts = 0, queued_at = ?,"
                + " next_attempt_at = ? where hook_id = ? and delivery_id = ?")) {
      update.setString(1, text(State.WAITING));
      update.setObject(2, Jdbc.utc(now));
      update.setObject(3, Jdbc.utc(now));
      update.setLong(4, hookId);
      update.setObject(5, deliveryId);
      return update.executeUpdate() > 0;
    }
  }

  /** Forgets all finished deliveries but the last {@value #KEPT}. */
  void trim(long hookId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from hook_deliveries where hook_id = ? and next_attempt_at is null and id <"
                + " coalesce((select min(id) from (select id from hook_deliveries where"
                + " hook_id = ? and next_attempt_at is null order by id desc limit ?) k), 0)")) {
      delete.setLong(1, hookId);
      delete.setLong(2, hookId);
      delete.setInt(3, KEPT);
      delete.executeUpdate();
    }
  }

  private static String text(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<HookDelivery> read(PreparedStatement select) throws SQLException {
    List<HookDelivery> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new HookDelivery(
                row.getLong("id"),
                row.getObject("delivery_id", UUID.class),
                row.getString("kind"),
                Optional.ofNullable(row.getObject("event_id", UUID.class)),
                State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                Jdbc.instant(row, "queued_at"),
                row.getInt("attempts"),
                time(row, "next_attempt_at"),
                time(row, "last_attempt_at"),
                number(row, "response_code"),
                number(row, "duration_ms"),
                Optional.ofNullable(row.getString("failure"))));
      }
    }
    return found;
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
