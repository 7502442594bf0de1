package dev.vedette.issue;

import dev.vedette.event.NormalizedEvent;

/**
 * An event that is ready to be stored.
 *
 * @param grouping what decides on its issue
 * @param size bytes of it as it was sent
 * @param keyId the client key it was sent with; 0 if it is not known
 */
public record DigestedEvent(NormalizedEvent event, Grouping grouping, int size, long keyId) {

  /** Packs the event now and reads its facets, not while its batch holds locks. */
  public DigestedEvent {
    event.packed();
    event.facets();
  }

  /** An event of which nobody says what it was sent with. */
  public DigestedEvent(NormalizedEvent event, Grouping grouping, int size) {
    this(event, grouping, size, 0);
  }

  /** The same, sent with a client key. */
  public DigestedEvent sentWith(long key) {
    return new DigestedEvent(event, grouping, size, key);
  }
}
