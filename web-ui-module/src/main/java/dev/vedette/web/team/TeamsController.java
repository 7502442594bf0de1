package dev.vedette.web.team;

import dev.vedette.access.Scope;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The teams of an organization. */
@Path("organizations/{organization}/teams")
@Controller
@ApplicationScoped
public class TeamsController {

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;

  /** The list: those teams that the visitor may look into. */
  @GET
  public String list(@PathParam("organization") String organization) {
    Visit visit = visits.organization(organization);
    Page<Team> page = teams.list(visit.organization().id(), TeamQuery.ALL, PageRequest.FIRST);
    List<Team> visible =
        page.items().stream().filter(team -> visit.access().reaches(List.of(team.id()))).toList();
    List<Long> ids = visible.stream().map(Team::id).toList();
    Map<Long, Integer> members = teams.memberCounts(ids);
    Map<Long, List<Project>> owned = projects.projectsOf(ids);
    List<TeamsPage.TeamCard> cards =
        visible.stream()
            .map(team -> card(visit, team, members.get(team.id()), owned.get(team.id())))
            .toList();
    return pages.show(
        "team/teams.html",
        new TeamsPage(
            List.of(visit.crumb()),
            cards,
            page.hasNext(),
            mayCreate(visit) ? Links.teams(visit.slug()) : ""),
        visit,
        Pages.Section.TEAMS);
  }

  /** Creates a team with the visitor as its first member. */
  @POST
  public Response create(
      @PathParam("organization") String organization,
      @FormParam("name") @DefaultValue("") String name) {
    Visit visit = visits.organization(organization);
    if (!mayCreate(visit)) {
      throw new ForbiddenException("You do not have permission to perform this action.");
    }
    String back = Links.teams(visit.slug());
    try {
      Team team =
          teams.create(
              visit.organization().id(),
              Optional.empty(),
              Optional.of(name.strip()),
              OptionalLong.of(visit.user().id()));
      return pages.redirect(back, "The team " + team.name() + " is ready for its projects.");
    } catch (InvalidException e) {
      return pages.redirectWithProblem(
          back, "No team was created: " + e.errors().values().iterator().next().get(0));
    } catch (ConflictException e) {
      return pages.redirectWithProblem(back, e.detail());
    }
  }

  private static boolean mayCreate(Visit visit) {
    return visit.access().hasAny(List.of(Scope.TEAM_WRITE, Scope.TEAM_ADMIN));
  }

  private static TeamsPage.TeamCard card(
      Visit visit, Team team, int members, List<Project> projects) {
    return new TeamsPage.TeamCard(
        team.name(),
        team.slug(),
        members,
        projects.stream()
            .map(one -> new Crumb(one.name(), Links.project(visit.slug(), one.slug())))
            .toList(),
        Links.teamStats(visit.slug(), team.slug()),
        visit.access().isMemberOfAny(List.of(team.id())));
  }
}
