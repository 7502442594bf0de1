package dev.vedette.attachment;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The rows of attachments, in the caller's transaction. */
final class AttachmentRepository {

  static final String TABLE = "event_attachments";

  private static final IdBlocks IDS = new IdBlocks("event_attachment_ids", 50);

  private static final String INSERT =
      "insert into event_attachments (id, project_id, event_id, type, name, content_type,"
          + " byte_size, sha1, file_id, date_created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String PICTURE =
      " and lower(name) like 'screenshot%' and content_type in ('image/png', 'image/jpeg')";

  private static final String FORGET_FILES =
      "insert into deleted_files (file_id) select file_id from event_attachments"
          + " where id = any(cast(? as bigint array))";

  private static final String DELETE =
      "delete from event_attachments where id = any(cast(? as bigint array))";

  static final String OF_EVENT =
      "select * from event_attachments where project_id = ? and event_id = ?"
          + " and position(? in lower(name)) > 0%s"
          + " order by project_id, event_id, name, id limit ? offset ?";

  static final String OF_LATEST =
      "select i.id from unnest(cast(? as bigint array)) as i(id) where exists (select 1 from"
          + " event_attachments a where a.issue_id = i.id and a.event_row_id = (select e.id from"
          + " events e where e.issue_id = i.id order by e.issue_id desc, e.occurred_at desc,"
          + " e.id desc limit 1))";

  private final Connection connection;

  AttachmentRepository(Connection connection) {
    this.connection = connection;
  }

  /** Those of the issues whose latest event has any. */
  Set<Long> ofLatestEvents(Collection<Long> issues) throws SQLException {
    Set<Long> found = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(OF_LATEST)) {
      select.setArray(1, Jdbc.bigints(connection, issues));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return found;
  }

  void add(List<NewAttachment> attachments, Instant now) throws SQLException {
    long[] ids = IDS.take(connection, attachments.size());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < ids.length; i++) {
        NewAttachment each = attachments.get(i);
        insert.setLong(1, ids[i]);
        insert.setLong(2, each.projectId());
        insert.setObject(3, each.eventId());
        insert.setString(4, each.type());
        insert.setString(5, each.name());
        insert.setString(6, each.contentType());
        insert.setLong(7, each.file().size());
        insert.setString(8, each.file().sha1());
        insert.setObject(9, each.file().id());
        insert.setObject(10, Jdbc.utc(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  Optional<Attachment> find(long projectId, UUID eventId, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from event_attachments"
                + " where id = ? and project_id = ? and event_id = ?")) {
      select.setLong(1, id);
      select.setLong(2, projectId);
      select.setObject(3, eventId);
      return read(select).stream().findFirst();
    }
  }

  /** By name; {@code part} of it in lower case. */
  Page<Attachment> ofEvent(
      long projectId, UUID eventId, String part, boolean screenshots, PageRequest request)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(OF_EVENT.formatted(screenshots ? PICTURE : ""))) {
      select.setLong(1, projectId);
      select.setObject(2, eventId);
      select.setString(3, part.toLowerCase(Locale.ROOT));
      select.setInt(4, request.limit() + 1);
      select.setInt(5, request.offset());
      return Page.ofOffset(read(select), request);
    }
  }

  /** The newest first. */
  Page<Attachment> ofIssue(long issueId, AttachmentQuery query, PageRequest request)
      throws SQLException {
    Keyset keys = Keyset.of(request);
    try (PreparedStatement select = connection.prepareStatement(ofIssueSql(query, keys))) {
      int next = 1;
      select.setLong(next++, issueId);
      if (query.start().isPresent()) {
        select.setObject(next++, Jdbc.utc(query.start().get()));
      }
      if (query.end().isPresent()) {
        select.setObject(next++, Jdbc.utc(query.end().get()));
      }
      if (!query.types().isEmpty()) {
        select.setArray(next++, Jdbc.texts(connection, query.types()));
      }
      if (!query.events().isEmpty()) {
        select.setArray(next++, Jdbc.uuids(connection, query.events()));
      }
      if (keys.keyed()) {
        select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
        select.setLong(next++, keys.id());
      }
      select.setInt(next++, keys.fetch());
      select.setInt(next, keys.offset());
      return keys.page(read(select), each -> Keyset.micros(each.dateCreated()), Attachment::id);
    }
  }

  static String ofIssueSql(AttachmentQuery query, Keyset keys) {
    String way = keys.direction();
    return "select * from event_attachments where issue_id = ?"
        + (query.start().isPresent() ? " and date_created >= ?" : "")
        + (query.end().isPresent() ? " and date_created < ?" : "")
        + (query.types().isEmpty() ? "" : " and type = any(cast(? as varchar array))")
        + (query.events().isEmpty() ? "" : " and event_id = any(cast(? as uuid array))")
        + (query.screenshots() ? PICTURE : "")
        + (keys.keyed() ? " and (date_created, id)" + keys.comparison() + "(?, ?)" : "")
        + " order by issue_id"
        + way
        + ", date_created"
        + way
        + ", id"
        + way
        + " limit ? offset ?";
  }

  /** Which of these files have a row. */
  Set<UUID> known(Collection<UUID> files) throws SQLException {
    Set<UUID> known = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select a.file_id from unnest(cast(? as uuid array)) u(i)"
                + " join event_attachments a on a.file_id = u.i")) {
      select.setArray(1, Jdbc.uuids(connection, files));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.add(row.getObject(1, UUID.class));
        }
      }
    }
    return known;
  }

  /** Deletes rows; their files go after the commit. */
  void delete(Collection<Long> ids) throws SQLException {
    if (!ids.isEmpty()) {
      change(FORGET_FILES, ids);
      change(DELETE, ids);
    }
  }

  private void change(String sql, Collection<Long> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, Jdbc.bigints(connection, ids));
      statement.executeUpdate();
    }
  }

  List<UUID> deletedFiles(int most) throws SQLException {
    List<UUID> files = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("select file_id from deleted_files order by file_id limit ?")) {
      select.setInt(1, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          files.add(row.getObject(1, UUID.class));
        }
      }
    }
    return files;
  }

  void forgetDeleted(Collection<UUID> files) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from deleted_files where file_id = any(cast(? as uuid array))")) {
      delete.setArray(1, Jdbc.uuids(connection, files));
      delete.executeUpdate();
    }
  }

  private static List<Attachment> read(PreparedStatement select) throws SQLException {
    List<Attachment> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long issue = row.getLong("issue_id");
        found.add(
            new Attachment(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getObject("event_id", UUID.class),
                issue == 0 ? OptionalLong.empty() : OptionalLong.of(issue),
                row.getString("type"),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("byte_size"),
                row.getString("sha1"),
                row.getObject("file_id", UUID.class),
                Jdbc.instant(row, "date_created")));
      }
    }
    return found;
  }
}
