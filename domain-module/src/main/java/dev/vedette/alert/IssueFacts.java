package dev.vedette.alert;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What rules ask of an issue.
 *
 * @param timesSeen events up to the one in question
 * @param regressed whether it was resolved and came back
 */
record IssueFacts(
    long id,
    long projectId,
    String priority,
    boolean regressed,
    Instant firstSeen,
    long timesSeen,
    OptionalLong assignedUser,
    OptionalLong assignedTeam) {}
