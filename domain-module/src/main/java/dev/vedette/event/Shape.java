package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The members that an interface may have, and what each may hold. Applied to an object in place in
 * one pass: unknown members go silently, null ones too, and wrong ones with a remark. Immutable
 * once built, and so shared by all threads.
 */
final class Shape {

  /** Turns what was sent into what is kept; {@link MissingNode} drops it. */
  @FunctionalInterface
  interface Rule {
    JsonNode apply(JsonNode value, String key, Remarks remarks);
  }

  private static final JsonNode NONE = MissingNode.getInstance();
  private static final int MAX_ADDRESS = 64;

  private final Map<String, Rule> rules = new HashMap<>();

  /** Text; numbers and booleans are written as text. */
  Shape text(String key, int max) {
    return with(key, (value, name, remarks) -> text(value, name, max, remarks));
  }

  /** Text; anything else is written as JSON. */
  Shape json(String key, int max) {
    return with(
        key,
        (value, name, remarks) ->
            text(
                value.isContainerNode() ? TextNode.valueOf(value.toString()) : value,
                name,
                max,
                remarks));
  }

  /** A whole number; text with digits counts, and negative ones, which mean unknown, go. */
  Shape number(String key) {
    return with(key, Shape::number);
  }

  Shape bool(String key) {
    return with(key, Shape::bool);
  }

  /** A memory address in hexadecimal text. */
  Shape address(String key) {
    return with(key, Shape::address);
  }

  /** A free-form object. */
  Shape object(String key, int depth, int size) {
    return with(
        key,
        (value, name, remarks) ->
            value.isObject()
                ? ValueTrimmer.trim(value, name, depth, size, remarks)
                : wrong(value, name, "an object", remarks));
  }

  /** Anything, cut to a depth and size. */
  Shape any(String key, int depth, int size) {
    return with(
        key, (value, name, remarks) -> ValueTrimmer.trim(value, name, depth, size, remarks));
  }

  /** A list of texts. */
  Shape texts(String key, int maxItems, int maxText) {
    return with(key, (value, name, remarks) -> texts(value, name, maxItems, maxText, remarks));
  }

  Shape with(String key, Rule rule) {
    rules.put(key, rule);
    return this;
  }

  /** Whether a member of this name may exist. */
  boolean knows(String key) {
    return rules.containsKey(key);
  }

  /** Brings an object into this shape. */
  void apply(ObjectNode node, Remarks remarks) {
    Iterator<Map.Entry<String, JsonNode>> entries = node.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      JsonNode value = entry.getValue();
      Rule rule = value.isNull() ? null : rules.get(entry.getKey());
      JsonNode kept = rule == null ? NONE : rule.apply(value, entry.getKey(), remarks);
      if (kept == NONE) {
        entries.remove();
      } else if (kept != value) {
        entry.setValue(kept);
      }
    }
  }

  static JsonNode text(JsonNode value, String key, int max, Remarks remarks) {
    if (value.isContainerNode()) {
      return wrong(value, key, "a text", remarks);
    }
    String text = value.asText();
    if (text.isEmpty()) {
      return NONE;
    }
    if (text.length() <= max) {
      return value.isTextual() ? value : TextNode.valueOf(text);
    }
    remarks.cut(key, text.length(), max);
    return TextNode.valueOf(Text.shorten(text, max));
  }

  static JsonNode number(JsonNode value, String key, Remarks remarks) {
    long number = -1;
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      number = value.longValue();
    } else if (value.isFloatingPointNumber() && value.doubleValue() < Long.MAX_VALUE) {
      number = (long) value.doubleValue();
    } else if (value.isTextual()) {
      number = digits(value.textValue());
    }
    if (value.isNumber() && value.doubleValue() < 0) {
      return NONE;
    }
    if (number < 0) {
      return wrong(value, key, "an unsigned number", remarks);
    }
    return value.isIntegralNumber() ? value : LongNode.valueOf(number);
  }

  private static long digits(String text) {
    if (text.isEmpty() || text.length() > 18) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static JsonNode bool(JsonNode value, String key, Remarks remarks) {
    if (value.isBoolean()) {
      return value;
    }
    return switch (value.isValueNode() ? value.asText() : "") {
      case "true", "True", "1" -> BooleanNode.TRUE;
      case "false", "False", "0" -> BooleanNode.FALSE;
      default -> wrong(value, key, "a boolean", remarks);
    };
  }

  private static JsonNode address(JsonNode value, String key, Remarks remarks) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return TextNode.valueOf("0x" + Long.toHexString(value.longValue()));
    }
    return value.isTextual() && value.textValue().length() <= MAX_ADDRESS
        ? value
        : wrong(value, key, "an address", remarks);
  }

  private static JsonNode texts(
      JsonNode value, String key, int maxItems, int maxText, Remarks remarks) {
    if (!value.isArray()) {
      return wrong(value, key, "a list", remarks);
    }
    ArrayNode kept = JsonNodeFactory.instance.arrayNode(Math.min(value.size(), maxItems));
    remarks.enter(key);
    for (int i = 0; i < value.size() && i < maxItems; i++) {
      JsonNode item = value.get(i);
      JsonNode text = item.isNull() ? NONE : text(item, Integer.toString(i), maxText, remarks);
      kept.add(text == NONE ? TextNode.valueOf("") : text);
    }
    remarks.leave();
    if (value.size() > maxItems) {
      remarks.shortened(key, value.size());
    }
    return kept;
  }

  static JsonNode wrong(JsonNode value, String key, String expected, Remarks remarks) {
    remarks.invalid(key, value, expected);
    return NONE;
  }
}
