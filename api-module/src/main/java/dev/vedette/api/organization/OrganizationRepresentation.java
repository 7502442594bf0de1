package dev.vedette.api.organization;

import dev.vedette.api.json.Avatar;
import java.time.Instant;
import java.util.List;

/** The shape of an organization in lists and within other shapes. */
public record OrganizationRepresentation(
    String id,
    String slug,
    Status status,
    String name,
    Instant dateCreated,
    boolean isEarlyAdopter,
    boolean require2FA,
    boolean requireEmailVerification,
    Avatar avatar,
    List<String> features,
    Links links,
    boolean hasAuthProvider,
    boolean allowMemberInvite,
    boolean allowMemberProjectCreation,
    boolean allowSuperuserAccess) {

  /** Whether it is in use. */
  public record Status(String id, String name) {

    static final Status ACTIVE = new Status("active", "active");
    static final Status DELETED = new Status("pending_deletion", "pending deletion");
  }

  /** Where it is. */
  public record Links(String organizationUrl, String regionUrl) {}

  /** The same when it waits for its purge. */
  public OrganizationRepresentation deleted() {
    return new OrganizationRepresentation(
        id,
        slug,
        Status.DELETED,
        name,
        dateCreated,
        isEarlyAdopter,
        require2FA,
        requireEmailVerification,
        avatar,
        features,
        links,
        hasAuthProvider,
        allowMemberInvite,
        allowMemberProjectCreation,
        allowSuperuserAccess);
  }
}
