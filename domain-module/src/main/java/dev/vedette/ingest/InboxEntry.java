package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it was received: what the inbox keeps until it is digested.
 *
 * @param remoteAddress the client's address, at most 45 characters
 * @param userAgent at most 500 characters
 * @param client the SDK and its version, at most 200 characters
 * @param payload the event's JSON, compressed by {@code PayloadCodec}
 */
record InboxEntry(
    long projectId,
    long keyId,
    UUID eventId,
    Category category,
    Instant receivedAt,
    Optional<Instant> sentAt,
    Optional<String> remoteAddress,
    Optional<String> userAgent,
    Optional<String> client,
    byte[] payload)
    implements IntakeRow {

  @Override
  public int size() {
    return payload.length;
  }
}
