package dev.vedette.web.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vedette.web.page.Pair;
import java.util.ArrayList;
import java.util.List;

/** Reads the free parts of an event, which may hold anything anywhere, without ever failing. */
final class Json {

  private static final int LONGEST = 20_000;
  private static final int MOST = 500;

  private Json() {}

  /** The text of a scalar, JSON of anything else, empty for nothing; cut if it is enormous. */
  static String text(JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return "";
    }
    return cut(node.isValueNode() ? node.asText() : node.toPrettyString());
  }

  /** The text, cut if it is enormous. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
  }

  /** The text of a member, or empty. */
  static String text(JsonNode node, String field) {
    return text(node.path(field));
  }

  /** The first of several members that is there, or empty. */
  static String firstText(JsonNode node, String... fields) {
    for (String field : fields) {
      String text = text(node, field);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The elements of an array, or of an entry's {@code values}; not more than a page can take. */
  static List<JsonNode> values(JsonNode node) {
    JsonNode array = node.path("values").isArray() ? node.path("values") : node;
    List<JsonNode> values = new ArrayList<>();
    if (array.isArray()) {
      array.forEach(
          element -> {
            if (!element.isNull() && values.size() < MOST) {
              values.add(element);
            }
          });
    }
    return values;
  }

  /** An object's members, or the {@code [key, value]} pairs of an array, as pairs. */
  static List<Pair> pairs(JsonNode node) {
    return pairs(node, MissingNode.getInstance());
  }

  /**
   * The same with what was done to the values; one that is gone stays with the remark alone.
   *
   * @param meta remarks on the object or array, as the API has them
   */
  static List<Pair> pairs(JsonNode node, JsonNode meta) {
    List<Pair> pairs = new ArrayList<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              member -> add(pairs, member.getKey(), member.getValue(), meta.path(member.getKey())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        JsonNode pair = node.get(i);
        if (pair.isArray() && pair.size() == 2) {
          JsonNode remarks = meta.path(Integer.toString(i)).path("1");
          add(pairs, text(pair.get(0)), pair.get(1), remarks);
        }
      }
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, String name, JsonNode value, JsonNode meta) {
    String remark = EventRemarks.of(meta);
    if (pairs.size() < MOST && (!value.isNull() || !remark.isEmpty())) {
      pairs.add(Pair.of(name, text(value), remark));
    }
  }
}
