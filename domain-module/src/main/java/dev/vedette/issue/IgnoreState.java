package dev.vedette.issue;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which conditions an ignored issue is ignored, and how far they have come.
 *
 * @param until 0 or null in this and all conditions: there is none of the kind
 * @param window minutes within which {@code count} events end it
 * @param userWindow minutes within which {@code userCount} users end it
 * @param ceiling most events a day (UTC) that are no escalation
 * @param happened events since it is ignored
 * @param met new users since then
 * @param today events of today
 */
record IgnoreState(
    Instant until,
    int count,
    int window,
    int userCount,
    int userWindow,
    long ceiling,
    long happened,
    long met,
    long today,
    String recent) {

  static IgnoreState read(ResultSet row) throws SQLException {
    return new IgnoreState(
        Jdbc.optionalInstant(row, "ignore_until").orElse(null),
        row.getInt("ignore_count"),
        row.getInt("ignore_window"),
        row.getInt("ignore_user_count"),
        row.getInt("ignore_user_window"),
        row.getLong("daily_ceiling"),
        row.getLong("times_seen") - row.getLong("seen_before"),
        row.getLong("user_count") - row.getLong("users_seen"),
        row.getLong("today"),
        row.getString("recent"));
  }

  /** Whether it is ignored until there are more events than before. */
  boolean escalating() {
    return ceiling > 0;
  }

  /** What ended it, for the activity; nothing if it goes on. */
  Optional<Map<String, Object>> ended(Connection connection, IssueChange change)
      throws SQLException {
    if (until != null && !change.received.isBefore(until)) {
      return Optional.of(Map.of("ignoreUntil", until.toString()));
    }
    if (escalating() && today > ceiling) {
      return Optional.of(Map.of("event_count", today, "forecast", ceiling));
    }
    if (count > 0 && events(connection, change) >= count) {
      return Optional.of(terms("ignoreCount", count, "ignoreWindow", window));
    }
    if (userCount > 0 && users(connection, change) >= userCount) {
      return Optional.of(terms("ignoreUserCount", userCount, "ignoreUserWindow", userWindow));
    }
    return Optional.empty();
  }

  private static Map<String, Object> terms(String name, int most, String span, int minutes) {
    Map<String, Object> terms = new LinkedHashMap<>();
    terms.put(name, most);
    if (minutes > 0) {
      terms.put(span, minutes);
    }
    return terms;
  }

  private long events(Connection connection, IssueChange change) throws SQLException {
    if (window == 0) {
      return happened;
    }
    EventWindow events = new EventWindow(window, recent).add(change.received, change.events);
    try (PreparedStatement update =
        connection.prepareStatement("update issue_ignores set recent = ? where issue_id = ?")) {
      update.setString(1, events.text());
      update.setLong(2, change.issueId);
      update.executeUpdate();
    }
    return events.sum();
  }

  /** The users of the window are kept until there are enough of them, and so no more than these. */
  private long users(Connection connection, IssueChange change) throws SQLException {
    if (userWindow == 0) {
      return met;
    }
    Instant start = change.received.minus(Duration.ofMinutes(userWindow));
    try (PreparedStatement delete =
            connection.prepareStatement(
                "delete from issue_ignore_users where issue_id = ? and (last_seen < ?"
                    + " or tag_value_id = any(cast(? as bigint array)))");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into issue_ignore_users (issue_id, tag_value_id, last_seen)"
                    + " values (?, ?, ?)")) {
      delete.setLong(1, change.issueId);
      delete.setObject(2, Jdbc.utc(start));
      delete.setArray(3, Jdbc.bigints(connection, change.users));
      delete.executeUpdate();
      List<Long> users = new ArrayList<>(change.users);
      for (long user : users) {
        insert.setLong(1, change.issueId);
        insert.setLong(2, user);
        insert.setObject(3, Jdbc.utc(change.received));
        insert.addBatch();
      }
      if (!users.isEmpty()) {
        insert.executeBatch();
      }
    }
    return Jdbc.numbers(
            connection,
            "select count(*) from issue_ignore_users where issue_id = ? limit ?",
            change.issueId,
            1)
        .get(0);
  }
}
