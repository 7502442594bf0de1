package dev.vedette.alert;

import dev.vedette.project.ProjectCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives a new project its first rule, in the transaction in which the project is made. */
@ApplicationScoped
class FirstRules {

  @Inject private AlertRuleService rules;

  void give(@Observes ProjectCreated made) {
    if (made.defaultRules()) {
      rules.createFirst(made.project());
    }
  }
}
