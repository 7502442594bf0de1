package dev.vedette.web.team;

import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Deletes a team, after asking. */
@Path("organizations/{organization}/teams/{team}/delete")
@Controller
@ApplicationScoped
public class TeamDeletionController {

  private static final int ORPHANS_SHOWN = 10;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;

  /** Says what would go. */
  @GET
  public String ask(
      @PathParam("organization") String organization, @PathParam("team") String idOrSlug) {
    Visit.OfTeam visit = allowed(organization, idOrSlug);
    Team team = visit.team();
    Page<Project> owned = projects.listByTeam(team.id(), PageRequest.FIRST);
    Map<Long, List<Team>> owners =
        projects.teamsOf(owned.items().stream().map(Project::id).toList());
    List<String> orphans =
        owned.items().stream()
            .filter(project -> owners.get(project.id()).size() == 1)
            .map(Project::name)
            .toList();
    int projectCount = owned.items().size();
    TeamDeletionPage page =
        new TeamDeletionPage(
            TeamPages.crumbs(visit),
            team.name(),
            Numbers.counted(
                teams.memberCounts(List.of(team.id())).get(team.id()), "member", "members"),
            owned.hasNext()
                ? "more than " + projectCount + " projects"
                : Numbers.counted(projectCount, "project", "projects"),
            orphans.stream().limit(ORPHANS_SHOWN).toList(),
            orphans.size() > ORPHANS_SHOWN || owned.hasNext() && !orphans.isEmpty(),
            visit.visit().access().settings().openMembership(),
            Links.teamDeletion(visit.visit().slug(), team.slug()),
            visit.href());
    return pages.show("team/delete.html", page, visit.visit(), Pages.Section.TEAMS);
  }

  /** Deletes it. */
  @POST
  public Response delete(
      @PathParam("organization") String organization, @PathParam("team") String idOrSlug) {
    Visit.OfTeam visit = allowed(organization, idOrSlug);
    teams.delete(visit.team());
    return pages.redirect(
        Links.teams(visit.visit().slug()), "The team " + visit.team().name() + " is deleted.");
  }

  private Visit.OfTeam allowed(String organization, String idOrSlug) {
    Visit.OfTeam visit = visits.team(organization, idOrSlug);
    ForbiddenException.unless(TeamPages.mayDelete(visit));
    return visit;
  }
}
