package dev.vedette.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody does not want to hear of a rule.
 *
 * @param userId who; empty for everyone, and then the rule is not evaluated at all
 * @param until empty for ever
 */
public record RuleSnooze(
    long ruleId, OptionalLong userId, OptionalLong madeBy, Optional<Instant> until, Instant added) {

  /** Whether it holds at a time. */
  public boolean holds(Instant now) {
    return until.map(now::isBefore).orElse(true);
  }
}
