package dev.vedette.api.project;

import dev.vedette.api.json.Body;
import java.util.Optional;

/** A project as a client wants it, from the body of a request. */
record NewProject(String name, Optional<String> slug, Optional<String> platform) {

  private static final int MAX_NAME = 50;
  private static final int MAX_SLUG = 100;
  private static final int MAX_PLATFORM = 64;

  /**
   * Reads a body. {@code default_rules} is checked and changes nothing: there are no alert rules
   * yet, and so no default ones.
   *
   * @throws dev.vedette.api.json.InvalidBodyException if a field is wrong
   */
  static NewProject of(Body body) {
    String name = body.requiredText("name", MAX_NAME);
    Optional<String> slug = body.optionalText("slug", MAX_SLUG);
    Optional<String> platform = body.optionalText("platform", MAX_PLATFORM);
    body.bool("default_rules");
    body.check();
    return new NewProject(name, slug, platform);
  }
}
