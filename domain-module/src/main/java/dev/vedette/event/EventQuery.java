package dev.vedette.event;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events of a list are wanted.
 *
 * @param start not before this
 * @param end before this
 */
public record EventQuery(Optional<Instant> start, Optional<Instant> end) {

  /** All events. */
  public static final EventQuery ALL = new EventQuery(Optional.empty(), Optional.empty());
}
