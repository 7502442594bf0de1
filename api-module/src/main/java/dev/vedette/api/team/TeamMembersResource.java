package dev.vedette.api.team;

import static dev.vedette.access.Scope.TEAM_ADMIN;
import static dev.vedette.access.Scope.TEAM_READ;
import static dev.vedette.access.Scope.TEAM_WRITE;

import dev.vedette.access.TeamRole;
import dev.vedette.api.Requires;
import dev.vedette.api.member.MemberAssembler;
import dev.vedette.api.member.MemberLists;
import dev.vedette.api.member.MemberRepresentation;
import dev.vedette.api.member.TeamMemberRepresentation;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.platform.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The members of a team, {@code /api/0/teams/{organization}/{team}/members/}. */
@Path("0/teams/{organization}/{team}/members/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamMembersResource {

  @Inject private MemberService members;
  @Inject private TeamMembershipService memberships;
  @Inject private MemberLists lists;

  /** A page of them, with the roles that count there; who is only invited is left out. */
  @GET
  @Requires({TEAM_READ, TEAM_WRITE, TEAM_ADMIN})
  public Page<TeamMemberRepresentation> list(
      @PathParam("team") Team team, @BeanParam Paging paging) {
    Page<Member> found =
        members.list(team.organizationId(), MemberQuery.inTeams(List.of(team.id())), paging.page());
    Map<Long, TeamRole> roles = memberships.rolesIn(team.id(), found.items());
    return found.withItems(
        lists.of(found.items()).stream().map(member -> shape(member, roles, team)).toList());
  }

  private static TeamMemberRepresentation shape(
      MemberRepresentation member, Map<Long, TeamRole> roles, Team team) {
    TeamRole role = roles.getOrDefault(Long.valueOf(member.id()), TeamRole.CONTRIBUTOR);
    return MemberAssembler.inTeam(member, role, team.slug());
  }
}
