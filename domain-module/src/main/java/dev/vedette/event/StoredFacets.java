package dev.vedette.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The facets of stored events, read from their payloads: for the rare times when events change
 * their issue.
 */
public final class StoredFacets {

  private static final String EVENTS =
      "select e.id, e.project_id, p.data from events e join event_payloads p on p.id = e.id"
          + " where e.id = any(cast(? as bigint array))";

  private StoredFacets() {}

  /**
   * Reads the facets of events that are in the dictionary: of others no issue knows.
   *
   * @param events numbers of rows of {@code events}, at best no more than 500
   * @return by the numbers of these rows, with the number of each facet as a key
   */
  public static Map<Long, List<TagNumbers.Pair>> read(
      Connection connection, Collection<Long> events) throws SQLException {
    Map<Long, List<FacetValue>> facets = facets(connection, events);
    Set<TagDictionary.Entry> entries = new HashSet<>();
    facets.values().forEach(values -> values.forEach(value -> entries.add(value.entry())));
    Map<TagDictionary.Entry, Long> numbers = TagDictionary.select(connection, entries);
    Map<Long, List<TagNumbers.Pair>> found = new HashMap<>();
    facets.forEach((event, values) -> found.put(event, pairs(values, numbers)));
    return found;
  }

  private static List<TagNumbers.Pair> pairs(
      List<FacetValue> values, Map<TagDictionary.Entry, Long> numbers) {
    List<TagNumbers.Pair> pairs = new ArrayList<>();
    for (FacetValue each : values) {
      Long number = numbers.get(each.entry());
      if (number != null) {
        pairs.add(new TagNumbers.Pair(each.facet().number(), number));
      }
    }
    return pairs;
  }

  private static Map<Long, List<FacetValue>> facets(Connection connection, Collection<Long> events)
      throws SQLException {
    Map<Long, List<FacetValue>> facets = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
      select.setArray(1, Jdbc.bigints(connection, events));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (EventRepository.data(row.getBytes("data")) instanceof ObjectNode event) {
            long project = row.getLong("project_id");
            EventFacets found = EventFacets.of(event);
            facets.put(
                row.getLong("id"),
                IntStream.range(0, found.size()).mapToObj(i -> found.value(i, project)).toList());
          }
        }
      }
    }
    return facets;
  }
}
