package dev.vedette.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/** Writes down what happens to issues, in the transaction in which it happens. Thread-safe. */
public final class IssueActivities {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 4000;

  private IssueActivities() {}

  /** Something that happens, of which {@code data} says more; empty user: the server itself. */
  public static long add(
      Connection connection,
      long issueId,
      ActivityType type,
      OptionalLong userId,
      Map<String, ?> data,
      Instant at)
      throws SQLException {
    return add(connection, issueId, type, userId, data, null, at);
  }

  /** What somebody wrote. */
  public static long addNote(
      Connection connection, long issueId, long userId, String text, Instant at)
      throws SQLException {
    return add(connection, issueId, ActivityType.NOTE, OptionalLong.of(userId), Map.of(), text, at);
  }

  private static long add(
      Connection connection,
      long issueId,
      ActivityType type,
      OptionalLong userId,
      Map<String, ?> data,
      String note,
      Instant at)
      throws SQLException {
    long id = Jdbc.next(connection, "issue_activity_ids");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into issue_activities (id, issue_id, type, user_id, data, note, date_created,"
                + " release) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setLong(2, issueId);
      insert.setString(3, type.text());
      if (userId.isPresent()) {
        insert.setLong(4, userId.getAsLong());
      } else {
        insert.setNull(4, Types.BIGINT);
      }
      insert.setString(5, json(data));
      insert.setString(6, note);
      insert.setObject(7, Jdbc.utc(at));
      insert.setString(8, release(type, data));
      insert.executeUpdate();
    }
    return id;
  }

  /** Where an issue came back, which searches ask for; null if it was in no release. */
  private static String release(ActivityType type, Map<String, ?> data) {
    return type == ActivityType.SET_REGRESSION && data.get("version") instanceof String version
        ? Jdbc.fit(version, 200)
        : null;
  }

  private static String json(Map<String, ?> data) {
    try {
      String text = JSON.writeValueAsString(data);
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException("More than can be kept of an activity");
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
