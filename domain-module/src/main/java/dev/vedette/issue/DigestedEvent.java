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

  /** Reads the event's facets and packs it now, not while its batch holds locks. */
  public DigestedEvent {
    event.facets(); // first, while grouping has left its frames in the processor's cache
    event.packed();
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
