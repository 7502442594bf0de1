package dev.vedette.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vedette.platform.problem.TooManyRequestsException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts by key within a window, in memory: a restart forgives, and costs who is counted more than
 * it gives. Thread-safe.
 */
public final class Limiter {

  private final Duration window;
  private final String refusal;
  private final Cache<String, AtomicInteger> open;

  /**
   * Nothing is counted yet.
   *
   * @param window from the first that counts
   * @param refusal one sentence for those who come too often
   */
  public Limiter(Duration window, String refusal, Ticker ticker) {
    this.window = window;
    this.refusal = refusal;
    this.open =
        Caffeine.newBuilder().expireAfterWrite(window).maximumSize(100_000).ticker(ticker).build();
  }

  /**
   * Counts one when it begins, so that many at once get no further than many in a row.
   *
   * @throws TooManyRequestsException if there were as many as the limit
   */
  public void count(String key, int limit) {
    if (open.get(key, k -> new AtomicInteger()).incrementAndGet() > limit) {
      throw new TooManyRequestsException(refusal, window);
    }
  }

  /** Takes one back: it was the right person. */
  public void takeBack(String key) {
    AtomicInteger count = open.getIfPresent(key);
    if (count != null) {
      count.decrementAndGet();
    }
  }
}
