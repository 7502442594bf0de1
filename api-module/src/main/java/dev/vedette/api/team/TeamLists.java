package dev.vedette.api.team;

import dev.vedette.api.project.ProjectLists;
import dev.vedette.api.project.ProjectRepresentation;
import dev.vedette.organization.Access;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what the shapes of many teams need, with as many queries for many as for one. */
@ApplicationScoped
public class TeamLists {

  private final TeamService teams;
  private final ProjectService projects;
  private final ProjectLists projectLists;

  /** For the container's proxy. */
  protected TeamLists() {
    this(null, null, null);
  }

  @Inject
  TeamLists(TeamService teams, ProjectService projects, ProjectLists projectLists) {
    this.teams = teams;
    this.projects = projects;
    this.projectLists = projectLists;
  }

  /**
   * Shapes teams of one organization.
   *
   * @param access the caller's in that organization
   */
  public List<TeamRepresentation> of(List<Team> found, Access access, TeamExpansion expansion) {
    List<Long> ids = found.stream().map(Team::id).toList();
    Map<Long, Integer> members = teams.memberCounts(ids);
    Map<Long, List<ProjectRepresentation>> owned =
        expansion.projects() ? projects(ids, access) : Map.of();
    return found.stream()
        .map(
            team ->
                TeamAssembler.of(
                    team,
                    members.getOrDefault(team.id(), 0),
                    owned.getOrDefault(team.id(), List.of()),
                    access,
                    expansion))
        .toList();
  }

  /** Each project is shaped once, however many teams own it. */
  private Map<Long, List<ProjectRepresentation>> projects(List<Long> teamIds, Access access) {
    Map<Long, List<Project>> byTeam = projects.projectsOf(teamIds);
    List<Project> all = byTeam.values().stream().flatMap(List::stream).distinct().toList();
    Map<String, ProjectRepresentation> shaped =
        projectLists.of(all, access).stream()
            .collect(Collectors.toMap(ProjectRepresentation::id, each -> each));
    Map<Long, List<ProjectRepresentation>> result = new HashMap<>();
    byTeam.forEach(
        (team, owned) ->
            result.put(
                team,
                owned.stream().map(project -> shaped.get(Long.toString(project.id()))).toList()));
    return result;
  }
}
