package dev.vedette.api.member;

import dev.vedette.access.TeamRole;
import dev.vedette.access.User;
import dev.vedette.api.access.UserAssembler;
import dev.vedette.api.role.RoleAssembler;
import dev.vedette.api.role.RoleRepresentation;
import dev.vedette.organization.Access;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberTeam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes members. */
public final class MemberAssembler {

  private MemberAssembler() {}

  /**
   * The member in a list.
   *
   * @param user empty while the invitation waits
   * @param inviter who invited, if that is known
   * @param externalUsers whether names in other systems were asked for; there are none
   */
  public static MemberRepresentation of(
      Member member,
      Optional<User> user,
      Optional<User> inviter,
      boolean externalUsers,
      Instant now) {
    return new MemberRepresentation(
        Long.toString(member.id()),
        member.email(),
        user.map(User::name).orElse(member.email()),
        user.map(UserAssembler::full),
        member.role().id(),
        member.role().id(),
        member.role().displayName(),
        member.isPending(),
        member.isExpired(now),
        flags(member),
        member.dateCreated(),
        "approved",
        inviter.map(User::name),
        externalUsers ? Optional.of(List.of()) : Optional.empty());
  }

  /** The member alone, with the roles that the caller may give. */
  static MemberDetailRepresentation detail(
      MemberRepresentation member,
      List<MemberTeam> teams,
      boolean onlyOwner,
      Optional<String> link,
      Access access) {
    List<RoleRepresentation> roles = RoleAssembler.roles(access);
    return new MemberDetailRepresentation(
        member,
        teams.stream().map(each -> each.team().slug()).toList(),
        teams.stream()
            .map(
                each ->
                    new MemberDetailRepresentation.TeamPlace(each.team().slug(), each.role().id()))
            .toList(),
        link,
        onlyOwner,
        roles,
        roles,
        RoleAssembler.teamRoles(access));
  }

  /** The member in the list of a team. */
  public static TeamMemberRepresentation inTeam(
      MemberRepresentation member, TeamRole role, String teamSlug) {
    return new TeamMemberRepresentation(member, role.id(), teamSlug);
  }

  private static Map<String, Boolean> flags(Member member) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    flags.put("idp:provisioned", member.idpProvisioned());
    flags.put("idp:role-restricted", member.idpRoleRestricted());
    flags.put("sso:linked", false);
    flags.put("sso:invalid", false);
    flags.put("member-limit:restricted", false);
    flags.put("partnership:restricted", false);
    return flags;
  }
}
