package dev.vedette.api.team;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.project.ProjectLists;
import dev.vedette.api.project.ProjectRepresentation;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.Team;
import dev.vedette.platform.Page;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectTeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The teams of a project, {@code /api/0/projects/{organization}/{project}/teams/}. */
@Path("0/projects/{organization}/{project}/teams/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectTeamsResource {

  @Inject private ApiRequest request;
  @Inject private ProjectTeamService projectTeams;
  @Inject private TeamLists lists;
  @Inject private ProjectLists projectLists;

  /** A page of them, by name. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<TeamRepresentation> list(
      @PathParam("project") Project project, @BeanParam Paging paging) {
    Page<Team> found = projectTeams.list(project, paging.page());
    return found.withItems(lists.of(found.items(), request.access(), TeamExpansion.NONE));
  }

  /** Gives a team access to the project, any team of the organization. */
  @POST
  @Path("{team}/")
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public Response add(@PathParam("project") Project project, @PathParam("team") Team team) {
    projectTeams.add(project, team);
    return Response.status(Response.Status.CREATED).entity(shape(project)).build();
  }

  /** Takes it away again; who is no global role must be an admin of that team, too. */
  @DELETE
  @Path("{team}/")
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public ProjectRepresentation remove(
      @PathParam("project") Project project, @PathParam("team") Team team) {
    projectTeams.remove(request.access(), project, team);
    return shape(project);
  }

  private ProjectRepresentation shape(Project project) {
    return projectLists.of(List.of(project), request.access()).get(0);
  }
}
