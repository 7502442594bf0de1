package dev.vedette.api.stats;

import dev.vedette.api.request.AllPages;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Chooses the projects of an organization whose curves a caller may see. */
@ApplicationScoped
public class StatsProjects {

  private final ProjectService projects;

  /** For the container's proxy. */
  protected StatsProjects() {
    this(null);
  }

  @Inject
  StatsProjects(ProjectService projects) {
    this.projects = projects;
  }

  /**
   * Ids of the projects that the caller reaches.
   *
   * @param wanted only those of these ids or slugs; empty for all
   */
  List<Long> reachable(Organization organization, Access access, Collection<String> wanted) {
    List<Project> all = AllPages.of(page -> projects.list(organization.id(), page));
    List<Long> ids =
        all.stream()
            .filter(
                project ->
                    wanted.isEmpty()
                        || wanted.contains(Long.toString(project.id()))
                        || wanted.contains(project.slug()))
            .map(Project::id)
            .toList();
    Map<Long, List<Team>> teams = projects.teamsOf(ids);
    return ids.stream()
        .filter(id -> access.reaches(teams.get(id).stream().map(Team::id).toList()))
        .toList();
  }
}
