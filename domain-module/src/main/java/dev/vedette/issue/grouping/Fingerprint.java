package dev.vedette.issue.grouping;

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

  private final GroupingConfiguration configuration;

  private Fingerprint(List<String> parts, GroupingConfiguration configuration) {
    this.parts = parts;
    this.configuration = configuration;
  }

  /** What the client sent; the default one if it sent none. */
  static Fingerprint of(JsonNode event, GroupingConfiguration configuration) {
    List<String> parts = new ArrayList<>();
    for (JsonNode part : EventTree.list(event, "fingerprint")) {
      parts.add(part.asText());
    }
    return of(parts.isEmpty() ? List.of(DEFAULT) : parts, configuration);
  }

  static Fingerprint of(List<String> parts, GroupingConfiguration configuration) {
    return new Fingerprint(parts, configuration);
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
        values.add(resolved(part, event));
      }
    }
    return values;
  }

  /** The parts with the values of their variables; the default variable stays as it is. */
  List<String> resolved(JsonNode event) {
    return parts.stream().map(part -> isDefault(part) ? DEFAULT : resolved(part, event)).toList();
  }

  private String resolved(String part, JsonNode event) {
    Optional<String> variable = variable(part);
    String value = variable.map(name -> resolve(name, event)).orElse(part);
    boolean message = variable.isPresent() ? variable.get().equals("message") : says(event, part);
    return message && configuration.cleansFingerprints() && !value.equals("<no-message>")
        ? MessageParameters.normalize(value)
        : value;
  }

  /** Whether a part repeats what was logged or what an exception says, parameters and all. */
  private static boolean says(JsonNode event, String part) {
    if (part.equals(EventTree.message(event))) {
      return true;
    }
    for (JsonNode exception : EventTree.exceptions(event)) {
      if (part.equals(EventTree.text(exception, "value"))) {
        return true;
      }
    }
    return false;
  }

  /** A text in which variables in double braces get their values. */
  String expand(String template, JsonNode event) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    int open = template.indexOf("{{");
    while (open >= 0) {
      int close = template.indexOf("}}", open);
      if (close < 0) {
        break;
      }
      text.append(template, at, open).append(resolve(template.substring(open + 2, close), event));
      at = close + 2;
      open = template.indexOf("{{", at);
    }
    return text.append(template.substring(at)).toString();
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

  private String resolve(String name, JsonNode event) {
    String variable = name.strip();
    if (variable.startsWith("tags.")) {
      String key = variable.substring("tags.".length());
      return tag(event, key).orElse("<no-value-for-tag-" + key + ">");
    }
    return switch (variable) {
      case "transaction" -> or(EventTree.text(event, "transaction"), "<no-transaction>");
      case "message", "raw_message" -> or(message(event), "<no-message>");
      case "type", "error.type" -> or(exception(event, "type"), "<no-type>");
      case "value", "error.value", "raw_value", "error.raw_value" ->
          or(exception(event, "value"), "<no-value>");
      case "level" -> or(EventTree.text(event, "level"), "<no-level>");
      case "logger" -> or(EventTree.text(event, "logger"), "<no-logger>");
      case "release" -> or(EventTree.text(event, "release"), "<no-release>");
      case "environment" -> or(EventTree.text(event, "environment"), "<no-environment>");
      case "function", "stack.function" -> or(frame(event, "function"), "<no-function>");
      case "module", "stack.module" -> or(frame(event, "module"), "<no-module>");
      case "package", "stack.package" -> or(file(frame(event, "package")), "<no-package>");
      case "abs_path", "path", "stack.abs_path" -> or(path(event, "abs_path"), "<no-abs-path>");
      case "filename", "stack.filename" -> or(path(event, "filename"), "<no-filename>");
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

  /** Of the two names of a file, the other one where this one is missing. */
  private String path(JsonNode event, String key) {
    String path = frame(event, key);
    return path.isEmpty() && configuration.cleansFingerprints()
        ? frame(event, key.equals("abs_path") ? "filename" : "abs_path")
        : path;
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
