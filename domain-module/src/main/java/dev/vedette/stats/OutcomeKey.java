package dev.vedette.stats;

import dev.vedette.platform.jdbc.Jdbc;
import java.time.Instant;
import java.util.Comparator;

/**
 * What is counted together: all of a project, sent with one key, that ended the same way within 10
 * seconds.
 *
 * @param projectId 0 if it could not be attributed to a project
 * @param keyId the client key; 0 if it is not known or does not matter
 * @param bucket start of the 10 seconds, epoch seconds
 * @param reason why, or empty; at most {@value #MAX_REASON} characters
 */
public record OutcomeKey(
    long projectId, long keyId, long bucket, Category category, Outcome outcome, String reason)
    implements Comparable<OutcomeKey> {

  /** Characters of a reason that are kept. */
  public static final int MAX_REASON = 100;

  private static final Comparator<OutcomeKey> ORDER =
      Comparator.comparingLong(OutcomeKey::projectId)
          .thenComparingLong(OutcomeKey::keyId)
          .thenComparingLong(OutcomeKey::bucket)
          .thenComparing(OutcomeKey::category)
          .thenComparing(OutcomeKey::outcome)
          .thenComparing(OutcomeKey::reason);

  /** The key of something that happened at that time, whatever it was sent with. */
  public static OutcomeKey of(
      long projectId, Category category, Outcome outcome, String reason, Instant at) {
    return of(projectId, 0, category, outcome, reason, at);
  }

  /** The key of something that was sent with a client key and happened at that time. */
  public static OutcomeKey of(
      long projectId, long keyId, Category category, Outcome outcome, String reason, Instant at) {
    return new OutcomeKey(
        projectId,
        keyId,
        Resolution.TEN_SECONDS.bucket(at.getEpochSecond()),
        category,
        outcome,
        Jdbc.fit(reason, MAX_REASON));
  }

  @Override
  public int compareTo(OutcomeKey other) {
    return ORDER.compare(this, other);
  }
}
