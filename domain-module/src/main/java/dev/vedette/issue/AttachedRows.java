package dev.vedette.issue;

import dev.vedette.event.EventKey;
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

/**
 * A table whose rows belong to events and may come before them: it has the columns {@code id,
 * project_id, event_id, event_row_id, issue_id, date_created}, of which {@code event_row_id} and
 * {@code issue_id} stay null until the event is stored. Stateless.
 */
public final class AttachedRows {

  private final String table;

  /** With the name of the table; trusted text. */
  public AttachedRows(String table) {
    this.table = table;
  }

  /** A row and the event that it belongs to; {@code issue} is null if that has none. */
  private record Link(long id, long event, Long issue) {}

  /** Links the rows of these events, of which some may not be stored yet. */
  public void link(Connection connection, Collection<EventKey> events) throws SQLException {
    List<EventKey> keys = events.stream().sorted().distinct().toList();
    List<UUID> ids = keys.stream().map(EventKey::eventId).toList();
    try (PreparedStatement select = connection.prepareStatement(linkSql())) {
      select.setArray(1, Jdbc.bigints(connection, keys.stream().map(EventKey::projectId).toList()));
      select.setArray(2, Jdbc.uuids(connection, ids));
      write(connection, links(select));
    }
  }

  String linkSql() {
    return "select a.id, e.id, e.issue_id from"
        + " unnest(cast(? as bigint array), cast(? as uuid array)) as u(p, i) join "
        + table
        + " a on a.project_id = u.p and a.event_id = u.i and a.event_row_id is null"
        + " join events e on e.project_id = u.p and e.event_id = u.i";
  }

  /**
   * Links rows that still wait, the newest first: their events may have been stored by another
   * process, or while they were written.
   *
   * @param since rows from then on
   */
  public void linkWaiting(Connection connection, Instant since, int most) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(waitingSql())) {
      select.setObject(1, Jdbc.utc(since));
      select.setInt(2, most);
      write(connection, links(select));
    }
  }

  String waitingSql() {
    return "select a.id, e.id, e.issue_id from (select * from "
        + table
        + " where event_row_id is null and date_created >= ?"
        + " order by event_row_id desc, date_created desc, id desc limit ?) a"
        + " join events e on e.project_id = a.project_id and e.event_id = a.event_id";
  }

  /** Numbers of rows older than that whose event never came, the oldest first. */
  public List<Long> abandoned(Connection connection, Instant before, int most) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(abandonedSql())) {
      select.setObject(1, Jdbc.utc(before));
      select.setInt(2, most);
      return numbers(select);
    }
  }

  String abandonedSql() {
    return "select id from "
        + table
        + " where event_row_id is null and date_created < ?"
        + " order by event_row_id, date_created, id limit ?";
  }

  /** Numbers of rows of an issue. */
  public List<Long> ofIssue(Connection connection, long issueId, int most) throws SQLException {
    return Jdbc.numbers(
        connection,
        "select id from "
            + table
            + " where issue_id = ? order by issue_id, date_created, id limit ?",
        issueId,
        most);
  }

  /** See {@link IssueContents#merge}. */
  public void merge(Connection connection, Collection<Long> from, long into) throws SQLException {
    update(connection, "issue_id", from, into);
  }

  /** See {@link IssueContents#move}. */
  public void move(Connection connection, Collection<Long> events, long into) throws SQLException {
    update(connection, "event_row_id", events, into);
  }

  private void update(Connection connection, String column, Collection<Long> ids, long into)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update "
                + table
                + " set issue_id = ? where "
                + column
                + " = any(cast(? as bigint array))")) {
      update.setLong(1, into);
      update.setArray(2, Jdbc.bigints(connection, ids));
      update.executeUpdate();
    }
  }

  private void write(Connection connection, List<Link> links) throws SQLException {
    if (links.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update " + table + " set event_row_id = ?, issue_id = ? where id = ?")) {
      for (Link link : links) {
        update.setLong(1, link.event());
        update.setObject(2, link.issue());
        update.setLong(3, link.id());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static List<Link> links(PreparedStatement select) throws SQLException {
    List<Link> links = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        links.add(new Link(row.getLong(1), row.getLong(2), row.getObject(3, Long.class)));
      }
    }
    links.sort((a, b) -> Long.compare(a.id(), b.id()));
    return links;
  }

  private static List<Long> numbers(PreparedStatement select) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }
}
