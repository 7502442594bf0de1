package dev.vedette.web.team;

import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.web.page.FormErrors;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A team: its page, and its name. */
@Path("organizations/{organization}/teams/{team}")
@Controller
@ApplicationScoped
public class TeamController {

  @Inject private Pages pages;
  @Inject private TeamPages teamPages;
  @Inject private Visits visits;
  @Inject private TeamService teams;

  /** The team with its members and projects. */
  @GET
  public Response show(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @QueryParam("members") @DefaultValue("") String memberCursor,
      @QueryParam("projects") @DefaultValue("") String projectCursor) {
    return teamPages.show(visits.team(organization, team), memberCursor, projectCursor);
  }

  /** Renames it. */
  @POST
  public Response rename(
      @PathParam("organization") String organization,
      @PathParam("team") String team,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("slug") @DefaultValue("") String slug) {
    Visit.OfTeam visit = visits.team(organization, team);
    ForbiddenException.unless(TeamPages.mayRename(visit));
    try {
      Team renamed =
          teams.update(visit.team(), Optional.of(slug.strip()), Optional.of(name.strip()));
      return pages.redirect(Links.team(visit.visit().slug(), renamed.slug()), "The team is saved.");
    } catch (InvalidException e) {
      return teamPages.correct(
          visit, new TeamForms(name, slug, "", "", new FormErrors(e.errors())));
    }
  }
}
