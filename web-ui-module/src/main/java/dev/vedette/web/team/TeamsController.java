package dev.vedette.web.team;

import dev.vedette.access.Scope;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.ProjectService;
import dev.vedette.project.TeamProjects;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pager;
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
import jakarta.ws.rs.QueryParam;
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

  private static final int PAGE = 30;
  private static final int PROJECTS_SHOWN = 5;
  private static final int MAX_SEARCH = 200;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;

  /** The list: those teams that the visitor may look into. */
  @GET
  public Response list(
      @PathParam("organization") String organization,
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    Visit visit = visits.organization(organization);
    return show(200, visit, query, cursor, TeamsPage.NewTeam.empty());
  }

  /** Creates a team with the visitor as its first member, and shows it. */
  @POST
  public Response create(
      @PathParam("organization") String organization,
      @FormParam("name") @DefaultValue("") String name) {
    Visit visit = visits.organization(organization);
    ForbiddenException.unless(mayCreate(visit));
    FormErrors errors;
    try {
      Team team =
          teams.create(
              visit.organization().id(),
              Optional.empty(),
              Optional.of(name.strip()),
              OptionalLong.of(visit.user().id()));
      return pages.redirect(
          Links.team(visit.slug(), team.slug()),
          "The team " + team.name() + " is ready for its members and projects.");
    } catch (InvalidException e) {
      errors = new FormErrors(e.errors());
    } catch (ConflictException e) {
      errors = FormErrors.of("name", e.detail());
    }
    return show(422, visit, "", "", new TeamsPage.NewTeam(name, errors));
  }

  private Response show(
      int status, Visit visit, String query, String cursor, TeamsPage.NewTeam form) {
    String search = query.strip();
    Page<Team> page =
        teams.list(visit.organization().id(), visible(visit, search), Pager.request(PAGE, cursor));
    String address =
        Links.teams(visit.slug())
            + (search.isEmpty() ? "?" : "?query=" + Links.query(search) + "&");
    TeamsPage view =
        new TeamsPage(
            List.of(visit.crumb()),
            Links.teams(visit.slug()),
            search,
            cards(visit, page.items()),
            Pager.of(page, address),
            mayCreate(visit) ? Optional.of(form) : Optional.empty());
    return Response.status(status)
        .entity(pages.show("team/teams.html", view, visit, Pages.Section.TEAMS))
        .build();
  }

  private List<TeamsPage.TeamCard> cards(Visit visit, List<Team> found) {
    List<Long> ids = found.stream().map(Team::id).toList();
    Map<Long, Integer> members = teams.memberCounts(ids);
    Map<Long, TeamProjects> owned = projects.firstProjectsOf(ids, PROJECTS_SHOWN);
    return found.stream()
        .map(team -> card(visit, team, members.get(team.id()), owned.get(team.id())))
        .toList();
  }

  /** The search among the teams that the visitor may look into; a nonsensical one finds nothing. */
  private static TeamQuery visible(Visit visit, String search) {
    TeamQuery query;
    try {
      query = TeamQuery.parse(search.substring(0, Math.min(MAX_SEARCH, search.length())));
    } catch (BadRequestException e) {
      return TeamQuery.NOTHING;
    }
    return visit.access().reaches(List.of())
        ? query
        : query.within(visit.access().teamRoles().keySet());
  }

  private static boolean mayCreate(Visit visit) {
    return visit.access().hasAny(List.of(Scope.ORG_WRITE, Scope.ORG_ADMIN, Scope.TEAM_WRITE));
  }

  private static TeamsPage.TeamCard card(
      Visit visit, Team team, int members, TeamProjects projects) {
    return new TeamsPage.TeamCard(
        team.name(),
        team.slug(),
        members,
        projects.first().stream()
            .map(one -> new Crumb(one.name(), Links.project(visit.slug(), one.slug())))
            .toList(),
        projects.total(),
        Links.team(visit.slug(), team.slug()),
        visit.access().isMemberOfAny(List.of(team.id())));
  }
}
