package dev.vedette.feedback;

import dev.vedette.event.EventKey;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The rows of user reports, in the caller's transaction. */
final class UserReportRepository {

  static final String TABLE = "user_reports";

  private static final IdBlocks IDS = new IdBlocks("user_report_ids", 50);

  private static final String INSERT =
      "insert into user_reports (id, project_id, report_id, event_id, name, email, comments,"
          + " date_created) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  private static final String OVERWRITE =
      "update user_reports set name = ?, email = ?, comments = ?, date_created = ? where id = ?";

  static final String OF_EVENT =
      "select * from user_reports where project_id = ? and event_id = ?"
          + " order by project_id desc, event_id desc, date_created desc, id desc limit 1";

  private static final String STATUS =
      " and exists (select 1 from issues i where i.id = issue_id and i.status = ?)";

  private final Connection connection;

  UserReportRepository(Connection connection) {
    this.connection = connection;
  }

  /** Whether the event is stored, and happened before that. */
  boolean isOld(EventKey event, Instant before) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select occurred_at from events where project_id = ? and event_id = ?")) {
      select.setLong(1, event.projectId());
      select.setObject(2, event.eventId());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && Jdbc.instant(row, "occurred_at").isBefore(before);
      }
    }
  }

  /** Adds a report; false if there is one of that id already. */
  boolean add(NewUserReport report, UUID reportId, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, IDS.take(connection, 1)[0]);
      insert.setLong(2, report.projectId());
      insert.setObject(3, reportId);
      insert.setObject(4, report.eventId());
      insert.setString(5, report.name());
      insert.setString(6, report.email());
      insert.setString(7, report.comments());
      insert.setObject(8, Jdbc.utc(now));
      return insert.executeUpdate() == 1;
    }
  }

  void overwrite(long id, NewUserReport report, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(OVERWRITE)) {
      update.setString(1, report.name());
      update.setString(2, report.email());
      update.setString(3, report.comments());
      update.setObject(4, Jdbc.utc(now));
      update.setLong(5, id);
      update.executeUpdate();
    }
  }

  Optional<UserReport> find(long projectId, UUID reportId) throws SQLException {
    return one(
        "select * from user_reports where project_id = ? and report_id = ?", projectId, reportId);
  }

  /** The latest about an event. */
  Optional<UserReport> ofEvent(long projectId, UUID eventId) throws SQLException {
    return one(OF_EVENT, projectId, eventId);
  }

  private Optional<UserReport> one(String sql, long projectId, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, projectId);
      select.setObject(2, id);
      return read(select).stream().findFirst();
    }
  }

  /**
   * The newest first.
   *
   * @param owner the column that {@code ownerId} is of: {@code project_id} or {@code issue_id}
   * @param linked only those of events that belong to an issue
   * @param status only those of issues with this status
   */
  Page<UserReport> list(
      String owner, long ownerId, boolean linked, Optional<String> status, PageRequest request)
      throws SQLException {
    Keyset keys = Keyset.of(request);
    try (PreparedStatement select =
        connection.prepareStatement(listSql(owner, linked, status.isPresent(), keys))) {
      int next = 1;
      select.setLong(next++, ownerId);
      if (status.isPresent()) {
        select.setString(next++, status.get());
      }
      if (keys.keyed()) {
        select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
        select.setLong(next++, keys.id());
      }
      select.setInt(next++, keys.fetch());
      select.setInt(next, keys.offset());
      return keys.page(read(select), each -> Keyset.micros(each.dateCreated()), UserReport::id);
    }
  }

  static String listSql(String owner, boolean linked, boolean withStatus, Keyset keys) {
    String way = keys.direction();
    return "select * from user_reports where "
        + owner
        + " = ?"
        + (linked ? " and issue_id is not null" : "")
        + (withStatus ? STATUS : "")
        + (keys.keyed() ? " and (date_created, id)" + keys.comparison() + "(?, ?)" : "")
        + " order by "
        + owner
        + way
        + ", date_created"
        + way
        + ", id"
        + way
        + " limit ? offset ?";
  }

  int countOfIssue(long issueId, int most) throws SQLException {
    return UserReportLinks.ROWS.ofIssue(connection, issueId, most).size();
  }

  void delete(Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from user_reports where id = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, ids));
      delete.executeUpdate();
    }
  }

  private static List<UserReport> read(PreparedStatement select) throws SQLException {
    List<UserReport> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new UserReport(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getObject("event_id", UUID.class),
                optional(row.getLong("event_row_id")),
                optional(row.getLong("issue_id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("comments"),
                Jdbc.instant(row, "date_created")));
      }
    }
    return found;
  }

  /** Numbers of rows begin at 1. */
  private static OptionalLong optional(long number) {
    return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
