package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;

/**
 * A value of a facet in a project.
 *
 * @param value at most {@value #MAX_LENGTH} UTF-16 units
 */
public record FacetValue(long projectId, Facet facet, String value) {

  private static final int MAX_LENGTH = TagDictionary.MAX_LENGTH;

  static FacetValue of(long projectId, Facet facet, String value) {
    return new FacetValue(projectId, facet, fit(value));
  }

  /** What is kept of a value: its beginning. */
  public static String fit(String value) {
    return Jdbc.fit(value, MAX_LENGTH);
  }

  TagDictionary.Entry entry() {
    return TagDictionary.Entry.of(projectId, facet.key(), value);
  }
}
