package dev.vedette.organization;

import dev.vedette.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in an organization: of a user, or kept for somebody who is invited. Who is only invited
 * sees nothing, has no access and does not count.
 *
 * @param userId empty while the invitation waits
 * @param email the user's, or the invited one; in lower case
 * @param idpProvisioned whether an identity provider manages the membership
 * @param idpRoleRestricted whether it manages the role, too
 * @param invitationExpires until when the link works; empty for a user
 * @param inviterId the user who invited; empty where nobody did or that user is gone
 */
public record Member(
    long id,
    long organizationId,
    OptionalLong userId,
    String email,
    Role role,
    boolean idpProvisioned,
    boolean idpRoleRestricted,
    Instant dateCreated,
    Optional<Instant> invitationExpires,
    OptionalLong inviterId) {

  /** Whether nobody has accepted the invitation yet. */
  public boolean isPending() {
    return userId.isEmpty();
  }

  /** Whether an invitation waits whose link works no more. */
  public boolean isExpired(Instant now) {
    return isPending() && invitationExpires.map(end -> !end.isAfter(now)).orElse(true);
  }

  /** Whether the place is this user's. */
  public boolean isOf(OptionalLong user) {
    return user.isPresent() && userId.equals(user);
  }
}
