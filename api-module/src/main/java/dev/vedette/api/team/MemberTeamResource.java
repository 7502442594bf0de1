package dev.vedette.api.team;

import static dev.vedette.access.Scope.MEMBER_ADMIN;
import static dev.vedette.access.Scope.MEMBER_READ;
import static dev.vedette.access.Scope.MEMBER_WRITE;
import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;
import static dev.vedette.access.Scope.TEAM_ADMIN;
import static dev.vedette.access.Scope.TEAM_WRITE;

import dev.vedette.access.TeamRole;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberRights;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;

/**
 * A member's place in a team, {@code
 * /api/0/organizations/{organization}/members/{member}/teams/{team}/}.
 */
@Path("0/organizations/{organization}/members/{member}/teams/{team}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MemberTeamResource {

  private static final List<String> ROLES =
      Arrays.stream(TeamRole.values()).map(TeamRole::id).toList();
  private static final String REFUSED =
      "You do not have permission to edit that user's membership.";

  @Inject private ApiRequest request;
  @Inject private TeamMembershipService memberships;
  @Inject private AccessService accesses;
  @Inject private TeamLists lists;

  /** The place, with the role that counts there. */
  public record PlaceRepresentation(boolean isActive, String teamRole) {}

  /** The place. */
  @GET
  @Requires({MEMBER_READ, MEMBER_WRITE, MEMBER_ADMIN, ORG_READ, ORG_WRITE, ORG_ADMIN})
  public PlaceRepresentation get(@PathParam("member") Member member, @PathParam("team") Team team) {
    return memberships
        .roleIn(team.id(), member)
        .map(role -> new PlaceRepresentation(true, role.id()))
        .orElseThrow(NotFoundException::new);
  }

  /** Puts the member into the team; 204 for one who is there. */
  @POST
  @Requires({ORG_READ, ORG_WRITE, TEAM_WRITE})
  public Response join(@PathParam("member") Member member, @PathParam("team") Team team) {
    if (memberships.roleIn(team.id(), member).isPresent()) {
      return Response.noContent().build();
    }
    if (!rights().mayAddTo(team.id())) {
      throw new ForbiddenException(
          "Members cannot join teams of this organization themselves. Ask a team admin; requests to"
              + " join are not supported.");
    }
    memberships.add(member, team, TeamRole.CONTRIBUTOR);
    return Response.status(Response.Status.CREATED).entity(shape(team)).build();
  }

  /** Changes the role there. */
  @PUT
  @Requires({
    ORG_READ,
    ORG_WRITE,
    ORG_ADMIN,
    MEMBER_READ,
    MEMBER_WRITE,
    MEMBER_ADMIN,
    TEAM_WRITE,
    TEAM_ADMIN
  })
  public PlaceRepresentation update(
      @PathParam("member") Member member, @PathParam("team") Team team, Body body) {
    TeamRole role =
        body.choice("teamRole", ROLES).flatMap(TeamRole::of).orElse(TeamRole.CONTRIBUTOR);
    body.check();
    if (memberships.roleIn(team.id(), member).isEmpty()) {
      throw new NotFoundException();
    }
    if (!rights().mayManage(team.id())) {
      throw new BadRequestException(REFUSED);
    }
    return new PlaceRepresentation(true, memberships.changeRole(member, team, role).id());
  }

  /** Takes the member out of the team; everybody may leave. */
  @DELETE
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN, TEAM_ADMIN})
  public TeamRepresentation leave(
      @PathParam("member") Member member, @PathParam("team") Team team) {
    if (!rights().mayRemoveFrom(team.id(), member)) {
      throw new BadRequestException(REFUSED);
    }
    memberships.remove(member, team);
    return shape(team);
  }

  private MemberRights rights() {
    return new MemberRights(request.access(), request.userId());
  }

  /** As the caller sees the team after the change, which may be the caller's own. */
  private TeamRepresentation shape(Team team) {
    Access now =
        accesses.accessTo(request.organization(), request.caller()).orElseGet(request::access);
    return lists.of(List.of(team), now, TeamExpansion.NONE).get(0);
  }
}
