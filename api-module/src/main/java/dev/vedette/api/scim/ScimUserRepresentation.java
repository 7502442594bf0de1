package dev.vedette.api.scim;

import java.util.List;

/**
 * The shape of a member as a user.
 *
 * @param userName the e-mail address
 * @param sentryOrgRole id of the role, named as in Sentry because identity providers map it
 */
record ScimUserRepresentation(
    List<String> schemas,
    String id,
    String userName,
    Name name,
    List<Email> emails,
    boolean active,
    Meta meta,
    String sentryOrgRole) {

  /** Two names that identity providers want to see and that nobody keeps. */
  record Name(String familyName, String givenName) {}

  /** An address. */
  record Email(boolean primary, String value, String type) {}

  /** What it is. */
  record Meta(String resourceType) {}
}
