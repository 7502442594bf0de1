package dev.vedette.api.member;

import dev.vedette.access.TeamRole;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.problem.InvalidException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the teams that a request gives to a member, and checks that the caller may give them. */
@ApplicationScoped
class MemberTeams {

  @Inject private TeamService teams;

  /**
   * The teams with their roles.
   *
   * @param roles by slug
   * @param kept roles that the member has already, by team id; they need no right
   * @throws InvalidException if one is no team of the organization
   * @throws dev.vedette.platform.problem.ForbiddenException if the caller may not give one
   */
  Map<Team, TeamRole> find(
      long organizationId,
      Map<String, TeamRole> roles,
      Map<Long, TeamRole> kept,
      MemberRights rights) {
    Map<String, Team> found = teams.findBySlugs(organizationId, roles.keySet());
    if (found.size() != roles.size()) {
      throw new InvalidException("teams", "Invalid teams");
    }
    Map<Team, TeamRole> wanted = new LinkedHashMap<>();
    roles.forEach((slug, role) -> wanted.put(found.get(slug), role));
    rights.checkTeams(
        wanted.entrySet().stream()
            .filter(each -> each.getValue() != kept.get(each.getKey().id()))
            .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue)));
    return wanted;
  }
}
