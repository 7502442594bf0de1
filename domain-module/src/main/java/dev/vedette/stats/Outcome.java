package dev.vedette.stats;

import java.util.Locale;

/** What became of a thing sent. */
public enum Outcome {
  /** Stored. */
  ACCEPTED,
  /** Kept out by a filter of the project. */
  FILTERED,
  /** Refused because of a limit or quota. */
  RATE_LIMITED,
  /** Malformed, too large or otherwise not usable. */
  INVALID,
  /** Never sent: a client says so in a report of its own. */
  CLIENT_DISCARD,
  /** Refused to protect the server. */
  ABUSE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in tables and answers: {@code rate_limited}. */
  public String text() {
    return text;
  }
}
