package dev.vedette.api.scim;

import dev.vedette.api.json.Body;
import java.util.Optional;

/**
 * What a patch asks of a user. There is one thing: to be inactive, which takes the user out of the
 * organization. Okta sends {@code {"op": "replace", "value": {"active": false}}}, Entra ID {@code
 * {"op": "Replace", "path": "active", "value": "False"}}.
 */
final class ScimUserPatch {

  private static final String ACTIVE = "active";

  private ScimUserPatch() {}

  /**
   * Understands a patch.
   *
   * @throws ScimException if any operation asks for something else
   */
  static void checkDeactivates(Body body) {
    for (ScimOperation operation : ScimOperation.of(body)) {
      if (!deactivates(operation)) {
        throw ScimException.invalidPatch();
      }
    }
  }

  private static boolean deactivates(ScimOperation operation) {
    if (operation.kind() != ScimOperation.Kind.REPLACE) {
      return false;
    }
    Optional<Boolean> active =
        operation.path().isPresent()
            ? ScimObject.bool(operation.value()).filter(any -> operation.isAbout(ACTIVE))
            : ScimObject.of(operation.value())
                .flatMap(object -> ScimObject.bool(object.get(ACTIVE)));
    return active.equals(Optional.of(false));
  }
}
