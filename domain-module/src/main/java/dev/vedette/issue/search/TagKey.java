package dev.vedette.issue.search;

import java.util.List;

/**
 * A tag, and how it is spread.
 *
 * @param key its name as it is shown
 * @param uniqueValues different values
 * @param totalValues events that have it
 * @param topValues the most frequent ones, or none if they were not asked for
 */
public record TagKey(String key, long uniqueValues, long totalValues, List<TagValue> topValues) {

  /** Takes a copy of the list. */
  public TagKey {
    topValues = List.copyOf(topValues);
  }
}
