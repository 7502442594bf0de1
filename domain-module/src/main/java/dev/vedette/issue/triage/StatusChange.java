package dev.vedette.issue.triage;

import dev.vedette.platform.problem.InvalidException;
import java.util.Optional;
import java.util.Set;

/**
 * A status to be given to issues.
 *
 * @param status unresolved, resolved or ignored
 * @param substatus empty for the one that follows from the rest
 * @param resolution how a resolved one is resolved
 * @param terms until what an ignored one is ignored
 */
public record StatusChange(
    String status, Optional<String> substatus, Optional<Resolution> resolution, IgnoreTerms terms) {

  /** Substatuses of ignored issues. */
  public static final Set<String> IGNORED =
      Set.of("archived_until_escalating", "archived_until_condition_met", "archived_forever");

  /** Substatuses of unresolved issues. */
  public static final Set<String> UNRESOLVED = Set.of("new", "ongoing", "regressed", "escalating");

  static final String UNTIL_ESCALATING = "archived_until_escalating";
  static final String UNTIL_CONDITION = "archived_until_condition_met";

  /**
   * Checks that the parts fit together.
   *
   * @throws InvalidException if the substatus is none of the status
   */
  public StatusChange {
    boolean fits =
        substatus.isEmpty()
            || switch (status) {
              case "unresolved" -> UNRESOLVED.contains(substatus.get());
              case "ignored" -> IGNORED.contains(substatus.get());
              default -> false;
            };
    if (!fits) {
      throw new InvalidException(
          "substatus", "\"" + substatus.get() + "\" is no substatus of \"" + status + "\".");
    }
    if (substatus.filter(UNTIL_CONDITION::equals).isPresent() && !terms.any()) {
      throw new InvalidException("substatus", "Say in statusDetails what ends it.");
    }
  }

  /** A status without details. */
  public static StatusChange to(String status) {
    return new StatusChange(status, Optional.empty(), Optional.empty(), IgnoreTerms.NONE);
  }

  /** Resolved in a certain way. */
  public static StatusChange resolved(Resolution resolution) {
    return new StatusChange(
        "resolved", Optional.empty(), Optional.of(resolution), IgnoreTerms.NONE);
  }

  /** Ignored until something happens. */
  public static StatusChange ignored(IgnoreTerms terms) {
    return new StatusChange("ignored", Optional.empty(), Optional.empty(), terms);
  }

  /** Ignored until there are clearly more events than before. */
  public static StatusChange ignoredUntilEscalating() {
    return new StatusChange(
        "ignored", Optional.of(UNTIL_ESCALATING), Optional.empty(), IgnoreTerms.NONE);
  }

  boolean hasDetails() {
    return resolution.isPresent() || terms.any() || substatus.isPresent();
  }
}
