package dev.vedette.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/**
 * Settings that Sentry has and this server cannot change. A client may send the value by which the
 * server behaves, as one does that writes back what it has read; any other is refused, so that
 * nobody believes it to be in force.
 */
public final class FixedFields {

  private static final int MAX_SHOWN = 100;

  private FixedFields() {}

  /**
   * Marks every field as wrong that would change such a setting.
   *
   * @param names of these settings
   * @param current how the server behaves; what is not in it is none, off or empty
   */
  public static void check(Body body, Collection<String> names, JsonNode current) {
    for (String name : names) {
      JsonNode known = current.path(name);
      if (body.has(name) && !same(body.raw(name), known)) {
        body.wrong(
            name,
            "This server cannot change this setting; it always behaves as with "
                + shown(known)
                + ".");
      }
    }
  }

  private static boolean same(JsonNode given, JsonNode known) {
    if (isEmpty(given) || isEmpty(known)) {
      return isEmpty(given) && (isEmpty(known) || !known.isValueNode());
    }
    return given.isValueNode() && known.isValueNode()
        ? given.asText().strip().equals(known.asText())
        : given.equals(known);
  }

  /** Whether it is nothing: a client may as well leave it out. */
  public static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.textValue().isBlank()
        || value.isContainerNode() && value.isEmpty();
  }

  private static String shown(JsonNode value) {
    String text = isEmpty(value) ? "no value" : value.toString();
    return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
  }
}
