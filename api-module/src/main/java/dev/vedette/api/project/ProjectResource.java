package dev.vedette.api.project;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.access.Scope;
import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.BookmarkService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.project.ProjectOptions;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project, {@code /api/0/projects/{organization}/{project}/}. */
@Path("0/projects/{organization}/{project}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {

  private static final Set<Scope> WRITING = Set.of(PROJECT_WRITE, PROJECT_ADMIN);
  private static final String STATS = "stats";

  @Inject private ApiRequest request;
  @Inject private ProjectLists lists;
  @Inject private ProjectService projects;
  @Inject private ProjectAdministration administration;
  @Inject private BookmarkService bookmarks;
  @Inject private IssueService issues;
  @Inject private ProjectOptions options;
  @Inject private Clock clock;

  /** The project with its settings; {@code include=stats} adds how many issues are unresolved. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public ProjectDetailRepresentation get(
      @PathParam("project") Project project, @QueryParam("include") List<String> include) {
    boolean stats = include.stream().anyMatch(names -> List.of(names.split(",")).contains(STATS));
    return detail(
        project, stats ? Optional.of(issues.countUnresolved(project.id())) : Optional.empty());
  }

  /** Changes settings; who may only read the project may bookmark it. */
  @PUT
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public ProjectDetailRepresentation update(@PathParam("project") Project project, Body body) {
    if (!ProjectUpdate.isPersonal(body) && !mayWrite(project)) {
      throw new ForbiddenException();
    }
    ProjectUpdate wanted = ProjectUpdate.of(body, detail(project, Optional.empty()));
    Project updated =
        administration.update(
            project,
            wanted.change(),
            set -> wanted.grouping().options(set, clock.instant()).and(wanted.screening()));
    wanted.bookmarked().ifPresent(marked -> bookmark(updated, marked));
    return detail(updated, Optional.empty());
  }

  /** Deletes the project; what it has stored goes later. */
  @DELETE
  @Requires(PROJECT_ADMIN)
  public void delete(@PathParam("project") Project project) {
    administration.delete(project);
  }

  private boolean mayWrite(Project project) {
    List<Long> owners =
        projects.teamsOf(List.of(project.id())).get(project.id()).stream()
            .map(team -> team.id())
            .toList();
    return !Collections.disjoint(request.access().scopesInTeams(owners), WRITING);
  }

  private void bookmark(Project project, boolean marked) {
    User user =
        request
            .caller()
            .user()
            .orElseThrow(() -> new ForbiddenException("Only a user can bookmark a project."));
    bookmarks.set(user.id(), project.id(), marked);
  }

  private ProjectDetailRepresentation detail(Project project, Optional<Long> unresolved) {
    ProjectRepresentation summary =
        lists
            .of(List.of(project), request.access())
            .get(0)
            .within(OrganizationAssembler.basic(request.organization(), request.baseUrl()));
    return ProjectDetailAssembler.of(project, options.of(project.id()), summary, unresolved);
  }
}
