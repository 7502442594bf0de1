package dev.vedette.platform;

import java.util.Optional;
import java.util.UUID;

/**
 * Ids of events and hashes of groupings, as Sentry's event protocol writes them: 32 hexadecimal
 * digits.
 */
public final class HexIds {

  private static final int DIGITS = 32;
  private static final int HALF = DIGITS / 2;
  private static final int HEX = 16;
  private static final int WITH_DASHES = 36;

  private HexIds() {}

  /** Writes 32 digits in lower case. */
  public static String text(UUID id) {
    return id.toString().replace("-", "");
  }

  /** Reads 32 digits of any case, with the dashes of a UUID or without; empty for other texts. */
  public static Optional<UUID> parse(String text) {
    String digits = text.length() == WITH_DASHES && isDashed(text) ? text.replace("-", "") : text;
    if (!isHex(digits)) {
      return Optional.empty();
    }
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(digits, 0, HALF, HEX),
            Long.parseUnsignedLong(digits, HALF, DIGITS, HEX)));
  }

  /** Whether the text is 32 digits of any case and nothing else. */
  public static boolean isHex(String text) {
    boolean hex = text.length() == DIGITS;
    for (int i = 0; i < text.length() && hex; i++) {
      hex = text.charAt(i) < 128 && Character.digit(text.charAt(i), HEX) >= 0;
    }
    return hex;
  }

  private static boolean isDashed(String text) {
    return text.charAt(8) == '-'
        && text.charAt(13) == '-'
        && text.charAt(18) == '-'
        && text.charAt(23) == '-';
  }
}
