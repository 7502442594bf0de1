package dev.vedette.organization;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one caller may do in one organization.
 *
 * @param role the member's role; empty for an organization's token
 * @param limit the scopes that the credentials allow at most
 * @param teamRoles the teams that the member belongs to, by id, with the role there
 * @param settings the organization's, which may take some from its plain members
 */
public record Access(
    long organizationId,
    Optional<Role> role,
    Set<Scope> limit,
    Map<Long, TeamRole> teamRoles,
    OrganizationSettings settings) {

  /** Scopes in the organization as a whole: the role's, cut by the credentials'. */
  public Set<Scope> scopes() {
    return role.map(r -> cut(r.scopes())).orElse(limit);
  }

  /** Whether one of the scopes is held in the organization as a whole. */
  public boolean hasAny(Collection<Scope> wanted) {
    return wanted.stream().anyMatch(scopes()::contains);
  }

  /** Scopes for a project or team that these teams own: the organization's and the team roles'. */
  public Set<Scope> scopesInTeams(Collection<Long> teamIds) {
    EnumSet<Scope> all = EnumSet.noneOf(Scope.class);
    all.addAll(scopes());
    for (Long team : teamIds) {
      teamRole(team).ifPresent(r -> all.addAll(cut(r.scopes())));
    }
    return all;
  }

  /** Whether the caller belongs to one of the teams. */
  public boolean isMemberOfAny(Collection<Long> teamIds) {
    return teamIds.stream().anyMatch(teamRoles::containsKey);
  }

  /** Whether the caller may look into something that these teams own. */
  public boolean reaches(Collection<Long> teamIds) {
    return role.isEmpty()
        || hasGlobalReach()
        || settings.openMembership()
        || isMemberOfAny(teamIds);
  }

  /** Whether the caller reaches every team and project without belonging to them. */
  public boolean hasGlobalReach() {
    return role.isEmpty() || role.get().isGlobal();
  }

  /** The role in a team that counts: the given one, or the least that the member's role has. */
  public Optional<TeamRole> teamRole(long teamId) {
    TeamRole given = teamRoles.get(teamId);
    if (given == null) {
      return Optional.empty();
    }
    TeamRole least = role.map(Role::minimumTeamRole).orElse(TeamRole.CONTRIBUTOR);
    return Optional.of(given.compareTo(least) > 0 ? given : least);
  }

  private Set<Scope> cut(Set<Scope> scopes) {
    Set<Scope> cut = settings.cut(scopes);
    cut.retainAll(limit);
    return cut;
  }
}
