package dev.vedette.web.project;

import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.ProjectTeamService;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.ConfirmPage;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.ProjectTab;
import dev.vedette.web.page.TeamLoss;
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
import java.util.Set;
import java.util.stream.Collectors;

/** The teams that own a project. */
@Path("organizations/{organization}/projects/{project}/settings/teams")
@Controller
@ApplicationScoped
public class ProjectTeamsController {

  private static final String REMOVE = "remove";

  /** More would not be chosen from a list; the API adds any. */
  private static final int MOST_TEAMS = 1000;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TeamService teams;
  @Inject private ProjectTeamService owners;

  /** The teams, and those that could be added. */
  @GET
  public String show(
      @PathParam("organization") String organization, @PathParam("project") String project) {
    Visit.OfProject visit = visits.project(organization, project).require(ProjectTab.TEAMS);
    String slug = visit.visit().slug();
    ProjectTeamsPage page =
        new ProjectTeamsPage(
            List.of(visit.visit().crumb(), new Crumb(visit.project().name(), visit.href())),
            visit.tabs("settings"),
            visit.project().name(),
            visit.teams().stream()
                .map(
                    team ->
                        new ProjectTeamsPage.Owner(
                            team.name(),
                            team.slug(),
                            Links.team(slug, team.slug()),
                            ProjectTeamService.mayRemove(visit.visit().access(), team)
                                ? here(visit) + "remove/?team=" + Links.query(team.slug())
                                : ""))
                .toList(),
            others(visit),
            here(visit));
    return pages.showProjectSettings("project/teams.html", page, visit, ProjectTab.TEAMS);
  }

  private static String here(Visit.OfProject visit) {
    return Links.projectTeams(visit.visit().slug(), visit.project().slug());
  }

  /** The question before a team is removed. */
  @GET
  @Path("remove")
  public String ask(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @QueryParam("team") @DefaultValue("") String slug) {
    Visit.OfProject visit = visits.project(organization, project).require(ProjectTab.TEAMS);
    Team team =
        visit.teams().stream()
            .filter(each -> each.slug().equals(slug))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    ForbiddenException.unless(ProjectTeamService.mayRemove(visit.visit().access(), team));
    boolean last = visit.teams().size() == 1;
    ConfirmPage page =
        new ConfirmPage(
            visit.crumbs(new Crumb("Teams", here(visit))),
            "Take the team " + team.name() + " off " + visit.project().name() + "?",
            List.of(
                TeamLoss.sentence(visit.visit()),
                last
                    ? "No other team has the project. It stays, with its events, and managers and"
                        + " owners can give it to a team again."
                    : "The project stays with its other teams. You can add this one again."),
            List.of(),
            List.of(
                new ConfirmPage.Field("team", team.slug()),
                new ConfirmPage.Field("action", REMOVE)),
            here(visit),
            "Take the team off",
            here(visit));
    return pages.showProjectSettings(ConfirmPage.TEMPLATE, page, visit, ProjectTab.TEAMS);
  }

  /** Adds a team or removes one. */
  @POST
  public Response change(
      @PathParam("organization") String organization,
      @PathParam("project") String project,
      @FormParam("team") @DefaultValue("") String slug,
      @FormParam("action") @DefaultValue("") String action) {
    Visit.OfProject visit = visits.project(organization, project).require(ProjectTab.TEAMS);
    Team team = teams.get(visit.visit().organization().id(), slug);
    boolean remove = action.equals(REMOVE);
    if (remove) {
      owners.remove(visit.visit().access(), visit.project(), team);
    } else {
      owners.add(visit.project(), team);
    }
    String sentence =
        remove
            ? "The team " + team.name() + " has lost the project."
            : "The members of " + team.name() + " have the project now.";
    Visit.OfProject after = visits.reopened(visit);
    return pages.redirect(
        ProjectTab.TEAMS.isFor(after) ? here(visit) : Links.organization(visit.visit().slug()),
        sentence);
  }

  private List<Choice> others(Visit.OfProject visit) {
    Set<Long> present = visit.teams().stream().map(Team::id).collect(Collectors.toSet());
    return teams.list(visit.visit().organization().id(), TeamQuery.ALL, 0, MOST_TEAMS).stream()
        .filter(team -> !present.contains(team.id()))
        .map(team -> new Choice(team.slug(), team.name(), false))
        .toList();
  }
}
