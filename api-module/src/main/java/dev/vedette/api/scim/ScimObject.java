package dev.vedette.api.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.Body;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An object in a message, whose attributes are found in any case (RFC 7643, 2.1). */
final class ScimObject {

  private final Map<String, JsonNode> attributes = new HashMap<>();

  private ScimObject() {}

  /** The object that a body is. */
  static ScimObject of(Body body) {
    ScimObject object = new ScimObject();
    body.names().forEach(name -> object.put(name, body.raw(name)));
    return object;
  }

  /** The object that a value is; empty if it is something else. */
  static Optional<ScimObject> of(JsonNode value) {
    if (!(value instanceof ObjectNode fields)) {
      return Optional.empty();
    }
    ScimObject object = new ScimObject();
    fields.fields().forEachRemaining(field -> object.put(field.getKey(), field.getValue()));
    return Optional.of(object);
  }

  private void put(String name, JsonNode value) {
    attributes.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
  }

  /** Whether the attribute is there and not null. */
  boolean has(String name) {
    return !get(name).isMissingNode() && !get(name).isNull();
  }

  /** The value of an attribute; a missing node where there is none. */
  JsonNode get(String name) {
    return attributes.getOrDefault(name.toLowerCase(Locale.ROOT), MissingNode.getInstance());
  }

  /**
   * A text without the white space around it; empty if absent, null or blank.
   *
   * @throws ScimException if it is not a text, or has a character that none may have
   */
  Optional<String> text(String name) {
    return has(name)
        ? Optional.of(text(name, get(name))).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /**
   * A value that must be a text, without the white space around it.
   *
   * @throws ScimException if it is not, or has a character that none may have
   */
  static String text(String name, JsonNode value) {
    if (!value.isTextual() || !isStorable(value.textValue())) {
      throw ScimException.invalidValue(name + ": Not a valid string.");
    }
    return value.textValue().strip();
  }

  /** Whether databases take it: PostgreSQL refuses NUL and lone surrogates. */
  static boolean isStorable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Yes or no, also as text, which Entra ID sends; empty for anything else. */
  static Optional<Boolean> bool(JsonNode value) {
    String text = value.isValueNode() ? value.asText().toLowerCase(Locale.ROOT) : "";
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
