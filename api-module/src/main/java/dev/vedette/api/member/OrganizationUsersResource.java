package dev.vedette.api.member;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.Requires;
import dev.vedette.api.project.ChosenProjects;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.MemberTeam;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who works on which project, {@code /api/0/organizations/{organization}/users/}. */
@Path("0/organizations/{organization}/users/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationUsersResource {

  /** The list has no pages in Sentry; nobody shows more people than this at once. */
  private static final int MOST = 10_000;

  @Inject private ApiRequest request;
  @Inject private ChosenProjects projects;
  @Inject private MemberService members;
  @Inject private TeamMembershipService memberships;
  @Inject private MemberLists lists;

  /** A member with the slugs of the chosen projects that the member's teams own. */
  public record WithProjects(
      @JsonUnwrapped MemberRepresentation member, Collection<String> projects) {}

  /** The members of the chosen projects' teams by address, at most 10,000. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public List<WithProjects> list(
      @PathParam("organization") Organization organization,
      @QueryParam("project") List<String> project) {
    Map<Long, Set<String>> slugsByTeam = new HashMap<>();
    for (ChosenProjects.Owned each : projects.of(organization, request.access(), project)) {
      for (Team team : each.teams()) {
        slugsByTeam.computeIfAbsent(team.id(), id -> new TreeSet<>()).add(each.project().slug());
      }
    }
    List<Member> found =
        members.byEmail(organization.id(), MemberQuery.inTeams(slugsByTeam.keySet()), 0, MOST);
    Map<Long, List<MemberTeam>> teams = memberships.teamsOf(found);
    List<MemberRepresentation> shapes = lists.of(found);
    List<WithProjects> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Set<String> slugs = new TreeSet<>();
      teams
          .getOrDefault(found.get(i).id(), List.of())
          .forEach(place -> slugs.addAll(slugsByTeam.getOrDefault(place.team().id(), Set.of())));
      all.add(new WithProjects(shapes.get(i), slugs));
    }
    return all;
  }
}
