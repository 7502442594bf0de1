package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a client is told when it has to wait, in the two headers that SDKs understand.
 *
 * @param seconds how long to hold back, at least 1
 * @param categories what to hold back; empty means everything
 * @param scope on whose account: {@code organization}, {@code project} or {@code key}
 * @param reason a short machine-readable reason
 */
record RateLimitNotice(long seconds, List<Category> categories, String scope, String reason) {

  /** The categories that a client key's rate limit covers. */
  static final List<Category> ERRORS = List.of(Category.DEFAULT, Category.ERROR, Category.SECURITY);

  RateLimitNotice {
    seconds = Math.max(1, seconds);
    categories = List.copyOf(categories);
  }

  /** The two headers for all of these; nothing for none. */
  static Map<String, String> headers(List<RateLimitNotice> notices) {
    return notices.isEmpty()
        ? Map.of()
        : Map.of(
            "Retry-After",
            Long.toString(notices.stream().mapToLong(RateLimitNotice::seconds).max().getAsLong()),
            "X-Sentry-Rate-Limits",
            notices.stream().map(RateLimitNotice::text).collect(Collectors.joining(", ")));
  }

  private String text() {
    String names = categories.stream().map(Category::text).collect(Collectors.joining(";"));
    return seconds + ":" + names + ":" + scope + ":" + reason;
  }
}
