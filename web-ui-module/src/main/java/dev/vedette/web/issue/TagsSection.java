package dev.vedette.web.issue;

import java.util.List;

/**
 * How the tags of an issue are spread.
 *
 * @param tags by name
 * @param more whether there are tags that are not shown
 */
public record TagsSection(List<Tag> tags, boolean more) {

  /**
   * A tag; texts are untrusted.
   *
   * @param href the page of all its values
   * @param values the most frequent
   * @param rest how many values are not shown, in words; empty if there are none
   */
  public record Tag(String key, String href, List<Value> values, String rest) {}

  /**
   * A value.
   *
   * @param href a search for issues that have it
   * @param percent of the events that have the tag, such as {@code 61.4%}
   * @param share the same in words
   */
  public record Value(String text, String href, String percent, String share) {}
}
