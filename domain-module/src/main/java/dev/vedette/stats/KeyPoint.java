package dev.vedette.stats;

import java.util.EnumSet;
import java.util.Set;

/**
 * What became of the events sent with a client key within one step of time.
 *
 * @param timestamp start of the step in epoch seconds
 * @param accepted events stored
 * @param filtered events that a filter kept out
 * @param dropped events that a limit kept out
 */
public record KeyPoint(long timestamp, long accepted, long filtered, long dropped) {

  private static final Set<Outcome> OUTCOMES =
      EnumSet.of(Outcome.ACCEPTED, Outcome.FILTERED, Outcome.RATE_LIMITED);

  /** All three. */
  public long total() {
    return accepted + filtered + dropped;
  }

  /** Whether such a thing counts for its key: an event, and an outcome that has a part here. */
  static boolean counts(OutcomeKey key) {
    return key.keyId() != 0
        && Category.EVENTS.contains(key.category())
        && OUTCOMES.contains(key.outcome());
  }
}
