package dev.vedette.access;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.vedette.platform.Limiter;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Counts sign-ins, codes and the like that did not succeed, by account and by address: after too
 * many of them within the window no more are looked at until it has passed. An attempt counts when
 * it begins, so that many at once get no further than many in a row. Kept in memory: a restart
 * forgives, and costs the guesser more than it gives.
 */
@ApplicationScoped
class SignInAttempts {

  static final Duration WINDOW = Duration.ofMinutes(10);

  private final Limiter open;

  SignInAttempts() {
    this(Ticker.systemTicker());
  }

  SignInAttempts(Ticker ticker) {
    open = new Limiter(WINDOW, "Too many attempts. Wait ten minutes and try again.", ticker);
  }

  /**
   * Notes that an attempt begins.
   *
   * @throws TooManyRequestsException if there were as many as the limit
   */
  void count(String who, int limit) {
    open.count(who, limit);
  }

  /** Takes the attempt back: it was the right person. */
  void succeeded(String who) {
    open.takeBack(who);
  }
}
