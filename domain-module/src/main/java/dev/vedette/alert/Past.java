package dev.vedette.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what happened to issues, each by a range of an index. */
final class Past {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HOUR = 3600;

  static final String HOURS =
      "select issue_id, bucket, quantity from issue_counts"
          + " where issue_id = any(cast(? as bigint array)) and resolution = 3600 and bucket >= ?";
  static final String EVENTS =
      "select event_id, occurred_at from events where issue_id = ? and occurred_at >= ?"
          + " and occurred_at < ? order by issue_id desc, occurred_at desc, id desc limit ?";
  private static final String REGRESSIONS =
      "select issue_id, data, date_created from issue_activities"
          + " where issue_id = any(cast(? as bigint array)) and date_created >= ?"
          + " and type = 'set_regression'";

  private final Connection connection;

  /** An event, without what it says. */
  record Moment(long issueId, UUID eventId, Instant at, boolean wasResolved) {}

  Past(Connection connection) {
    this.connection = connection;
  }

  /**
   * Issues of a project that were seen since a time.
   *
   * @param column {@code first_seen} or {@code last_seen}, by which they are ordered, newest first
   */
  List<Long> issues(long projectId, String column, Instant since, int most) throws SQLException {
    List<String> ranges = new ArrayList<>();
    for (String status : new String[] {"unresolved", "resolved", "ignored"}) {
      ranges.add(
          "(select id, %1$s from issues where project_id = ? and status = '%2$s' and %1$s >= ? order by project_id desc, status desc, %1$s desc, id desc limit ?)"
              .formatted(column, status));
    }
    String sql =
        "select id from ("
            + String.join(" union all ", ranges)
            + ") i order by "
            + column
            + " desc, id desc limit ?";
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      for (int i = 0; i < ranges.size(); i++) {
        select.setLong(next++, projectId);
        select.setObject(next++, Jdbc.utc(since));
        select.setInt(next++, most);
      }
      select.setInt(next, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }

  /** Events of each issue by hour. */
  Map<Long, SortedMap<Long, Long>> hours(Collection<Long> issues, Instant since)
      throws SQLException {
    Map<Long, SortedMap<Long, Long>> hours = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(HOURS)) {
      select.setArray(1, Jdbc.bigints(connection, issues));
      select.setLong(2, Math.floorDiv(since.getEpochSecond(), (long) HOUR) * HOUR);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hours
              .computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
              .put(row.getLong(2), row.getLong(3));
        }
      }
    }
    return hours;
  }

  /** The newest events of an issue in a time, newest first. */
  List<Moment> events(long issueId, Instant start, Instant end, int most) throws SQLException {
    List<Moment> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
      select.setLong(1, issueId);
      select.setObject(2, Jdbc.utc(start));
      select.setObject(3, Jdbc.utc(end));
      select.setInt(4, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          events.add(
              new Moment(
                  issueId, row.getObject(1, UUID.class), Jdbc.instant(row, "occurred_at"), false));
        }
      }
    }
    return events;
  }

  /** The events by which issues came back. */
  List<Moment> regressions(Collection<Long> issues, Instant since) throws SQLException {
    List<Moment> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(REGRESSIONS)) {
      select.setArray(1, Jdbc.bigints(connection, issues));
      select.setObject(2, Jdbc.utc(since));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String id = json(row.getString("data")).path("event_id").asText();
          Optional<UUID> event = HexIds.parse(id);
          if (event.isPresent()) {
            events.add(
                new Moment(row.getLong(1), event.get(), Jdbc.instant(row, "date_created"), true));
          }
        }
      }
    }
    return events;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An activity is not readable", e);
    }
  }
}
