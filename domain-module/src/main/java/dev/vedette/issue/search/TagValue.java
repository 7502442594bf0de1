package dev.vedette.issue.search;

import java.time.Instant;

/**
 * A value of a tag.
 *
 * @param id the same as long as the project exists
 * @param key name of the tag as it is shown
 * @param count events that have it
 */
public record TagValue(
    long id, String key, String value, long count, Instant firstSeen, Instant lastSeen) {}
