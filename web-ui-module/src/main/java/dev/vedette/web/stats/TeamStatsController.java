package dev.vedette.web.stats;

import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.StatsScope;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visit;
import dev.vedette.web.page.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Statistics of a team: the sums of its projects, and the way to the first of them. */
@Path("organizations/{organization}/teams/{team}/stats")
@Controller
@ApplicationScoped
public class TeamStatsController {

  @Inject private StatsPages stats;
  @Inject private Visits visits;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;

  /** The page, or its CSV. */
  @GET
  public Response show(
      @PathParam("organization") String organization,
      @PathParam("team") String idOrSlug,
      @BeanParam StatsForm form) {
    Visit visit = visits.organization(organization);
    Team team = teams.get(visit.organization().id(), idOrSlug);
    if (!visit.access().reaches(List.of(team.id()))) {
      throw new NotFoundException();
    }
    List<StatsPage.Part> parts =
        projects.listByTeam(team.id(), PageRequest.FIRST).items().stream()
            .map(
                one ->
                    new StatsPage.Part(
                        "Project", one.name(), Links.projectStats(visit.slug(), one.slug())))
            .toList();
    StatsPages.Subject subject =
        new StatsPages.Subject(
            team.name(),
            team.slug(),
            Links.teamStats(visit.slug(), team.slug()),
            StatsScope.team(team.id()),
            List.of(visit.crumb(), new Crumb("Teams", Links.teams(visit.slug()))),
            List.of(),
            parts);
    return stats.show(visit, subject, Pages.Section.TEAMS, form);
  }
}
