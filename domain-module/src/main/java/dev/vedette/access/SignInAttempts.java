package dev.vedette.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts failed sign-ins by account and by address: after too many of them within the window no
 * more are looked at until it has passed. Kept in memory: a restart forgives, and costs the
 * guesser more than it gives.
 */
@ApplicationScoped
class SignInAttempts {

  static final Duration WINDOW = Duration.ofMinutes(10);

  private final Cache<String, AtomicInteger> failures;

  SignInAttempts() {
    this(Ticker.systemTicker());
  }

  SignInAttempts(Ticker ticker) {
    failures =
        Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).ticker(ticker).build();
  }

  void check(String who, int limit) {
    AtomicInteger count = failures.getIfPresent(who);
    if (count != null && count.get() >= limit) {
      throw new TooManyRequestsException(
          "Too many failed attempts to sign in. Wait ten minutes and try again.", WINDOW);
    }
  }

  void failed(String who) {
    failures.get(who, key -> new AtomicInteger()).incrementAndGet();
  }

  void succeeded(String who) {
    failures.invalidate(who);
  }
}
