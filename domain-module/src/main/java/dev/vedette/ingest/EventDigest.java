package dev.vedette.ingest;

import dev.vedette.event.Arrival;
import dev.vedette.issue.DigestedEvent;

/** Gives a received event its meaning: normalises and groups it. Pure. */
@FunctionalInterface
interface EventDigest {
  /**
   * Digests one event.
   *
   * @throws dev.vedette.event.FilteredEventException if the project does not want it
   * @throws dev.vedette.event.InvalidEventException if it cannot be stored whatever is repaired
   */
  DigestedEvent digest(byte[] json, Arrival arrival);

  /**
   * The same with what a project has set. If that cannot be asked for no event is to blame: it
   * throws before any is touched, and all wait.
   *
   * @throws dev.vedette.platform.UnreadableOptionException if it is there and makes no sense: only
   *     events of that project are held up, and kept
   */
  default EventDigest forProject(long projectId) {
    return this;
  }
}
