package dev.vedette.api.team;

import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.api.json.Avatar;
import dev.vedette.api.project.ProjectRepresentation;
import dev.vedette.organization.Access;
import dev.vedette.organization.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes teams. */
final class TeamAssembler {

  private TeamAssembler() {}

  /**
   * The team as a caller sees it.
   *
   * @param projects those that it owns, used if the expansion asks for them
   */
  static TeamRepresentation of(
      Team team,
      int memberCount,
      List<ProjectRepresentation> projects,
      Access access,
      TeamExpansion expansion) {
    List<Long> self = List.of(team.id());
    return new TeamRepresentation(
        Long.toString(team.id()),
        team.slug(),
        team.name(),
        team.dateCreated(),
        access.isMemberOfAny(self),
        access.teamRole(team.id()).map(TeamRole::id),
        Map.of("idp:provisioned", team.idpProvisioned()),
        access.scopesInTeams(self).stream().map(Scope::text).sorted().toList(),
        access.reaches(self),
        false,
        memberCount,
        Avatar.LETTERS,
        expansion.externalTeams() ? Optional.of(List.of()) : Optional.empty(),
        expansion.organization(),
        expansion.projects() ? Optional.of(projects) : Optional.empty());
  }
}
