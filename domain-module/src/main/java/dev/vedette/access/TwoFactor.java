package dev.vedette.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of somebody's second factor.
 *
 * @param since when it was switched on; empty if it is off
 * @param lastUsed when a code of the app was last entered
 * @param recoveryCodes how many are left
 */
public record TwoFactor(Optional<Instant> since, Optional<Instant> lastUsed, int recoveryCodes) {

  /** Whether signing in takes a code. */
  public boolean on() {
    return since.isPresent();
  }
}
