package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The client's own idea of which events belong together: texts and variables in double braces, of
 * which <code>{{ default }}</code> stands for the grouping that would be made without it.
 */
final class Fingerprint {
  static final String DEFAULT = "{{ default }}";

  private final List<String> parts;

  private Fingerprint(List<String> parts) {
    this.parts = parts;
  }

  /** The fingerprint of an event; the default one if it has none. */
  static Fingerprint of(JsonNode event) {
    List<String> parts = new ArrayList<>();
    for (JsonNode part : EventTree.list(event, "fingerprint")) {
      parts.add(part.asText());
    }
    return new Fingerprint(parts.isEmpty() ? List.of(DEFAULT) : parts);
  }

  List<String> parts() {
    return parts;
  }

  /** Whether it asks for nothing but the default grouping. */
  boolean isDefault() {
    return parts.stream().allMatch(Fingerprint::isDefault);
  }

  boolean hasDefault() {
    return parts.stream().anyMatch(Fingerprint::isDefault);
  }

  /** Values in the order of the parts, {@code standard} in place of the default variable. */
  HashedValues values(JsonNode event, HashedValues standard) {
    HashedValues values = new HashedValues();
    for (String part : parts) {
      if (isDefault(part)) {
        values.addAll(standard);
      } else {
        values.add(variable(part).map(name -> resolve(name, event)).orElse(part));
      }
    }
    return values;
  }

  private static boolean isDefault(String part) {
    return variable(part).filter("default"::equals).isPresent();
  }

  private static Optional<String> variable(String part) {
    String text = part.strip();
    return text.length() > 4 && text.startsWith("{{") && text.endsWith("}}")
        ? Optional.of(text.substring(2, text.length() - 2).strip())
        : Optional.empty();
  }

  private static String resolve(String variable, JsonNode event) {
    if (variable.startsWith("tags.")) {
      String key = variable.substring("tags.".length());
      return tag(event, key).orElse("<no-value-for-tag-" + key + ">");
    }
    return switch (variable) {
      case "transaction" -> or(EventTree.text(event, "transaction"), "<no-transaction>");
      case "message" -> or(message(event), "<no-message>");
      case "type", "error.type" -> or(exception(event, "type"), "<no-type>");
      case "value", "error.value" -> or(exception(event, "value"), "<no-value>");
      case "level" -> or(EventTree.text(event, "level"), "<no-level>");
      case "logger" -> or(EventTree.text(event, "logger"), "<no-logger>");
      case "release" -> or(EventTree.text(event, "release"), "<no-release>");
      case "environment" -> or(EventTree.text(event, "environment"), "<no-environment>");
      case "function", "stack.function" -> or(frame(event, "function"), "<no-function>");
      case "module", "stack.module" -> or(frame(event, "module"), "<no-module>");
      case "package", "stack.package" -> or(file(frame(event, "package")), "<no-package>");
      case "abs_path", "path", "stack.abs_path" -> or(frame(event, "abs_path"), "<no-abs-path>");
      case "filename", "stack.filename" -> or(frame(event, "filename"), "<no-filename>");
      default -> "<unrecognized-variable-" + variable + ">";
    };
  }

  private static String or(String value, String missing) {
    return value.isEmpty() ? missing : value;
  }

  private static String message(JsonNode event) {
    String message = EventTree.message(event);
    return message.isEmpty() ? exception(event, "value") : message;
  }

  private static String exception(JsonNode event, String key) {
    JsonNode values = EventTree.exceptions(event);
    return values.isEmpty() ? "" : EventTree.text(values.get(values.size() - 1), key);
  }

  private static String frame(JsonNode event, String key) {
    Function<JsonNode, String> member = frame -> EventTree.text(frame, key);
    return EventTree.crashFrame(event).map(member).orElse("");
  }

  private static String file(String path) {
    return StableNames.filename(path, false);
  }

  private static Optional<String> tag(JsonNode event, String key) {
    for (JsonNode tag : EventTree.list(event, "tags")) {
      String name = tag.path(0).asText();
      if (name.equals(key) || name.equals("sentry:" + key)) {
        return Optional.of(tag.path(1).asText());
      }
    }
    return Optional.empty();
  }
}
