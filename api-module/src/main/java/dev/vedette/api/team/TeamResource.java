package dev.vedette.api.team;

import static dev.vedette.access.Scope.TEAM_ADMIN;
import static dev.vedette.access.Scope.TEAM_READ;
import static dev.vedette.access.Scope.TEAM_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A team, {@code /api/0/teams/{organization}/{team}/}. */
@Path("0/teams/{organization}/{team}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

  @Inject private ApiRequest request;
  @Inject private TeamService teams;
  @Inject private TeamLists lists;

  /** The team with its organization, unless collapsed, and with what is to be expanded. */
  @GET
  @Requires({TEAM_READ, TEAM_WRITE, TEAM_ADMIN})
  public TeamRepresentation get(
      @PathParam("team") Team team,
      @QueryParam("expand") List<String> expand,
      @QueryParam("collapse") List<String> collapse) {
    return shape(
        team,
        new TeamExpansion(
            names(expand, "projects"),
            names(expand, "externalTeams"),
            names(collapse, "organization")
                ? Optional.empty()
                : Optional.of(
                    OrganizationAssembler.basic(request.organization(), request.baseUrl()))));
  }

  /** Renames it. */
  @PUT
  @Requires({TEAM_WRITE, TEAM_ADMIN})
  public TeamRepresentation update(@PathParam("team") Team team, Body body) {
    Optional<String> slug = body.text("slug", 50);
    Optional<String> name = body.text("name", 64);
    body.check();
    return shape(teams.update(team, slug, name), TeamExpansion.NONE);
  }

  /** Deletes it; its projects stay. */
  @DELETE
  @Requires(TEAM_ADMIN)
  public void delete(@PathParam("team") Team team) {
    teams.delete(team);
  }

  private TeamRepresentation shape(Team team, TeamExpansion expansion) {
    return lists.of(List.of(team), request.access(), expansion).get(0);
  }

  /** Both {@code expand=a&expand=b} and {@code expand=a,b} are sent by clients. */
  private static boolean names(List<String> values, String wanted) {
    return values.stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .anyMatch(wanted::equals);
  }
}
