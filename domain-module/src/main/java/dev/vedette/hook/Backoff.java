package dev.vedette.hook;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** When to try again. */
final class Backoff {

  /** How long a delivery is tried, from the time it was queued. */
  static final Duration PATIENCE = Duration.ofHours(24);

  /** Attempts of one delivery, which take about a day. */
  static final int MAX_ATTEMPTS = 13;

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(4);

  private static final int FAILURES_TO_PAUSE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** How far a time may be off, either way, so that hooks do not march in step. */
  private static final double JITTER = 0.2;

  private final DoubleSupplier random;

  /**
   * @param random from 0 to below 1
   */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * How long a delivery waits after an attempt: 10 s, three times as long each time, at most 4 h.
   *
   * @param attempts how many were made, at least 1
   */
  Duration delay(int attempts) {
    return jittered(FIRST, Math.pow(3, attempts - 1.0), LONGEST);
  }

  /**
   * How long a hook is left alone after a failure: not at all after one or two in a row, then 10 s,
   * twice as long each time, at most 10 min.
   *
   * @param failures how many there were in a row, at least 1
   */
  Duration pause(int failures) {
    return failures < FAILURES_TO_PAUSE
        ? Duration.ZERO
        : jittered(FIRST_PAUSE, Math.pow(2, failures - (double) FAILURES_TO_PAUSE), LONGEST_PAUSE);
  }

  private Duration jittered(Duration unit, double factor, Duration most) {
    double millis = Math.min(unit.toMillis() * factor, most.toMillis());
    return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * random.getAsDouble())));
  }
}
