package dev.vedette.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What rules compare with, of one event, in lower case; each text once. */
final class EventTexts {

  private static final String STACKTRACE = "stacktrace";

  private final Set<String> paths = new LinkedHashSet<>();
  private final Set<String> modules = new LinkedHashSet<>();
  private final Set<String> urls = new LinkedHashSet<>();
  private final Map<String, String> tags = new HashMap<>();

  /**
   * Reads an event.
   *
   * @param event as it is stored
   */
  EventTexts(JsonNode event) {
    add(urls, event.path("request").path("url"));
    for (JsonNode tag : event.path("tags")) {
      String key = tag.path(0).asText();
      String value = lower(tag.path(1).asText());
      tags.put(key.startsWith("sentry:") ? key.substring(7) : key, value);
    }
    for (String owner : List.of("exception", "threads")) {
      event.path(owner).path("values").forEach(each -> frames(each.path(STACKTRACE)));
    }
    frames(event.path(STACKTRACE));
  }

  /** The texts that a rule of this type is about. */
  Iterable<String> of(String type) {
    return switch (type) {
      case "path" -> paths;
      case "module" -> modules;
      case "url" -> urls;
      default -> {
        String value = tags.get(type.substring(OwnershipRule.TAGS.length()));
        yield value == null ? List.of() : List.of(value);
      }
    };
  }

  private void frames(JsonNode stacktrace) {
    for (JsonNode frame : stacktrace.path("frames")) {
      add(paths, frame.path("filename"));
      add(paths, frame.path("abs_path"));
      add(modules, frame.path("module"));
    }
  }

  private static void add(Set<String> texts, JsonNode value) {
    if (value.isTextual()) {
      texts.add(lower(value.textValue()));
    }
  }

  /** Windows writes paths with backslashes. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\\', '/');
  }
}
