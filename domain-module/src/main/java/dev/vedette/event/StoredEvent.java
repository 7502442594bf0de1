package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is kept.
 *
 * @param rowId number of the row, unique in the installation
 * @param issueId 0 if it belongs to none, as transactions and feedback do
 * @param occurredAt when it happened, by the client
 * @param receivedAt when it reached the server
 * @param data the normalised event
 */
public record StoredEvent(
    long rowId,
    long projectId,
    long issueId,
    UUID eventId,
    Instant occurredAt,
    Instant receivedAt,
    JsonNode data) {}
