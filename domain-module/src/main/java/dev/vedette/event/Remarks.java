package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What normalisation changed: {@code errors} for the reader and Sentry's {@code _meta} for the
 * place, {@code {path: {"": {"len": original, "rem": [["!limit", "s", from, to]], "err": …}}}}.
 * Both are bounded, since one event can be wrong in thousands of places.
 */
final class Remarks {
  private static final int MAX_ERRORS = 50;
  private static final int MAX_META = 200;
  private static final int MAX_VALUE = 200;
  private static final int MAX_NAME = 200;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<Object> path = new ArrayList<>();
  private final ArrayNode errors;
  private final ObjectNode meta;
  private int remarks;

  Remarks() {
    this(NODES.arrayNode(), NODES.objectNode());
  }

  /** Adds to what the client has remarked itself. */
  Remarks(ArrayNode errors, ObjectNode meta) {
    this.errors = errors;
    this.meta = meta;
  }

  ArrayNode errors() {
    return errors;
  }

  ObjectNode meta() {
    return meta;
  }

  /** Goes down to a member; {@link #leave} goes back up. */
  void enter(String key) {
    path.add(key);
  }

  void enter(int index) {
    path.add(index);
  }

  void leave() {
    path.remove(path.size() - 1);
  }

  /** A value of the wrong type or form, which is dropped. */
  void invalid(String key, JsonNode value, String expected) {
    error("invalid_data", key, value, expected);
    meta(key).ifPresent(place -> err(place, "invalid_data", expected, value));
  }

  /** A value that is too long to keep. */
  void tooLong(String key, JsonNode value) {
    error("value_too_long", key, value, "");
    meta(key).ifPresent(place -> err(place, "value_too_long", "", value));
  }

  /** A member that has no meaning in an event. */
  void unknown(String key) {
    error("invalid_attribute", key, NODES.missingNode(), "");
  }

  /** An entry of {@code errors} with any further fields; null when there are enough. */
  Optional<ObjectNode> error(String type) {
    if (errors.size() >= MAX_ERRORS) {
      return Optional.empty();
    }
    return Optional.of(errors.addObject().put("type", type));
  }

  /** A text that was cut from {@code length} to {@code kept}, the ellipsis included. */
  void cut(String key, int length, int kept) {
    meta(key)
        .ifPresent(
            place -> {
              place.put("len", length);
              ArrayNode remark = place.withArray("rem").addArray();
              remark.add("!limit").add("s").add(Math.max(0, kept - 3)).add(kept);
            });
  }

  /** A list or object that had {@code length} members. */
  void shortened(String key, int length) {
    meta(key).ifPresent(place -> place.put("len", length));
  }

  /** A value that was dropped because it is too deep or the rest is too large. */
  void removed(String key) {
    meta(key).ifPresent(place -> place.withArray("rem").addArray().add("!limit").add("x"));
  }

  private void error(String type, String key, JsonNode value, String expected) {
    error(type)
        .ifPresent(
            error -> {
              error.put("name", name(key));
              if (!expected.isEmpty()) {
                error.put("reason", expected);
              }
              if (!value.isMissingNode()) {
                error.set("value", sample(value));
              }
            });
  }

  private static void err(ObjectNode place, String type, String expected, JsonNode value) {
    ArrayNode err = place.withArray("err");
    if (expected.isEmpty()) {
      err.add(type);
    } else {
      err.addArray().add(type).addObject().put("reason", expected);
    }
    place.set("val", sample(value));
  }

  private static JsonNode sample(JsonNode value) {
    if (value.isTextual()) {
      return NODES.textNode(Text.shorten(value.textValue(), MAX_VALUE));
    }
    if (value.isArray()) {
      return NODES.textNode("[" + value.size() + " values]");
    }
    if (value.isObject()) {
      return NODES.textNode("{" + value.size() + " members}");
    }
    return value.isNumber() && value.asText().length() > MAX_VALUE ? NODES.nullNode() : value;
  }

  private String name(String key) {
    StringBuilder name = new StringBuilder();
    for (Object part : path) {
      name.append(part).append('.');
    }
    return Text.shorten(name.append(key).toString(), MAX_NAME);
  }

  private Optional<ObjectNode> meta(String key) {
    if (remarks >= MAX_META) {
      return Optional.empty();
    }
    remarks++;
    ObjectNode node = meta;
    for (Object part : path) {
      node = child(node, part.toString());
    }
    ObjectNode place = child(key.isEmpty() ? node : child(node, key), "");
    prepare(place);
    return Optional.of(place);
  }

  private static ObjectNode child(ObjectNode node, String key) {
    return node.get(key) instanceof ObjectNode child ? child : node.putObject(key);
  }

  /** A client's own remarks may have any form: ours must not stumble over them. */
  private static void prepare(ObjectNode place) {
    for (String list : List.of("rem", "err")) {
      JsonNode value = place.get(list);
      if (value != null && !value.isArray()) {
        place.remove(list);
      }
    }
  }
}
