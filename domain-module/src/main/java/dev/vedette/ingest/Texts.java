package dev.vedette.ingest;

import dev.vedette.platform.jdbc.Jdbc;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts and cleans what clients sent before it goes anywhere. */
final class Texts {
  private static final int QUOTED_LENGTH = 40;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Texts() {}

  /** A short piece of foreign text that may stand in a header or a log line. */
  static String quoted(String text) {
    return Jdbc.fit(text, QUOTED_LENGTH).replaceAll("[^\\x20-\\x7e]", "?");
  }

  /** A whole number of up to 18 digits; empty for anything else. */
  static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
