package dev.vedette.organization;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditLog;
import dev.vedette.access.AuditTarget;
import dev.vedette.access.Changes;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Members as an identity provider keeps them. It speaks with the credentials of somebody, and does
 * not reach above that one's role: {@code highest} is the highest role that it may give, change and
 * take.
 */
@Stateless
public class ProvisioningService {

  private static final String INVALID_ROLE = "Invalid organization role.";

  @Inject private MemberService members;
  @Inject private MemberRepository rows;
  @Inject private InvitationService invitations;
  @Inject private UserService users;
  @Inject private AuditLog audit;

  /**
   * The highest role that credentials may give to members, change and take over SCIM: without
   * {@code member:admin} the least one.
   */
  public static Role highest(Access access) {
    return access.hasAny(Set.of(Scope.MEMBER_ADMIN))
        ? access.role().orElse(Role.MANAGER)
        : Role.MEMBER;
  }

  /**
   * Makes somebody a member. Where the address has an account with a password or one that belongs
   * to another organization, that account has to accept an invitation first: no address was ever
   * proven, whoever made the account elsewhere would be let in here, and nobody joins unasked. An
   * account that nobody has used yet is a member at once, and so is a new one.
   *
   * @param role what the provider says, which alone may change it then; empty for the default role
   * @param inviter who asks, if it is a person
   * @param baseUrl of the link of an invitation, without a slash at its end
   * @throws ConflictException if the address is a member's
   * @throws InvalidException if it is no address
   * @throws BadRequestException if the role is none that can be given so
   */
  public Member provision(
      Organization organization,
      String email,
      Optional<Role> role,
      Role highest,
      Optional<User> inviter,
      String baseUrl) {
    Role given = role.orElse(organization.settings().defaultRole());
    checkGivable(given, highest);
    if (users.findByEmail(email).filter(user -> isInUse(user, organization)).isEmpty()) {
      return members.provision(organization.id(), email, given, role.isPresent());
    }
    Member waiting =
        members
            .findByEmail(organization.id(), email)
            .map(known -> adopt(known, given))
            .orElseGet(
                () ->
                    invitations
                        .invite(
                            organization,
                            new NewInvitation(email, given, Map.of(), true),
                            inviter,
                            baseUrl)
                        .member());
    rows.entity(organization.id(), waiting.id()).provisioned(role.isPresent());
    return members.get(organization.id(), waiting.id());
  }

  private boolean isInUse(User user, Organization organization) {
    return user.hasPassword() || rows.isMemberElsewhere(organization.id(), user.id());
  }

  /** An invitation that somebody sent by hand becomes the provider's. */
  private Member adopt(Member known, Role role) {
    if (!known.isPending() || known.idpProvisioned()) {
      throw new ConflictException("User already exists in the database.");
    }
    return members.changeRole(known, role);
  }

  /**
   * Says which role a member has. An owner keeps the role, as in Sentry: the provider can neither
   * give nor take it. Without a word of the provider a role that it once gave becomes the default
   * one; one that was given by hand stays.
   *
   * @throws NotFoundException if the organization has no such member
   * @throws BadRequestException if the role is none that can be given so
   * @throws ForbiddenException if the member's role is too high to be changed
   */
  public Member keep(Organization organization, long memberId, Optional<Role> role, Role highest) {
    Member member = members.get(organization.id(), memberId);
    role.ifPresent(given -> checkGivable(given, highest));
    if (member.role() != Role.OWNER && member.role().compareTo(highest) > 0) {
      throw new ForbiddenException("You cannot change the role of a member above your own role.");
    }
    MemberEntity row = rows.entity(organization.id(), memberId);
    boolean restricts = role.isPresent() && member.role() != Role.OWNER;
    Changes changes =
        Changes.none()
            .and("idp:provisioned", member.idpProvisioned(), true)
            .and("idp:role-restricted", member.idpRoleRestricted(), restricts);
    row.provisioned(restricts);
    if (!changes.isEmpty()) {
      audit.record(
          AuditEvent.MEMBER_EDIT,
          organization.id(),
          AuditTarget.of("member", memberId, member.email()),
          changes);
    }
    Role wanted =
        role.orElse(
            member.idpRoleRestricted() ? organization.settings().defaultRole() : member.role());
    return member.role() == Role.OWNER || !isGivable(wanted, highest)
        ? members.get(organization.id(), memberId)
        : members.changeRole(member, wanted);
  }

  /**
   * Ends a membership: whoever loses it sees nothing of the organization from the next request on.
   *
   * @throws NotFoundException if the organization has no such member
   * @throws ForbiddenException if it is the only owner's, or the member's role is too high
   */
  public Member deprovision(Organization organization, long memberId, Role highest) {
    Member member = members.get(organization.id(), memberId);
    if (member.role().compareTo(highest) > 0 && !members.isOnlyOwner(member)) {
      throw new ForbiddenException("You cannot remove a member who has more access than you.");
    }
    members.remove(member);
    return member;
  }

  private static void checkGivable(Role role, Role highest) {
    if (!isGivable(role, highest)) {
      throw new BadRequestException(INVALID_ROLE);
    }
  }

  private static boolean isGivable(Role role, Role highest) {
    return role != Role.OWNER && role.compareTo(highest) <= 0;
  }
}
