package dev.vedette.feedback;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What a user wrote. Texts are untrusted.
 *
 * @param eventId the event that it is about; of feedback about none, the feedback's own
 * @param eventRow number of the event's row; none if it is not stored
 * @param issueId the event's issue; none if it has none or is not stored
 * @param name possibly empty
 * @param email possibly empty
 */
public record UserReport(
    long id,
    long projectId,
    UUID eventId,
    OptionalLong eventRow,
    OptionalLong issueId,
    String name,
    String email,
    String comments,
    Instant dateCreated) {}
