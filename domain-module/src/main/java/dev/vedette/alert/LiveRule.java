package dev.vedette.alert;

import dev.vedette.alert.Check.Answer;
import java.sql.SQLException;
import java.util.List;

/** A rule that can be asked whether it is triggered. Immutable. */
final class LiveRule {

  private final AlertRule rule;
  private final List<Check> conditions;
  private final List<Check> filters;

  LiveRule(AlertRule rule) {
    this.rule = rule;
    this.conditions = rule.parts().conditions().stream().map(Check::of).toList();
    this.filters = rule.parts().filters().stream().map(Check::of).toList();
  }

  AlertRule rule() {
    return rule;
  }

  /** Whether it needs to know if issues were resolved before. */
  boolean asksForRegressions() {
    return rule.parts().has(RulePartType.REGRESSION);
  }

  boolean countsUsers() {
    return rule.parts().has(RulePartType.USER_FREQUENCY);
  }

  /** Whether the event can trigger it, as far as the event alone tells. */
  boolean mayFire(EventFacts event) {
    return isInEnvironment(event)
        && combine(rule.actionMatch(), conditions, event) != Answer.NO
        && combine(rule.filterMatch(), filters, event) != Answer.NO;
  }

  /** Whether it is triggered. What costs nothing is asked first. */
  boolean fires(Situation situation) throws SQLException {
    return mayFire(situation.event())
        && holds(rule.filterMatch(), filters, situation)
        && holds(rule.actionMatch(), conditions, situation);
  }

  private boolean isInEnvironment(EventFacts event) {
    return rule.environment().isEmpty()
        || event.tag("environment").contains(rule.environment().get());
  }

  private static Answer combine(RuleMatch match, List<Check> checks, EventFacts event) {
    boolean yes = false;
    boolean maybe = false;
    boolean no = false;
    for (Check check : checks) {
      switch (check.ask(event)) {
        case YES -> yes = true;
        case MAYBE -> maybe = true;
        case NO -> no = true;
      }
    }
    if (checks.isEmpty()) {
      return Answer.YES;
    }
    return switch (match) {
      case ALL -> no ? Answer.NO : maybe ? Answer.MAYBE : Answer.YES;
      case ANY -> yes ? Answer.YES : maybe ? Answer.MAYBE : Answer.NO;
      case NONE -> yes ? Answer.NO : maybe ? Answer.MAYBE : Answer.YES;
    };
  }

  private static boolean holds(RuleMatch match, List<Check> checks, Situation situation)
      throws SQLException {
    if (checks.isEmpty()) {
      return true;
    }
    boolean wanted = match != RuleMatch.ALL;
    for (Check check : checks) {
      if (check.holds(situation) == wanted) {
        return match == RuleMatch.ANY;
      }
    }
    return match != RuleMatch.ANY;
  }
}
