package dev.vedette.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A rule that tells people or programs of what happens to issues of a project.
 *
 * @param environment only events of this one count
 * @param creatorId the user who made it; empty for the project's first one
 * @param actionMatch how its conditions count together: all or any
 * @param filterMatch how its filters count together
 * @param frequency minutes for which it rests for an issue that has triggered it
 * @param lastFired when it was last triggered by any issue, of the last 90 days
 * @param snooze by which it rests for everyone
 */
public record AlertRule(
    long id,
    long projectId,
    String name,
    Optional<String> environment,
    Optional<RuleOwner> owner,
    OptionalLong creatorId,
    RuleMatch actionMatch,
    RuleMatch filterMatch,
    int frequency,
    RuleParts parts,
    Instant dateCreated,
    Instant dateModified,
    Optional<Instant> lastFired,
    Optional<RuleSnooze> snooze) {

  AlertRule with(Optional<Instant> fired, Optional<RuleSnooze> everyone) {
    return new AlertRule(
        id,
        projectId,
        name,
        environment,
        owner,
        creatorId,
        actionMatch,
        filterMatch,
        frequency,
        parts,
        dateCreated,
        dateModified,
        fired,
        everyone);
  }
}
