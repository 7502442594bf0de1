package dev.vedette.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of the program, injected wherever the time is asked for. It ticks in microseconds,
 * which is what both databases keep: a time just written equals the one read back.
 */
@ApplicationScoped
class Clocks {

  @Produces
  Clock utc() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
