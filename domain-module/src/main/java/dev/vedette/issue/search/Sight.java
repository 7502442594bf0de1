package dev.vedette.issue.search;

import java.time.Instant;

/** How often and when an issue happened, and to how many users. */
public record Sight(long count, long userCount, Instant firstSeen, Instant lastSeen) {}
