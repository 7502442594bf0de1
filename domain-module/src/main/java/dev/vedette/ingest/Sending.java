package dev.vedette.ingest;

import dev.vedette.event.PayloadCodec;
import dev.vedette.stats.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a request besides its items.
 *
 * @param eventId the id of the event that it is about; made up where the client named none
 * @param sentAt the sender's clock when it sent
 * @param remoteAddress the client's address, at most 45 characters
 * @param userAgent at most 500 characters
 * @param client the SDK and its version, at most 200 characters
 */
record Sending(
    long projectId,
    long keyId,
    UUID eventId,
    Instant receivedAt,
    Optional<Instant> sentAt,
    Optional<String> remoteAddress,
    Optional<String> userAgent,
    Optional<String> client) {

  /** The same request, about another event. */
  Sending withEventId(UUID id) {
    return new Sending(projectId, keyId, id, receivedAt, sentAt, remoteAddress, userAgent, client);
  }

  /** An event of it for the inbox. */
  InboxEntry event(Category category, byte[] json) {
    return new InboxEntry(
        projectId,
        keyId,
        eventId,
        category,
        receivedAt,
        sentAt,
        remoteAddress,
        userAgent,
        client,
        PayloadCodec.compressQuickly(json));
  }
}
