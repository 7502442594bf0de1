package dev.vedette.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer to an accepted request.
 *
 * @param eventId the id of the event in the request; empty when nothing in it was event-like
 * @param headers further headers of the answer: what to hold back, where limits refused part of it
 */
public record Receipt(Optional<UUID> eventId, Map<String, String> headers) {

  /** Takes a copy of the headers. */
  public Receipt {
    headers = Map.copyOf(headers);
  }
}
