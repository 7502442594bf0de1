package dev.vedette.api.role;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.organization.Access;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Shapes the roles, with whether the caller may give them to others. */
public final class RoleAssembler {

  private RoleAssembler() {}

  /** All roles in an organization. A caller may give no role above the own one. */
  public static List<RoleRepresentation> roles(Access access) {
    boolean manages = access.scopes().contains(Scope.MEMBER_ADMIN);
    return Arrays.stream(Role.values())
        .map(
            role ->
                of(
                    role,
                    manages && access.role().map(own -> own.compareTo(role) >= 0).orElse(false)))
        .toList();
  }

  /** All roles in a team. */
  public static List<TeamRoleRepresentation> teamRoles(Access access) {
    boolean manages = access.scopes().contains(Scope.TEAM_ADMIN);
    return Arrays.stream(TeamRole.values()).map(role -> of(role, manages)).toList();
  }

  private static RoleRepresentation of(Role role, boolean allowed) {
    return new RoleRepresentation(
        role.id(),
        role.displayName(),
        role.description(),
        texts(role.scopes()),
        allowed,
        allowed,
        false,
        true,
        role.isGlobal(),
        role.isGlobal(),
        role.minimumTeamRole().id());
  }

  private static TeamRoleRepresentation of(TeamRole role, boolean allowed) {
    Optional<Role> least =
        role == TeamRole.CONTRIBUTOR
            ? Optional.empty()
            : Arrays.stream(Role.values())
                .filter(each -> each.minimumTeamRole() == role)
                .findFirst();
    return new TeamRoleRepresentation(
        role.id(),
        role.displayName(),
        role.description(),
        texts(role.scopes()),
        allowed,
        allowed,
        false,
        true,
        least.map(Role::id));
  }

  /** The names of scopes, in order. */
  public static List<String> texts(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::text).sorted().toList();
  }
}
