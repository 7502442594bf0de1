package dev.vedette.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which events of a list are wanted.
 *
 * @param start not before this
 * @param end before this
 * @param environments of one of these; empty for any
 * @param terms that they satisfy
 */
public record EventQuery(
    Optional<Instant> start, Optional<Instant> end, List<String> environments, EventTerms terms) {

  /** All events. */
  public static final EventQuery ALL = new EventQuery(Optional.empty(), Optional.empty());

  /** Copies the list, so that it cannot change. */
  public EventQuery {
    environments = List.copyOf(environments);
  }

  /** Events of a time. */
  public EventQuery(Optional<Instant> start, Optional<Instant> end) {
    this(start, end, List.of(), EventTerms.NONE);
  }

  /** Events of these environments, whenever they happened; of any if there are none. */
  public static EventQuery in(List<String> environments) {
    return new EventQuery(Optional.empty(), Optional.empty(), environments, EventTerms.NONE);
  }

  /** Whether only the time is asked for. */
  boolean plain() {
    return environments.isEmpty() && terms.isEmpty();
  }
}
