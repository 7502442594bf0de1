package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What was done to a value, or to a part of a text, in the form of {@code _meta}.
 *
 * @param rule the rule's name, or {@code !limit}
 * @param type {@code x} removed, {@code s} replaced, {@code m} masked, {@code p} hashed
 * @param start where the replacement stands in the text, in UTF-16 units; -1 for the whole value
 */
record Remark(String rule, String type, int start, int end) {

  static Remark whole(String rule) {
    return new Remark(rule, "x", -1, -1);
  }

  boolean hasRange() {
    return start >= 0;
  }

  Remark moved(int by) {
    return new Remark(rule, type, start + by, end + by);
  }

  boolean overlaps(int from, int to) {
    return hasRange() && from < end && to > start;
  }

  void addTo(ArrayNode remarks) {
    ArrayNode remark = remarks.addArray().add(rule).add(type);
    if (hasRange()) {
      remark.add(start).add(end);
    }
  }

  /** Reads one; ranges that no text can have make it one of the whole value. */
  static Remark of(JsonNode remark) {
    boolean range = remark.path(2).isInt() && remark.path(3).isInt();
    return new Remark(
        remark.path(0).asText(),
        remark.path(1).asText(),
        range ? remark.get(2).intValue() : -1,
        range ? remark.get(3).intValue() : -1);
  }
}
