package dev.vedette.api.project;

import dev.vedette.api.json.Body;
import java.util.Optional;

/**
 * A project as a client wants it, from the body of a request.
 *
 * @param defaultRules whether it begins with alert rules
 */
record NewProject(
    String name, Optional<String> slug, Optional<String> platform, boolean defaultRules) {

  private static final int MAX_NAME = 50;
  private static final int MAX_SLUG = 100;
  private static final int MAX_PLATFORM = 64;

  /**
   * Reads a body.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static NewProject of(Body body) {
    String name = body.requiredText("name", MAX_NAME);
    Optional<String> slug = body.optionalText("slug", MAX_SLUG);
    Optional<String> platform = body.optionalText("platform", MAX_PLATFORM);
    boolean defaultRules = body.bool("default_rules").orElse(true);
    body.check();
    return new NewProject(name, slug, platform, defaultRules);
  }
}
