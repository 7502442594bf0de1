package dev.vedette.alert;

import dev.vedette.event.Environment;
import dev.vedette.event.EventService;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks rules against what their project knows. */
@ApplicationScoped
class RuleChecks {

  @Inject private EventService events;
  @Inject private Receivers receivers;

  /**
   * Checks a rule.
   *
   * @throws InvalidException if it breaks the rules for rules
   */
  CheckedRule check(Project project, RuleDraft draft) {
    PartReader.Targets targets = (type, id) -> receivers.knows(project, type, id);
    Set<String> environments =
        draft.environment().isEmpty()
            ? Set.of()
            : events.environmentsOf(project.organizationId()).stream()
                .map(Environment::name)
                .collect(Collectors.toUnmodifiableSet());
    return new AlertRules(targets, environments).check(draft);
  }
}
