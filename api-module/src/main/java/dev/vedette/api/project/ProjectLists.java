package dev.vedette.api.project;

import dev.vedette.access.Caller;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.event.EventService;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.project.BookmarkService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what the shapes of many projects need, with as many queries for many as for one. */
@ApplicationScoped
public class ProjectLists {

  private final ProjectService projects;
  private final OrganizationService organizations;
  private final AccessService accesses;
  private final EventService events;
  private final BookmarkService bookmarks;
  private final ApiRequest request;

  /** For the container's proxy. */
  protected ProjectLists() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ProjectLists(
      ProjectService projects,
      OrganizationService organizations,
      AccessService accesses,
      EventService events,
      BookmarkService bookmarks,
      ApiRequest request) {
    this.projects = projects;
    this.organizations = organizations;
    this.accesses = accesses;
    this.events = events;
    this.bookmarks = bookmarks;
    this.request = request;
  }

  /**
   * Shapes projects of one organization.
   *
   * @param access the caller's in that organization
   */
  public List<ProjectRepresentation> of(List<Project> found, Access access) {
    return of(found, access, Map.of());
  }

  /**
   * Shapes projects of one organization.
   *
   * @param access the caller's in that organization
   * @param stats curves by project id
   */
  public List<ProjectRepresentation> of(
      List<Project> found, Access access, Map<Long, List<Point>> stats) {
    Map<Long, ProjectFacts> facts = facts(found);
    return found.stream()
        .map(
            project ->
                ProjectAssembler.summary(
                    project,
                    facts.get(project.id()),
                    access,
                    Optional.ofNullable(stats.get(project.id()))))
        .toList();
  }

  /** Shapes projects of several organizations, each with its organization. */
  List<ProjectRepresentation> acrossOrganizations(
      List<Project> found, Caller caller, String baseUrl) {
    Map<Long, ProjectFacts> facts = facts(found);
    Map<Long, Organization> owners =
        organizations.findByIds(found.stream().map(Project::organizationId).distinct().toList());
    Map<Long, Access> access = accesses.accessTo(owners.values(), caller);
    return found.stream()
        .filter(project -> access.containsKey(project.organizationId()))
        .map(
            project ->
                ProjectAssembler.summary(
                        project,
                        facts.get(project.id()),
                        access.get(project.organizationId()),
                        Optional.empty())
                    .within(
                        OrganizationAssembler.basic(owners.get(project.organizationId()), baseUrl)))
        .toList();
  }

  private Map<Long, ProjectFacts> facts(List<Project> found) {
    Collection<Long> ids = ids(found);
    Map<Long, List<Team>> teams = projects.teamsOf(ids);
    Map<Long, List<String>> environments = events.environments(ids);
    Set<Long> released = events.withReleases(ids);
    Set<Long> marked =
        request
            .knownCaller()
            .flatMap(Caller::user)
            .map(user -> bookmarks.of(user.id(), ids))
            .orElse(Set.of());
    Map<Long, ProjectFacts> facts = new HashMap<>();
    for (long id : ids) {
      facts.put(
          id,
          new ProjectFacts(
              teams.getOrDefault(id, List.of()),
              environments.getOrDefault(id, List.of()),
              marked.contains(id),
              released.contains(id)));
    }
    return facts;
  }

  private static Collection<Long> ids(List<Project> found) {
    return found.stream().map(Project::id).toList();
  }
}
