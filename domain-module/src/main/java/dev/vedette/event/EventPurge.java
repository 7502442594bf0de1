package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.project.ProjectPurge;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Removes events of a deleted project with their payloads, and then its tags. */
@ApplicationScoped
public class EventPurge implements ProjectPurge {

  private static final int TAG_VALUES = 200;
  private static final String EVENTS =
      "select id from events where project_id = ? order by project_id, occurred_at, id limit ?";
  private static final String VALUES =
      "select id from tag_values where project_id = ?"
          + " order by project_id, tag_key, tag_value limit ?";
  private static final String TAGGED =
      "select first_event from tag_postings where tag_value_id = ?"
          + " order by tag_value_id, first_event limit ?";

  @Override
  public boolean purge(Connection connection, long projectId, int most) throws SQLException {
    List<Long> events = Jdbc.numbers(connection, EVENTS, projectId, most);
    if (!events.isEmpty()) {
      delete(connection, "event_payloads where id", events);
      delete(connection, "event_transactions where id", events);
      delete(connection, "events where id", events);
      return true;
    }
    return purgeTags(connection, projectId, most);
  }

  private static boolean purgeTags(Connection connection, long projectId, int most)
      throws SQLException {
    List<Long> values = Jdbc.numbers(connection, VALUES, projectId, TAG_VALUES);
    List<Long> done = new ArrayList<>();
    int left = most;
    for (long value : values) {
      List<Long> tagged = Jdbc.numbers(connection, TAGGED, value, left);
      if (!tagged.isEmpty()) {
        deletePostings(connection, value, tagged.get(tagged.size() - 1));
      }
      left -= tagged.size();
      if (left <= 0) {
        break;
      }
      done.add(value);
    }
    delete(connection, "event_users where tag_value_id", done);
    delete(connection, "tag_values where id", done);
    return !values.isEmpty();
  }

  private static void deletePostings(Connection connection, long value, long last)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from tag_postings where tag_value_id = ? and first_event <= ?")) {
      delete.setLong(1, value);
      delete.setLong(2, last);
      delete.executeUpdate();
    }
  }

  private static void delete(Connection connection, String where, Collection<Long> ids)
      throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + where + " = any(cast(? as bigint array))")) {
      delete.setArray(1, Jdbc.bigints(connection, ids));
      delete.executeUpdate();
    }
  }
}
