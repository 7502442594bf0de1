package dev.vedette.hook;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A delivery: one that waits, or what became of it.
 *
 * @param deliveryId what the receiver knows it by; the same at every attempt
 * @param kind name of what it tells of, or {@link #PING}
 * @param eventId the event that it tells of
 * @param queuedAt when it was queued, or queued again
 * @param nextAttempt when it is tried at the earliest; empty unless it waits
 * @param responseCode status of the last answer, if there was one
 * @param durationMs how long the last attempt took
 * @param failure why the last attempt failed
 */
public record HookDelivery(
    long id,
    UUID deliveryId,
    String kind,
    Optional<UUID> eventId,
    State state,
    Instant queuedAt,
    int attempts,
    Optional<Instant> nextAttempt,
    Optional<Instant> lastAttempt,
    OptionalInt responseCode,
    OptionalInt durationMs,
    Optional<String> failure) {

  /** The kind of a delivery that somebody asked for to try the hook. */
  public static final String PING = "ping";

  /** How far a delivery is. */
  public enum State {
    /** It is to be tried, for the first time or again. */
    WAITING,
    /** The receiver answered with a status of success. */
    DELIVERED,
    /** It was tried for a day, or cannot be made any more. */
    GIVEN_UP
  }
}
