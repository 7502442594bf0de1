package dev.vedette.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the program, injected wherever the time is asked for. */
@ApplicationScoped
class Clocks {

  @Produces
  Clock utc() {
    return Clock.systemUTC();
  }
}
