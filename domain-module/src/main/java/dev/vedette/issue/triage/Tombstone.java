package dev.vedette.issue.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An issue that was discarded: events that have its hashes are refused.
 *
 * @param userId who discarded it; empty for a token without a user
 */
public record Tombstone(
    long id,
    String type,
    String level,
    String title,
    String culprit,
    JsonNode metadata,
    Optional<Long> userId,
    Instant dateCreated) {}
