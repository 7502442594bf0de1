package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Rows of stored events by their issue: to be moved to another, or removed. A batch at a time. */
public final class EventRows {

  private static final String OF_ISSUE =
      "select id, occurred_at from events where issue_id = ?"
          + " order by issue_id, occurred_at, id limit ?";
  private static final String OF_HASH =
      "select id, occurred_at from events where issue_id = ? and hash = ?"
          + " order by issue_id, hash, occurred_at, id limit ?";

  private EventRows() {}

  /** A row of {@code events}. */
  public record Row(long id, Instant occurredAt) {}

  /** The oldest events of an issue. */
  public static List<Row> ofIssue(Connection connection, long issueId, int most)
      throws SQLException {
    return read(connection, OF_ISSUE, issueId, most);
  }

  /** The oldest events of an issue that are known by this hash. */
  public static List<Row> ofHash(Connection connection, long issueId, UUID hash, int most)
      throws SQLException {
    return read(connection, OF_HASH, issueId, hash, most);
  }

  /** Gives events to another issue. */
  public static void assign(Connection connection, Collection<Long> events, long issueId)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update events set issue_id = ? where id = any(cast(? as bigint array))")) {
      update.setLong(1, issueId);
      update.setArray(2, Jdbc.bigints(connection, events));
      update.executeUpdate();
    }
  }

  /** Removes events of issues with their payloads and tags. */
  public static void remove(Connection connection, Collection<Long> events) throws SQLException {
    TagPostings.remove(connection, StoredTags.read(connection, events));
    for (String table : List.of("event_payloads", "events")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from " + table + " where id = any(cast(? as bigint array))")) {
        delete.setArray(1, Jdbc.bigints(connection, events));
        delete.executeUpdate();
      }
    }
  }

  private static List<Row> read(Connection connection, String sql, Object... parameters)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getLong("id"), Jdbc.instant(row, "occurred_at")));
        }
      }
    }
    return rows;
  }
}
