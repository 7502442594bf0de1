package dev.vedette.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A transaction in a list.
 *
 * @param rowId number of the event's row
 * @param name 1 to 255 characters on one line
 * @param occurredAt when it ended, by the client
 */
public record StoredTransaction(
    long rowId,
    UUID eventId,
    String name,
    Optional<String> release,
    Optional<String> environment,
    Instant occurredAt,
    TransactionSummary summary) {}
