package dev.vedette.api.request;

import dev.vedette.alert.AlertRuleService;
import dev.vedette.hook.HookService;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.KeyService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** Looks up what a path names within a project: nobody who may not have the project gets here. */
@ApplicationScoped
class ProjectObjects {

  private static final String KEY = "key";
  private static final String HOOK = "hook";
  private static final String RULE = "rule";

  private final KeyService keys;
  private final HookService hooks;
  private final AlertRuleService rules;

  /** For the container's proxy. */
  ProjectObjects() {
    this(null, null, null);
  }

  @Inject
  ProjectObjects(KeyService keys, HookService hooks, AlertRuleService rules) {
    this.keys = keys;
    this.hooks = hooks;
    this.rules = rules;
  }

  /**
   * Finds the client key, the hook or the rule of the path, if it names one.
   *
   * @throws NotFoundException if the project has none such
   */
  void resolve(UnaryOperator<String> parameter, ApiRequest request) {
    String key = parameter.apply(KEY);
    if (key != null) {
      request.key(keys.get(request.project().id(), key));
    }
    String hook = parameter.apply(HOOK);
    if (hook != null) {
      request.hook(hooks.get(request.project().id(), hook));
    }
    String rule = parameter.apply(RULE);
    if (rule != null) {
      if (!Slugs.isId(rule)) {
        throw new NotFoundException();
      }
      request.rule(rules.get(request.project().id(), Long.parseLong(rule)));
    }
  }
}
