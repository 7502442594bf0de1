package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What stored events are tagged with, and what else they are found by. No index leads from an event
 * to its tags, so they are read from its payload: for the rare times when events change their
 * issue.
 */
public final class StoredTags {

  private static final String EVENTS =
      "select e.id, e.project_id, e.issue_id, e.environment, e.occurred_at, p.data from events e"
          + " join event_payloads p on p.id = e.id"
          + " where e.id = any(cast(? as bigint array)) and e.issue_id is not null";

  private StoredTags() {}

  /**
   * An event of an issue, with its tags in numbers of the dictionary.
   *
   * @param event number of its row
   * @param facets with the number of each facet as a key
   */
  public record Tagged(
      long event, long issueId, Instant occurredAt, TagNumbers tags, List<TagNumbers.Pair> facets) {

    /** Takes a copy of the list. */
    public Tagged {
      facets = List.copyOf(facets);
    }
  }

  private record Row(
      long id, long project, long issue, String environment, Instant at, JsonNode data) {}

  /**
   * Reads events of issues.
   *
   * @param events numbers of rows of {@code events}, at best no more than 500
   */
  public static List<Tagged> read(Connection connection, Collection<Long> events)
      throws SQLException {
    List<Row> rows = rows(connection, events);
    Set<TagDictionary.Entry> entries = new HashSet<>();
    for (Row row : rows) {
      for (TagDictionary.Entry tag : tags(row)) {
        entries.add(tag);
        entries.add(tag.ofKey());
      }
      facets(row).forEach(facet -> entries.add(facet.entry()));
    }
    Map<TagDictionary.Entry, Long> numbers = TagDictionary.select(connection, entries);
    return rows.stream()
        .map(
            row ->
                new Tagged(
                    row.id(), row.issue(), row.at(), numbers(row, numbers), facets(row, numbers)))
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
                  row.getLong("project_id"),
                  row.getLong("issue_id"),
                  row.getString("environment"),
                  Jdbc.instant(row, "occurred_at"),
                  EventRepository.data(row.getBytes("data"))));
        }
      }
    }
    return rows;
  }

  private static Set<TagDictionary.Entry> tags(Row row) {
    Set<TagDictionary.Entry> tags = new HashSet<>();
    for (JsonNode tag : row.data().path("tags")) {
      if (tag.path(0).isTextual() && tag.path(1).isTextual()) {
        tags.add(
            TagDictionary.Entry.of(
                row.project(), tag.path(0).textValue(), tag.path(1).textValue()));
      }
    }
    return tags;
  }

  private static List<FacetValue> facets(Row row) {
    if (!(row.data() instanceof ObjectNode event)) {
      return List.of();
    }
    EventFacets facets = EventFacets.of(event);
    return IntStream.range(0, facets.size()).mapToObj(i -> facets.value(i, row.project())).toList();
  }

  /** Those that are in the dictionary: of others no issue knows. */
  private static List<TagNumbers.Pair> facets(Row row, Map<TagDictionary.Entry, Long> numbers) {
    List<TagNumbers.Pair> pairs = new ArrayList<>();
    for (FacetValue each : facets(row)) {
      Long number = numbers.get(each.entry());
      if (number != null) {
        pairs.add(new TagNumbers.Pair(each.facet().number(), number));
      }
    }
    return pairs;
  }

  private static TagNumbers numbers(Row row, Map<TagDictionary.Entry, Long> numbers) {
    List<TagNumbers.Pair> pairs = new ArrayList<>();
    long user = 0;
    for (TagDictionary.Entry tag : tags(row)) {
      Long value = numbers.get(tag);
      Long key = numbers.get(tag.ofKey());
      if (value != null && key != null) {
        pairs.add(new TagNumbers.Pair(key, value));
        user = tag.key().equals(EventStore.USER_TAG) ? value : user;
      }
    }
    long environment =
        row.environment() == null
            ? 0
            : numbers.getOrDefault(
                TagDictionary.Entry.of(row.project(), "environment", row.environment()), 0L);
    return new TagNumbers(user, environment, pairs);
  }
}
