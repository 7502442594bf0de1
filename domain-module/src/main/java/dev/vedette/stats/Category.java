package dev.vedette.stats;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What kind of thing was sent, in the names of the protocol's rate limits and client reports. The
 * source of the names is the data category list of Sentry's Relay.
 */
public enum Category {
  DEFAULT,
  ERROR,
  TRANSACTION,
  SECURITY,
  ATTACHMENT,
  SESSION,
  FEEDBACK,
  USER_REPORT,
  REPLAY,
  MONITOR,
  PROFILE,
  PROFILE_CHUNK,
  SPAN,
  LOG_ITEM,
  LOG_BYTE,
  METRIC_BUCKET,
  TRACE_METRIC,
  UNKNOWN;

  /** The categories that make an event of the error tracker, as opposed to tracing and others. */
  public static final Set<Category> EVENTS =
      Collections.unmodifiableSet(EnumSet.of(DEFAULT, ERROR, SECURITY));

  /** Older names. */
  private static final Map<String, String> ALIASES = Map.of("user_report_v2", "feedback");

  private static final Map<String, Category> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(Category::text, Function.identity()));

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in tables, rate limit headers and client reports. */
  public String text() {
    return text;
  }

  /** Reads a name of the protocol. */
  public static Optional<Category> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(ALIASES.getOrDefault(text, text)));
  }

  /** The category of an event of that type ({@code error}, {@code default}, {@code csp}, …). */
  public static Category ofEventType(String type) {
    return switch (type) {
      case "error" -> ERROR;
      case "transaction" -> TRANSACTION;
      case "feedback" -> FEEDBACK;
      case "csp", "hpkp", "expectct", "expectstaple", "nel" -> SECURITY;
      default -> DEFAULT;
    };
  }
}
