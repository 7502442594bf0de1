package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.platform.problem.InvalidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks rules before they are stored. */
final class AlertRules {

  static final int DEFAULT_FREQUENCY = 30;

  private static final int MIN_FREQUENCY = 5;
  private static final int MAX_FREQUENCY = 30 * 24 * 60;
  private static final int MAX_NAME = 256;

  private final PartReader.Targets targets;
  private final Set<String> environments;
  private final Map<String, List<String>> errors = new LinkedHashMap<>();

  /**
   * @param targets what the project knows
   * @param environments those that the organization knows
   */
  AlertRules(PartReader.Targets targets, Set<String> environments) {
    this.targets = targets;
    this.environments = environments;
  }

  /**
   * Checks a rule.
   *
   * @throws InvalidException with all that is wrong, by field
   */
  CheckedRule check(RuleDraft draft) {
    String name = draft.name().strip();
    if (name.isEmpty()) {
      wrong("name", "This field may not be blank.");
    } else if (name.length() > MAX_NAME) {
      wrong("name", "Ensure this field has no more than " + MAX_NAME + " characters.");
    } else if (name.chars().anyMatch(c -> c < ' ')) {
      wrong("name", "Not a valid string.");
    }
    if (!draft.environment().isEmpty() && !environments.contains(draft.environment())) {
      wrong("environment", "This environment has not been created.");
    }
    RuleMatch actionMatch = match("actionMatch", draft.actionMatch(), RuleMatch.NONE);
    RuleMatch filterMatch = match("filterMatch", draft.filterMatch(), null);
    if (draft.frequency() < MIN_FREQUENCY) {
      wrong("frequency", "Ensure this value is greater than or equal to " + MIN_FREQUENCY + ".");
    } else if (draft.frequency() > MAX_FREQUENCY) {
      wrong("frequency", "Ensure this value is less than or equal to " + MAX_FREQUENCY + ".");
    }
    Optional<RuleOwner> owner = owner(draft.owner());
    RuleParts parts =
        new RuleParts(
            parts(RulePartType.Kind.CONDITION, draft.conditions()),
            parts(RulePartType.Kind.FILTER, draft.filters()),
            parts(RulePartType.Kind.ACTION, draft.actions()));
    if (parts.actions().isEmpty()) {
      wrong("actions", "You must add an action for this alert to fire.");
    }
    if (!errors.isEmpty()) {
      throw new InvalidException(errors);
    }
    return new CheckedRule(
        name,
        Optional.of(draft.environment()).filter(text -> !text.isEmpty()),
        owner,
        actionMatch,
        filterMatch,
        draft.frequency(),
        parts);
  }

  private RuleMatch match(String field, String text, RuleMatch refused) {
    Optional<RuleMatch> found = RuleMatch.of(text).filter(match -> match != refused);
    if (found.isEmpty()) {
      wrong(field, "\"" + text + "\" is not a valid choice.");
    }
    return found.orElse(RuleMatch.ALL);
  }

  private Optional<RuleOwner> owner(String text) {
    try {
      Optional<RuleOwner> owner = RuleOwner.parse(text);
      if (owner.isPresent()
          && !targets.knows(owner.get().team() ? "Team" : "Member", owner.get().id())) {
        wrong("owner", owner.get().team() ? "Team is not a member" : "User is not a member");
      }
      return owner;
    } catch (InvalidException e) {
      errors.putAll(e.errors());
      return Optional.empty();
    }
  }

  private List<RulePart> parts(RulePartType.Kind kind, JsonNode list) {
    try {
      return new PartReader(kind, targets).read(list);
    } catch (InvalidException e) {
      errors.putAll(e.errors());
      return List.of();
    }
  }

  private void wrong(String field, String message) {
    errors.putIfAbsent(field, List.of(message));
  }
}
