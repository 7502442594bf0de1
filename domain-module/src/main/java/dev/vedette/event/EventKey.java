package dev.vedette.event;

import java.util.Comparator;
import java.util.UUID;

/** What an event is known by: a client's id is unique within its project. */
public record EventKey(long projectId, UUID eventId) implements Comparable<EventKey> {

  private static final Comparator<EventKey> ORDER =
      Comparator.comparingLong(EventKey::projectId).thenComparing(EventKey::eventId);

  /** The key of an event. */
  public static EventKey of(NormalizedEvent event) {
    return new EventKey(event.projectId(), event.eventId());
  }

  @Override
  public int compareTo(EventKey other) {
    return ORDER.compare(this, other);
  }
}
