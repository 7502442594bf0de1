package dev.vedette.api.scim;

import dev.vedette.access.Role;
import dev.vedette.api.json.Body;
import dev.vedette.platform.problem.InvalidException;
import java.util.Locale;
import java.util.Optional;

/**
 * A user as an identity provider sends one. Names and other addresses are not kept, as in Sentry.
 *
 * @param email empty if it was not sent
 * @param active false if the provider says that the user is not
 * @param role empty if the provider does not say
 */
record ScimUser(Optional<String> email, boolean active, Optional<Role> role) {

  /**
   * Reads a user.
   *
   * @throws ScimException if an attribute that counts is malformed
   */
  static ScimUser of(Body body) {
    ScimObject user = ScimObject.of(body);
    return new ScimUser(
        user.text("userName"),
        !user.has("active") || active(user),
        user.text("sentryOrgRole").map(ScimUser::role));
  }

  /**
   * The address.
   *
   * @throws InvalidException if it was not sent
   */
  String requiredEmail() {
    return email.orElseThrow(() -> new InvalidException("userName", "This field is required."));
  }

  private static boolean active(ScimObject user) {
    return ScimObject.bool(user.get("active"))
        .orElseThrow(() -> ScimException.invalidValue("active: Must be a valid boolean."));
  }

  private static Role role(String id) {
    return Role.of(id.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> ScimException.invalidValue("Invalid organization role."));
  }
}
