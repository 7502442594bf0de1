package dev.vedette.organization;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a caller may do with the members of an organization. Nobody gives, manages or takes a role
 * above the own one, and credentials never give more than they have: without {@code member:admin}
 * only the least role can be given. A token without a user invites plain members and manages
 * everybody but owners, whoever made it.
 *
 * @param access the caller's in the organization
 * @param userId the caller, if it is a person
 */
public record MemberRights(Access access, OptionalLong userId) {

  private static final Set<Scope> INVITING =
      Set.of(Scope.MEMBER_INVITE, Scope.MEMBER_WRITE, Scope.MEMBER_ADMIN);

  /** The roles that the caller may give, weakest first; empty for one who may not invite. */
  public List<Role> assignableRoles() {
    if (!access.hasAny(INVITING)) {
      return List.of();
    }
    Role highest =
        access.hasAny(Set.of(Scope.MEMBER_ADMIN)) ? access.role().orElse(Role.MEMBER) : Role.MEMBER;
    return Arrays.stream(Role.values()).filter(role -> role.compareTo(highest) <= 0).toList();
  }

  /** Whether the caller may invite somebody. */
  public boolean mayInvite() {
    return !assignableRoles().isEmpty();
  }

  /** Whether the caller may change or remove members of this role. */
  public boolean manages(Role role) {
    return access.hasAny(Set.of(Scope.MEMBER_ADMIN))
        && role.compareTo(access.role().orElse(Role.MANAGER)) <= 0;
  }

  /** Whether the caller may see and renew the link of an invitation. */
  public boolean mayRenew(Member member) {
    return member.isPending()
        && (manages(member.role())
            || mayInvite()
                && userId.isPresent()
                && member.inviterId().equals(userId)
                && assignableRoles().contains(member.role()));
  }

  /**
   * Checks that the caller may give this role to somebody new.
   *
   * @throws InvalidException if not
   */
  public void checkAssignable(Role role) {
    if (!assignableRoles().contains(role)) {
      throw new InvalidException(
          "orgRole", "You do not have permission to set that org-level role");
    }
  }

  /**
   * Checks that the caller may change a member's role to this one.
   *
   * @throws ForbiddenException if the member's role is above the caller's, or no person asks
   * @throws BadRequestException if it is the caller's own
   * @throws InvalidException if the caller cannot give the role
   */
  public void checkRoleChange(Member member, Role role) {
    if (access.role().isEmpty()) {
      throw new ForbiddenException("Only a person can change roles.");
    }
    if (!manages(member.role())) {
      throw new ForbiddenException("You cannot change the role of a member above your own role.");
    }
    checkAssignable(role);
    if (member.isOf(userId)) {
      throw new BadRequestException("You cannot make changes to your own role.");
    }
    if (member.idpRoleRestricted()) {
      throw new ForbiddenException("This member's role is managed through your identity provider.");
    }
  }

  /**
   * Checks that the caller may remove a member, or the invitation that waits. Everybody may leave.
   *
   * @throws BadRequestException if the caller lacks the scope or the role, as in Sentry
   * @throws ForbiddenException if an identity provider manages the membership of somebody else
   */
  public void checkRemoval(Member member) {
    if (!member.isOf(userId) && !mayRenew(member)) {
      if (!access.hasAny(Set.of(Scope.MEMBER_ADMIN))) {
        throw new BadRequestException("You are missing the member:admin scope.");
      }
      if (!manages(member.role())) {
        throw new BadRequestException("You cannot remove a member who has more access than you.");
      }
    }
    if (member.idpProvisioned() && !member.isOf(userId)) {
      throw new ForbiddenException("This member is managed through your identity provider.");
    }
  }

  /**
   * Whether the caller may put somebody into a team: everybody where membership is open, else who
   * manages the team.
   */
  public boolean mayAddTo(long teamId) {
    return access.settings().openMembership() && access.hasAny(Set.of(Scope.ORG_READ))
        || managesTeam(teamId, EnumSet.of(Scope.TEAM_WRITE, Scope.TEAM_ADMIN, Scope.ORG_WRITE));
  }

  /** Whether the caller may take a member out of a team; everybody may leave. */
  public boolean mayRemoveFrom(long teamId, Member member) {
    return member.isOf(userId)
        || managesTeam(teamId, EnumSet.of(Scope.TEAM_ADMIN, Scope.ORG_WRITE, Scope.ORG_ADMIN));
  }

  /** Whether the caller may give this role in a team: the least one to whom it may add. */
  public boolean mayGive(long teamId, TeamRole role) {
    return role == TeamRole.CONTRIBUTOR ? mayAddTo(teamId) : mayManage(teamId);
  }

  /** Whether the caller may change roles in a team. */
  public boolean mayManage(long teamId) {
    return managesTeam(teamId, EnumSet.of(Scope.TEAM_ADMIN, Scope.ORG_WRITE));
  }

  /**
   * Checks that the caller may give these roles in teams, by team id.
   *
   * @throws ForbiddenException if not
   */
  public void checkTeams(Map<Long, TeamRole> roles) {
    if (!roles.entrySet().stream().allMatch(each -> mayGive(each.getKey(), each.getValue()))) {
      throw new ForbiddenException();
    }
  }

  private boolean managesTeam(long teamId, Set<Scope> scopes) {
    List<Long> team = List.of(teamId);
    return access.reaches(team) && access.scopesInTeams(team).stream().anyMatch(scopes::contains);
  }
}
