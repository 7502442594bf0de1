package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lists of {@code [name, value]} from the many forms in which SDKs send them. */
final class Pairs {
  private final int max;
  private final int maxName;
  private final int maxValue;
  private final ArrayNode pairs = Fields.NODES.arrayNode();

  /** At most {@code max} pairs with names and values of bounded length. */
  Pairs(int max, int maxName, int maxValue) {
    this.max = max;
    this.maxName = maxName;
    this.maxValue = maxValue;
  }

  ArrayNode list() {
    return pairs;
  }

  void add(String name, String value) {
    if (pairs.size() < max && (!name.isEmpty() || !value.isEmpty())) {
      pairs.addArray().add(Text.shorten(name, maxName)).add(Text.shorten(value, maxValue));
    }
  }

  /** Adds all of an object, of a list of pairs, or of a list of objects with one member each. */
  Pairs addAll(JsonNode value) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        add(entry.getKey(), joined(entry.getValue()));
      }
    } else {
      for (JsonNode element : value) {
        if (element.isArray() && element.size() == 2) {
          add(joined(element.get(0)), joined(element.get(1)));
        } else if (element.isObject()) {
          addAll(element);
        }
      }
    }
    return this;
  }

  /** Adds the pairs of a query string or of a form body. */
  Pairs addQuery(String query) {
    for (String part : parts(query, '&')) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        add(decoded(part), "");
      } else {
        add(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
      }
    }
    return this;
  }

  /** Adds the pairs of a {@code Cookie} header. */
  Pairs addCookies(String header) {
    for (String part : parts(header, ';')) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        add(part.strip(), "");
      } else {
        add(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return this;
  }

  private String[] parts(String text, char separator) {
    return text.split(String.valueOf(separator), max + 1);
  }

  /** A value as text; several ones of a header are joined by commas. */
  private static String joined(JsonNode value) {
    if (value.isValueNode()) {
      return value.isNull() ? "" : value.asText();
    }
    if (!value.isArray()) {
      return value.toString();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode element : value) {
      text.append(text.isEmpty() ? "" : ",");
      text.append(element.isValueNode() ? element.asText() : element.toString());
    }
    return text.toString();
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return Text.clean(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
