package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Array;
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

/** What stored events are tagged with: for the rare times when events change their issue. */
public final class StoredTags {

  private static final String EVENTS =
      "select e.id, e.issue_id, e.environment, e.occurred_at, e.tags from events e"
          + " where e.id = any(cast(? as bigint array)) and e.issue_id is not null";
  private static final String VALUES =
      "select v.id, v.tag_key, v.tag_value, k.id as key_id from tag_values v join tag_values k"
          + " on k.project_id = v.project_id and k.tag_key = '' and k.tag_value = v.tag_key"
          + " where v.id = any(cast(? as bigint array))";

  private StoredTags() {}

  /**
   * An event of an issue, with its tags in numbers of the dictionary.
   *
   * @param event number of its row
   */
  public record Tagged(long event, long issueId, Instant occurredAt, TagNumbers tags) {}

  private record Row(long id, long issue, String environment, Instant at, List<Long> values) {}

  private record Value(String key, String value, long keyId) {}

  /**
   * Reads events of issues.
   *
   * @param events numbers of rows of {@code events}, at best no more than 500
   */
  public static List<Tagged> read(Connection connection, Collection<Long> events)
      throws SQLException {
    List<Row> rows = rows(connection, events);
    Map<Long, Value> values =
        values(connection, rows.stream().flatMap(row -> row.values().stream()).distinct().toList());
    return rows.stream()
        .map(row -> new Tagged(row.id(), row.issue(), row.at(), numbers(row, values)))
        .toList();
  }

  private static List<Row> rows(Connection connection, Collection<Long> events)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
      select.setArray(1, Jdbc.bigints(connection, events));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getLong("id"),
                  row.getLong("issue_id"),
                  row.getString("environment"),
                  Jdbc.instant(row, "occurred_at"),
                  numbers(row.getArray("tags"))));
        }
      }
    }
    return rows;
  }

  /** Null of events that were stored without tags. */
  private static List<Long> numbers(Array array) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    if (array != null) {
      for (Object number : (Object[]) array.getArray()) {
        numbers.add(((Number) number).longValue());
      }
    }
    return numbers;
  }

  private static Map<Long, Value> values(Connection connection, Collection<Long> ids)
      throws SQLException {
    Map<Long, Value> values = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(VALUES)) {
      select.setArray(1, Jdbc.bigints(connection, ids));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          values.put(
              row.getLong("id"),
              new Value(
                  row.getString("tag_key"), row.getString("tag_value"), row.getLong("key_id")));
        }
      }
    }
    return values;
  }

  private static TagNumbers numbers(Row row, Map<Long, Value> values) {
    List<TagNumbers.Pair> pairs = new ArrayList<>();
    long user = 0;
    long environment = 0;
    for (long id : row.values()) {
      Value value = values.get(id);
      if (value != null) {
        pairs.add(new TagNumbers.Pair(value.keyId(), id));
        user = value.key().equals(EventStore.USER_TAG) ? id : user;
        boolean own = value.key().equals("environment") && value.value().equals(row.environment());
        environment = own ? id : environment;
      }
    }
    return new TagNumbers(user, environment, pairs);
  }
}
