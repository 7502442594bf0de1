package dev.vedette.api.project;

import dev.vedette.api.request.AllPages;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The projects that the parameter {@code project} of an organization's route chooses. */
@ApplicationScoped
public class ChosenProjects {

  private static final String ALL = "-1";
  private static final int MOST = 1000;

  private final ProjectService projects;

  /** For the container's proxy. */
  protected ChosenProjects() {
    this(null);
  }

  @Inject
  ChosenProjects(ProjectService projects) {
    this.projects = projects;
  }

  /** A project with the teams that own it. */
  public record Owned(Project project, List<Team> teams) {

    List<Long> teamIds() {
      return teams.stream().map(Team::id).toList();
    }
  }

  /**
   * The projects of these ids, all that the caller reaches for {@code -1}, or for no id those that
   * the caller is a member of; an organization's token is a member of all.
   *
   * @throws BadRequestException if one is not a number, or there are more than 1000
   * @throws ForbiddenException if one is not there or out of the caller's reach
   */
  public List<Owned> of(Organization organization, Access access, Collection<String> ids) {
    if (ids.size() > MOST || !ids.stream().allMatch(id -> id.equals(ALL) || Slugs.isId(id))) {
      throw new BadRequestException("Invalid project parameter. Values must be numbers.");
    }
    if (ids.contains(ALL) || ids.isEmpty() && access.role().isEmpty()) {
      return owned(AllPages.of(page -> projects.list(organization.id(), page))).stream()
          .filter(each -> access.reaches(each.teamIds()))
          .toList();
    }
    if (ids.isEmpty()) {
      Map<Long, Project> mine = new LinkedHashMap<>();
      projects.projectsOf(access.teamRoles().keySet()).values().stream()
          .flatMap(Collection::stream)
          .forEach(project -> mine.put(project.id(), project));
      return owned(mine.values());
    }
    List<Long> wanted = ids.stream().map(Long::valueOf).distinct().toList();
    List<Owned> found = owned(projects.findByIds(wanted).values());
    if (found.size() < wanted.size()
        || found.stream()
            .anyMatch(
                each ->
                    each.project().organizationId() != organization.id()
                        || !access.reaches(each.teamIds()))) {
      throw new ForbiddenException();
    }
    return found;
  }

  private List<Owned> owned(Collection<Project> found) {
    Map<Long, List<Team>> teams = projects.teamsOf(found.stream().map(Project::id).toList());
    return found.stream()
        .map(project -> new Owned(project, teams.getOrDefault(project.id(), List.of())))
        .toList();
  }
}
