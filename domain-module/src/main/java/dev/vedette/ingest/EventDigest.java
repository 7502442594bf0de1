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
   * The same with what a project has set. If that cannot be read no event is to blame: it throws
   * before any is touched.
   */
  default EventDigest forProject(long projectId) {
    return this;
  }
}
