package dev.vedette.ingest;

import java.util.Optional;
import java.util.UUID;

/**
 * The answer to an accepted request.
 *
 * @param eventId the id of the event in the request; empty when nothing in it was event-like
 */
public record Receipt(Optional<UUID> eventId) {
  static final Receipt EMPTY = new Receipt(Optional.empty());
}
