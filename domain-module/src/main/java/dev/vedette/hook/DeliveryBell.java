package dev.vedette.hook;

import dev.vedette.platform.Wakeup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Wakes the workers when somebody waits for a delivery. */
@ApplicationScoped
class DeliveryBell {

  private final Wakeup wakeup = new Wakeup();

  /** Somebody asked for a delivery; told when that is committed. */
  record Asked(long hookId) {}

  /** What the workers wait for. */
  public Wakeup wakeup() {
    return wakeup;
  }

  void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked asked) {
    wakeup.ring();
  }
}
