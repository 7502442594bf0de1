package dev.vedette.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Events that have the same cause, as one thing to work on.
 *
 * @param shortId its number within the project as people write it, {@code SHOP-1A}
 * @param level and what else describes it, of its latest event
 * @param status unresolved, resolved or ignored
 * @param substatus new, ongoing, regressed, …; empty for a resolved one
 * @param priority high, medium or low
 * @param unhandled whether the latest event was not caught by the program
 * @param timesSeen events ever counted
 * @param userCount distinct users ever counted
 */
public record Issue(
    long id,
    long projectId,
    String shortId,
    String type,
    String level,
    String platform,
    Optional<String> logger,
    String title,
    String culprit,
    Optional<String> location,
    JsonNode metadata,
    String status,
    Optional<String> substatus,
    String priority,
    boolean unhandled,
    long timesSeen,
    long userCount,
    Instant firstSeen,
    Instant lastSeen,
    Optional<String> firstRelease,
    Optional<String> lastRelease) {

  /** The same with other numbers: those of some environments, or of some time. */
  public Issue seen(long times, long users, Instant first, Instant last) {
    return new Issue(
        id,
        projectId,
        shortId,
        type,
        level,
        platform,
        logger,
        title,
        culprit,
        location,
        metadata,
        status,
        substatus,
        priority,
        unhandled,
        times,
        users,
        first,
        last,
        firstRelease,
        lastRelease);
  }
}
