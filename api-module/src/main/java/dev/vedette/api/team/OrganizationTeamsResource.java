package dev.vedette.api.team;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;
import static dev.vedette.access.Scope.TEAM_WRITE;

import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The teams of an organization, {@code /api/0/organizations/{organization}/teams/}. */
@Path("0/organizations/{organization}/teams/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationTeamsResource {

  @Inject private ApiRequest request;
  @Inject private TeamService teams;
  @Inject private AccessService accesses;
  @Inject private TeamLists lists;

  /** A page of them, by slug; {@code detailed=0} leaves out the projects. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Page<TeamRepresentation> list(
      @PathParam("organization") Organization organization,
      @BeanParam Paging paging,
      @QueryParam("query") String query,
      @QueryParam("detailed") String detailed) {
    Page<Team> found = teams.list(organization.id(), TeamQuery.parse(query), paging.page());
    return found.withItems(
        lists.of(
            found.items(),
            request.access(),
            "0".equals(detailed) ? TeamExpansion.NONE : TeamExpansion.DETAILED));
  }

  /** Creates one; the user who does becomes its first member. */
  @POST
  @Requires({ORG_WRITE, ORG_ADMIN, TEAM_WRITE})
  public Response create(@PathParam("organization") Organization organization, Body body) {
    Optional<String> slug = body.optionalText("slug", 50);
    Optional<String> name = body.optionalText("name", 64);
    body.check();
    Team created;
    try {
      created = teams.create(organization.id(), slug, name, userId());
    } catch (ConflictException e) {
      return Response.status(Response.Status.CONFLICT)
          .entity(Map.of("non_field_errors", List.of(e.detail()), "detail", e.detail()))
          .build();
    }
    Access access = accesses.accessTo(organization, request.caller()).orElseGet(request::access);
    return Response.status(Response.Status.CREATED)
        .entity(lists.of(List.of(created), access, TeamExpansion.NONE).get(0))
        .build();
  }

  private OptionalLong userId() {
    Optional<User> user = request.caller().user();
    return user.isPresent() ? OptionalLong.of(user.get().id()) : OptionalLong.empty();
  }
}
