package dev.vedette.api.event;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of events: 32 hexadecimal digits, with or without the dashes of a UUID. */
public final class EventIds {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int HALF = 16;

  private EventIds() {}

  /** Reads one; empty if the text is none. */
  public static Optional<UUID> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.replace("-", "");
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(digits.substring(0, HALF), HALF),
            Long.parseUnsignedLong(digits.substring(HALF), HALF)));
  }

  /** Writes one without dashes. */
  public static String text(UUID id) {
    return id.toString().replace("-", "");
  }
}
