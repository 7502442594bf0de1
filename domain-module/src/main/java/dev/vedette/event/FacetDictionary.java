package dev.vedette.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for values of facets, in the dictionary of tags. It has a cache of its own, so that what
 * is rarely asked for pushes out no tag. Thread-safe.
 */
public final class FacetDictionary {

  private static final int CACHED = 20_000;

  private final TagDictionary dictionary = new TagDictionary(CACHED);

  /**
   * Finds the numbers of all of these, giving new ones where there is none yet. Whoever writes tags
   * in the same transaction does so after this.
   */
  public Map<FacetValue, Long> resolve(Connection connection, Collection<FacetValue> values)
      throws SQLException {
    Map<TagDictionary.Entry, FacetValue> entries = new HashMap<>();
    values.forEach(value -> entries.put(value.entry(), value));
    Map<FacetValue, Long> numbers = new HashMap<>();
    dictionary
        .resolve(connection, entries.keySet())
        .forEach((entry, number) -> numbers.put(entries.get(entry), number));
    return numbers;
  }
}
