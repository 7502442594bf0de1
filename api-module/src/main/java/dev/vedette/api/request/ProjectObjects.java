package dev.vedette.api.request;

import dev.vedette.hook.HookService;
import dev.vedette.project.KeyService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** Looks up what a path names within a project: nobody who may not have the project gets here. */
@ApplicationScoped
class ProjectObjects {

  private static final String KEY = "key";
  private static final String HOOK = "hook";

  private final KeyService keys;
  private final HookService hooks;

  /** For the container's proxy. */
  ProjectObjects() {
    this(null, null);
  }

  @Inject
  ProjectObjects(KeyService keys, HookService hooks) {
    this.keys = keys;
    this.hooks = hooks;
  }

  /**
   * Finds the client key or the hook of the path, if it names one.
   *
   * @throws dev.vedette.platform.problem.NotFoundException if the project has none such
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
  }
}
