package dev.vedette.ingest;

import dev.vedette.project.IngestKey;
import dev.vedette.project.RateLimit;
import dev.vedette.stats.Category;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the events of each client key in fixed windows, in this process alone: several nodes allow
 * the limit each. There are never more counters than keys, as only known keys are counted.
 * Thread-safe.
 */
final class KeyRateLimits implements CategoryLimits {
  private final Map<Long, Window> windows = new ConcurrentHashMap<>();
  private final Clock clock;

  /**
   * Events of one key in one window.
   *
   * @param start epoch seconds at which the window began
   * @param seconds its length
   * @param count events so far
   */
  private record Window(long start, int seconds, long count) {}

  KeyRateLimits(Clock clock) {
    this.clock = clock;
  }

  /** Counts an event; a key's limit does not cover anything else. */
  @Override
  public Optional<RateLimitNotice> acquire(IngestKey key, Category category, long quantity) {
    if (key.rateLimit().isEmpty() || !Category.EVENTS.contains(category)) {
      return Optional.empty();
    }
    RateLimit limit = key.rateLimit().get();
    int seconds = limit.window();
    long now = clock.instant().getEpochSecond();
    long start = now - Math.floorMod(now, seconds);
    Window window =
        windows.compute(key.keyId(), (id, last) -> count(last, start, seconds, limit.count()));
    return window.count() <= limit.count()
        ? Optional.empty()
        : Optional.of(
            new RateLimitNotice(start + seconds - now, RateLimitNotice.ERRORS, "key", "key_quota"));
  }

  /** One more; one above the limit stands for "refused", however often. */
  private static Window count(Window last, long start, int seconds, long limit) {
    boolean same = last != null && last.start() == start && last.seconds() == seconds;
    return new Window(start, seconds, same ? Math.min(last.count(), limit) + 1 : 1);
  }
}
