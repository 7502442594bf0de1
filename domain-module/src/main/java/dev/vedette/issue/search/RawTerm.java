package dev.vedette.issue.search;

import java.util.List;

/**
 * A term as it is written: a key with its values, or words.
 *
 * @param key empty for words
 * @param tag whether the key was written as {@code tags[…]}
 * @param list whether the values stand in brackets
 * @param column where it begins, from 1
 */
record RawTerm(
    boolean negated, String key, boolean tag, List<Value> values, boolean list, int column) {

  /**
   * A value.
   *
   * @param text with its escapes of stars
   * @param quoted whether it stood in quotes
   */
  record Value(String text, boolean quoted, int column) {}

  boolean isWords() {
    return key.isEmpty();
  }

  Value value() {
    return values.get(0);
  }
}
