package dev.vedette.issue.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an issue.
 *
 * @param type as in {@code dev.vedette.issue.ActivityType}, in lower case
 * @param userId who did it; empty for a token without a user, and for the server itself
 * @param data what more there is to say, in Sentry's names
 * @param note what somebody wrote; empty for all other types
 */
public record IssueActivity(
    long id,
    long issueId,
    String type,
    Optional<Long> userId,
    JsonNode data,
    Optional<String> note,
    Instant dateCreated) {}
