package dev.vedette.ingest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Event ids: 32 hexadecimal digits, with the dashes of a UUID or without. */
final class EventIds {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final int HALF = 16;
  private static final int HEX = 16;

  private EventIds() {}

  /** Reads an id; empty when the text is not one. */
  static Optional<UUID> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.replace("-", "");
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(digits.substring(0, HALF), HEX),
            Long.parseUnsignedLong(digits.substring(HALF), HEX)));
  }
}
