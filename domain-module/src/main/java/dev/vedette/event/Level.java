package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Levels by Sentry's names, the names that other loggers use, and Python's numbers. */
final class Level {
  private Level() {}

  /** Reads a level; empty if it is none. */
  static Optional<String> parse(JsonNode value) {
    if (value.isNumber() || value.isTextual()) {
      return of(value.asText());
    }
    return Optional.empty();
  }

  private static Optional<String> of(String text) {
    return Optional.ofNullable(
        switch (text.length() > 10 ? "" : text.toLowerCase(Locale.ROOT)) {
          case "debug", "trace", "10" -> "debug";
          case "info", "log", "20" -> "info";
          case "warning", "warn", "30" -> "warning";
          case "error", "40" -> "error";
          case "fatal", "critical", "50" -> "fatal";
          case "sample" -> "sample";
          default -> null;
        });
  }
}
