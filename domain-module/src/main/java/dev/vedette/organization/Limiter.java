package dev.vedette.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vedette.platform.problem.TooManyRequestsException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts by key within a window, in memory. Thread-safe. */
final class Limiter {

  private final Duration window;
  private final String refusal;
  private final Cache<String, AtomicInteger> open;

  /**
   * @param refusal one sentence for those who come too often
   */
  Limiter(Duration window, String refusal, Ticker ticker) {
    this.window = window;
    this.refusal = refusal;
    this.open =
        Caffeine.newBuilder().expireAfterWrite(window).maximumSize(100_000).ticker(ticker).build();
  }

  /**
   * Counts one.
   *
   * @throws TooManyRequestsException if there were as many as the limit
   */
  void count(String key, int limit) {
    if (open.get(key, k -> new AtomicInteger()).incrementAndGet() > limit) {
      throw new TooManyRequestsException(refusal, window);
    }
  }

  /** Takes one back. */
  void takeBack(String key) {
    AtomicInteger count = open.getIfPresent(key);
    if (count != null) {
      count.decrementAndGet();
    }
  }
}
