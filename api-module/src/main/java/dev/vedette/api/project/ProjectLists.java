package dev.vedette.api.project;

import dev.vedette.access.Caller;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.event.EventService;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the shapes of many projects need, with as many queries for many as for one. */
@ApplicationScoped
public class ProjectLists {

  private final ProjectService projects;
  private final OrganizationService organizations;
  private final AccessService accesses;
  private final EventService events;

  /** For the container's proxy. */
  protected ProjectLists() {
    this(null, null, null, null);
  }

  @Inject
  ProjectLists(
      ProjectService projects,
      OrganizationService organizations,
      AccessService accesses,
      EventService events) {
    this.projects = projects;
    this.organizations = organizations;
    this.accesses = accesses;
    this.events = events;
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
    Map<Long, List<Team>> teams = projects.teamsOf(ids(found));
    Map<Long, List<String>> environments = events.environments(ids(found));
    return found.stream()
        .map(
            project ->
                ProjectAssembler.summary(
                    project,
                    teams.getOrDefault(project.id(), List.of()),
                    environments.getOrDefault(project.id(), List.of()),
                    access,
                    Optional.ofNullable(stats.get(project.id()))))
        .toList();
  }

  /** Shapes projects of several organizations, each with its organization. */
  List<ProjectRepresentation> acrossOrganizations(
      List<Project> found, Caller caller, String baseUrl) {
    Map<Long, List<Team>> teams = projects.teamsOf(ids(found));
    Map<Long, List<String>> environments = events.environments(ids(found));
    Map<Long, Organization> owners =
        organizations.findByIds(found.stream().map(Project::organizationId).distinct().toList());
    Map<Long, Access> access = accesses.accessTo(owners.values(), caller);
    return found.stream()
        .filter(project -> access.containsKey(project.organizationId()))
        .map(
            project ->
                ProjectAssembler.summary(
                        project,
                        teams.getOrDefault(project.id(), List.of()),
                        environments.getOrDefault(project.id(), List.of()),
                        access.get(project.organizationId()),
                        Optional.empty())
                    .within(
                        OrganizationAssembler.basic(owners.get(project.organizationId()), baseUrl)))
        .toList();
  }

  private static Collection<Long> ids(List<Project> found) {
    return found.stream().map(Project::id).toList();
  }
}
