package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Puts parameters into a log message, in Python's {@code %s} and {@code %(name)s} or in braces as
 * in {@code {}}, {@code {0}} and {@code {name}}. What is formatted is for reading: flags, width and
 * precision are passed over.
 */
final class MessageFormatter {
  private static final String FLAGS = "0123456789.-+# *lh";
  private static final String CONVERSIONS = "sdifFeEgGrxXoucab@p";

  private final String message;
  private final JsonNode params;
  private final int max;
  private final StringBuilder result;
  private int at;
  private int next;
  private boolean replaced;

  private MessageFormatter(String message, JsonNode params, int max) {
    this.message = message;
    this.params = params;
    this.max = max;
    this.result = new StringBuilder(message.length() + 64);
  }

  /**
   * Formats a message.
   *
   * @param params a list or an object
   * @param max where to stop
   * @return empty if there is no place for a parameter, or no parameter for a place
   */
  static Optional<String> format(String message, JsonNode params, int max) {
    if (params == null || !params.isContainerNode() || params.isEmpty()) {
      return Optional.empty();
    }
    MessageFormatter percent = new MessageFormatter(message, params, max);
    if (message.indexOf('%') >= 0 && percent.percent()) {
      return Optional.of(percent.result.toString());
    }
    MessageFormatter braces = new MessageFormatter(message, params, max);
    if (message.indexOf('{') >= 0 && braces.braces()) {
      return Optional.of(braces.result.toString());
    }
    return Optional.empty();
  }

  private boolean percent() {
    while (at < message.length() && result.length() <= max) {
      char c = message.charAt(at++);
      if (c != '%') {
        result.append(c);
      } else if (at < message.length() && message.charAt(at) == '%') {
        result.append('%');
        at++;
      } else if (!percentPlace()) {
        return false;
      }
    }
    return replaced;
  }

  private boolean percentPlace() {
    String name = "";
    if (at < message.length() && message.charAt(at) == '(') {
      int end = message.indexOf(')', at);
      if (end < 0) {
        return false;
      }
      name = message.substring(at + 1, end);
      at = end + 1;
    }
    while (at < message.length() && FLAGS.indexOf(message.charAt(at)) >= 0) {
      at++;
    }
    if (at >= message.length() || CONVERSIONS.indexOf(message.charAt(at)) < 0) {
      return false;
    }
    at++;
    return put(name);
  }

  private boolean braces() {
    while (at < message.length() && result.length() <= max) {
      char c = message.charAt(at++);
      if (c != '{') {
        result.append(c);
        continue;
      }
      int end = message.indexOf('}', at);
      if (end < 0) {
        return false;
      }
      String name = message.substring(at, end);
      int detail = name.indexOf(':');
      at = end + 1;
      if (!put(detail < 0 ? name : name.substring(0, detail))) {
        return false;
      }
    }
    return replaced;
  }

  private boolean put(String name) {
    JsonNode value;
    if (name.isEmpty()) {
      value = params.get(next++);
    } else if (params.isObject()) {
      value = params.get(name);
    } else {
      value =
          name.length() < 4 && name.chars().allMatch(c -> c >= '0' && c <= '9')
              ? params.get(Integer.parseInt(name))
              : null;
    }
    if (value == null) {
      return false;
    }
    replaced = true;
    result.append(value.isValueNode() ? value.asText() : value.toString());
    return true;
  }
}
