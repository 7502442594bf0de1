package dev.vedette.web.issue;

import java.util.Optional;
import java.util.UUID;

/** Event ids as addresses write them: 32 hexadecimal digits, with or without hyphens. */
final class EventIdText {

  private EventIdText() {}

  static String of(UUID id) {
    return id.toString().replace("-", "");
  }

  static Optional<UUID> parse(String text) {
    String digits = text.replace("-", "");
    if (!digits.matches("[0-9a-fA-F]{32}")) {
      return Optional.empty();
    }
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(digits.substring(0, 16), 16),
            Long.parseUnsignedLong(digits.substring(16), 16)));
  }
}
