package dev.vedette.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that may trigger a rule.
 *
 * @param ruleId 0 asks for the owner of the issue instead
 * @param first whether the event began its issue
 * @param wasResolved whether the issue was resolved when it came
 * @param queuedAt when it was stored
 */
record AlertTask(
    long id,
    long projectId,
    long ruleId,
    long issueId,
    UUID eventId,
    boolean first,
    boolean wasResolved,
    Instant queuedAt,
    int attempts) {

  /** Stands for no rule: the issue's owner is to be found. */
  static final long OWNER = 0;
}
