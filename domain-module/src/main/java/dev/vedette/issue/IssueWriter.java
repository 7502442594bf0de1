package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes issue rows. Times and counts only ever move one way; what describes an issue comes from
 * its latest event, whatever order events arrive in.
 */
final class IssueWriter {

  private static final int MAX_METADATA = 4000;

  private static final String INSERT =
      "insert into issues (id, project_id, short_id, type, level, platform, logger, title, culprit,"
          + " location, metadata, is_unhandled, search_text, error_type, error_value, sdk_name,"
          + " priority, first_seen, last_seen, first_release, last_release, inbox_at, status,"
          + " substatus, inbox_reason, times_seen, user_count) values (?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'unresolved', 'new', 'new', 0, 0)";

  private static final String UPDATE =
      "update issues set times_seen = times_seen + ?, user_count = user_count + ?,"
          + " first_seen = least(first_seen, ?), last_seen = greatest(last_seen, ?),"
          + ifLatest("level")
          + ifLatest("platform")
          + ifLatest("logger")
          + ifLatest("title")
          + ifLatest("culprit")
          + ifLatest("location")
          + ifLatest("metadata")
          + ifLatest("is_unhandled")
          + ifLatest("search_text")
          + ifLatest("error_type")
          + ifLatest("error_value")
          + ifLatest("sdk_name")
          + " last_release = case when last_seen <= ? then coalesce(?, last_release)"
          + " else last_release end where id = ? and grouping_version = ?";

  private static final String DESCRIBE =
      "update issues set level = ?, platform = ?, logger = ?, title = ?, culprit = ?,"
          + " location = ?, metadata = ?, is_unhandled = ?, search_text = ?, error_type = ?,"
          + " error_value = ?, sdk_name = ?, last_seen = ?, last_release = ?, first_seen = ?,"
          + " first_release = ? where id = ?";

  private IssueWriter() {}

  /** An issue to be made of its first event. */
  record NewIssue(long id, long shortId, NormalizedEvent event) {}

  /** Inserts issues that have no events yet. */
  static void insert(Connection connection, List<NewIssue> issues) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (NewIssue issue : issues) {
        NormalizedEvent event = issue.event();
        OffsetDateTime seen = Jdbc.utc(event.timestamp());
        insert.setLong(1, issue.id());
        insert.setLong(2, event.projectId());
        insert.setLong(3, issue.shortId());
        insert.setString(4, Jdbc.fit(event.type(), 20));
        int next = 5;
        for (Object value : description(event)) {
          set(insert, next++, value);
        }
        insert.setString(next++, priority(event.level()));
        insert.setObject(next++, seen);
        insert.setObject(next++, seen);
        insert.setString(next++, release(event));
        insert.setString(next++, release(event));
        insert.setObject(next, Jdbc.utc(event.received()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    for (NewIssue issue : issues) {
      IssueAging.begin(connection, issue.id(), issue.event().timestamp());
    }
  }

  /** Describes an issue, whose row is locked, by the oldest and the latest of its events. */
  static void describe(
      Connection connection, long issueId, NormalizedEvent first, NormalizedEvent last)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(DESCRIBE)) {
      int next = 1;
      for (Object value : description(last)) {
        set(update, next++, value);
      }
      update.setObject(next++, Jdbc.utc(last.timestamp()));
      update.setString(next++, release(last));
      update.setObject(next++, Jdbc.utc(first.timestamp()));
      update.setString(next++, release(first));
      update.setLong(next, issueId);
      update.executeUpdate();
    }
  }

  /**
   * Applies changes, which are sorted by issue.
   *
   * @param versions the grouping version by which events were led to each issue
   * @return issues that do not exist any more, or that lost hashes meanwhile
   */
  static List<Long> update(
      Connection connection, Collection<IssueChange> changes, Map<Long, Integer> versions)
      throws SQLException {
    List<Long> missing = new ArrayList<>();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (IssueChange change : changes) {
        bind(update, change, versions.get(change.issueId));
      }
      int[] changed = update.executeBatch();
      int i = 0;
      for (IssueChange change : changes) {
        if (changed[i++] == 0) {
          missing.add(change.issueId);
        }
      }
    }
    return missing;
  }

  private static void bind(PreparedStatement update, IssueChange change, int version)
      throws SQLException {
    OffsetDateTime last = Jdbc.utc(change.latest.timestamp());
    update.setLong(1, change.events);
    update.setLong(2, change.newUsers);
    update.setObject(3, Jdbc.utc(change.first));
    update.setObject(4, last);
    int next = 5;
    for (Object value : description(change.latest)) {
      update.setObject(next++, last);
      set(update, next++, value);
    }
    update.setObject(next++, last);
    update.setString(next++, release(change.latest));
    update.setLong(next++, change.issueId);
    update.setInt(next, version);
    update.addBatch();
  }

  /** In the order of the statements' columns from {@code level} on. */
  private static Object[] description(NormalizedEvent event) {
    return new Object[] {
      Jdbc.fit(event.level(), 10),
      Jdbc.fit(event.platform(), 64),
      event.logger().map(text -> Jdbc.fit(text, 64)).orElse(null),
      Jdbc.fit(event.title(), 255),
      Jdbc.fit(event.culprit(), 200),
      event.location().map(text -> Jdbc.fit(text, 500)).orElse(null),
      metadata(event.metadata()),
      event.unhandled(),
      SearchText.of(event),
      part(event.metadata().path("type"), 250),
      part(event.metadata().path("value"), 250),
      event.sdkName().orElse(null)
    };
  }

  private static String part(JsonNode text, int length) {
    return text.isTextual() && !text.textValue().isEmpty()
        ? Jdbc.fit(text.textValue(), length)
        : null;
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Boolean flag) {
      statement.setBoolean(index, flag);
    } else {
      statement.setString(index, (String) value);
    }
  }

  private static String metadata(ObjectNode metadata) {
    String text = metadata.toString();
    if (text.length() <= MAX_METADATA) {
      return text;
    }
    ObjectNode rest = metadata.objectNode();
    for (String key : List.of("type", "value", "filename", "function", "title")) {
      if (metadata.path(key).isTextual()) {
        rest.put(key, Jdbc.fit(metadata.path(key).asText(), 250));
      }
    }
    return rest.toString();
  }

  private static String release(NormalizedEvent event) {
    return event.release().map(text -> Jdbc.fit(text, 200)).orElse(null);
  }

  private static String priority(String level) {
    return switch (level) {
      case "fatal", "error" -> "high";
      case "warning" -> "medium";
      default -> "low";
    };
  }

  private static String ifLatest(String column) {
    return " " + column + " = case when last_seen <= ? then ? else " + column + " end,";
  }
}
