package dev.vedette.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a request said about an event besides its body.
 *
 * @param projectId the project whose key was used
 * @param receivedAt when the request came in
 * @param sentAt the sender's clock when it sent the envelope
 * @param remoteAddress IP address of the sender; replaces <code>{{auto}}</code>
 * @param userAgent the request's {@code User-Agent}
 * @param client name and version of the SDK, as in {@code sentry.java/8.0.0}
 * @param type what the envelope says that it is, {@code transaction} or {@code feedback}; wins over
 *     the body, which decides where the envelope says no more than that it is an event
 * @param eventId the envelope's event id, which wins over the one in the body
 */
public record Arrival(
    long projectId,
    Instant receivedAt,
    Optional<Instant> sentAt,
    Optional<String> remoteAddress,
    Optional<String> userAgent,
    Optional<String> client,
    Optional<String> type,
    Optional<UUID> eventId) {

  /** An event of which only its body says what it is. */
  public Arrival(
      long projectId,
      Instant receivedAt,
      Optional<Instant> sentAt,
      Optional<String> remoteAddress,
      Optional<String> userAgent,
      Optional<String> client,
      Optional<UUID> eventId) {
    this(
        projectId, receivedAt, sentAt, remoteAddress, userAgent, client, Optional.empty(), eventId);
  }
}
