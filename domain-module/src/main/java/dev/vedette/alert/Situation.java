package dev.vedette.alert;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An event at the time when it happened, with its issue: what a rule is asked about.
 *
 * @param at when the event happened
 * @param counts of the issue, by windows that end then
 */
record Situation(EventFacts event, IssueFacts issue, Instant at, Counts counts) {

  /** Counts that cost queries. */
  interface Counts {

    /** Events after {@code end - window} and not after {@code end}. */
    long events(long issueId, Instant end, Duration window) throws SQLException;

    /** Users met in that time; at most {@code most}, beyond which it does not matter. */
    long users(long issueId, Instant end, Duration window, long most) throws SQLException;

    /** The release that was seen last for the first time. */
    Optional<String> latestRelease(long projectId) throws SQLException;
  }
}
