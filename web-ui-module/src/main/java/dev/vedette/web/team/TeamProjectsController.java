package dev.vedette.web.team;

import dev.vedette.organization.Team;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.project.ProjectTeamService;
import dev.vedette.web.page.ConfirmPage;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
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
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Which projects a team has access to. */
@Path("organizations/{organization}/teams/{team}/projects")
@Controller
@ApplicationScoped
public class TeamProjectsController {

  @Inject private Pages pages;
  @Inject private TeamPages teamPages;
  @Inject private Visits visits;
  @Inject private ProjectService projects;
  @Inject private ProjectTeamService projectTeams;

  /** Adds a project that the visitor may share. */
  @POST
  public Response add(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @FormParam("project") @DefaultValue("") String slug) {
    Visit.OfTeam visit = visits.team(organization, team);
    Project project;
    try {
      project = projects.get(visit.visit().organization().id(), slug.strip());
    } catch (NotFoundException e) {
      return unknown(visit, slug);
    }
    List<Team> owners = projects.teamsOf(List.of(project.id())).get(project.id());
    if (!TeamPages.mayLink(visit.visit(), owners)) {
      return unknown(visit, slug);
    }
    boolean added = projectTeams.add(project, visit.team());
    return pages.redirect(
        visit.href(),
        "The team " + (added ? "has access to " : "had access already to ") + project.name() + ".");
  }

  /** The question before a project is taken from the team. */
  @GET
  @Path("{project}/remove")
  public String ask(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @PathParam("project") String slug) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayRemoveProjects(visit));
    Project project = projects.get(visit.visit().organization().id(), slug);
    String way = Links.teamProjects(visit.visit().slug(), visit.team().slug());
    ConfirmPage page =
        new ConfirmPage(
            TeamPages.crumbs(visit),
            "Take the team " + visit.team().name() + " off " + project.name() + "?",
            List.of(
                TeamLoss.sentence(visit.visit()), "The project stays, with its events and issues."),
            List.of(),
            List.of(),
            way + Links.segment(project.slug()) + "/remove/",
            "Take the team off",
            visit.href());
    return pages.show(ConfirmPage.TEMPLATE, page, visit.visit(), Pages.Section.TEAMS);
  }

  /** Takes the team's access to a project away. */
  @POST
  @Path("{project}/remove")
  public Response remove(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @PathParam("project") String slug) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayRemoveProjects(visit));
    Project project = projects.get(visit.visit().organization().id(), slug);
    projectTeams.remove(visit.visit().access(), project, visit.team());
    return pages.redirect(
        visit.href(), "The team has no access to " + project.name() + " any more.");
  }

  private Response unknown(Visit.OfTeam visit, String typed) {
    return teamPages.correct(
        visit,
        TeamPages.fresh(visit)
            .project(typed, "There is no project of that slug that you may share."));
  }
}
