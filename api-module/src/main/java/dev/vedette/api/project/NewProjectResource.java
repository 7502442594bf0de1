package dev.vedette.api.project;

import static dev.vedette.access.Scope.ORG_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * New projects of members without a team, {@code /api/0/organizations/{organization}/projects/}.
 */
@Path("0/organizations/{organization}/projects/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NewProjectResource {

  private static final String SWITCHED_OFF =
      "Your organization has disabled this feature for members.";

  @Inject private ApiRequest request;
  @Inject private ProjectService projects;
  @Inject private AccessService accesses;
  @Inject private ProjectLists lists;

  /** The project with the slug of the team that was made for it. */
  public record WithTeam(@JsonUnwrapped ProjectRepresentation project, String team_slug) {}

  /** Creates a project, and a team of which the caller is the admin. */
  @POST
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Response create(@PathParam("organization") Organization organization, Body body) {
    User creator =
        request
            .caller()
            .user()
            .orElseThrow(() -> new ForbiddenException("Only a user can have a team made."));
    if (!organization.settings().allowMemberProjectCreation()
        && !request.access().scopes().contains(ORG_WRITE)) {
      throw new ForbiddenException(SWITCHED_OFF);
    }
    NewProject wanted = NewProject.of(body);
    Project created =
        projects.createWithTeam(
            organization.id(), creator, wanted.name(), wanted.slug(), wanted.platform());
    Access access = accesses.accessTo(organization, request.caller()).orElseGet(request::access);
    ProjectRepresentation shape = lists.of(List.of(created), access).get(0);
    return Response.status(Response.Status.CREATED)
        .entity(new WithTeam(shape, shape.teams().get(0).slug()))
        .build();
  }
}
