package dev.vedette.web.stats;

import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.PageRequest;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.StatsScope;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statistics of an organization. */
@Path("organizations/{organization}/stats")
@Controller
@ApplicationScoped
public class OrganizationStatsController {

  @Inject private StatsPages stats;
  @Inject private Visits visits;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;

  /** The page, or its CSV. */
  @GET
  public Response show(@PathParam("organization") String organization, @BeanParam StatsForm form) {
    Visit visit = visits.organization(organization);
    Organization found = visit.organization();
    StatsPages.Subject subject =
        new StatsPages.Subject(
            found.name(),
            found.slug(),
            Links.stats(found.slug()),
            StatsScope.organization(found.id()),
            List.of(visit.crumb()),
            List.of(),
            parts(visit));
    return stats.show(visit, subject, Pages.Section.STATS, form);
  }

  private List<StatsPage.Part> parts(Visit visit) {
    List<StatsPage.Part> parts = new ArrayList<>();
    long id = visit.organization().id();
    String slug = visit.slug();
    List<Project> all = projects.list(id, PageRequest.FIRST).items();
    Map<Long, List<Team>> owners = projects.teamsOf(all.stream().map(Project::id).toList());
    for (Project project : all) {
      if (visit.access().reaches(owners.get(project.id()).stream().map(Team::id).toList())) {
        parts.add(
            new StatsPage.Part(
                "Project", project.name(), Links.projectStats(slug, project.slug())));
      }
    }
    teams.list(id, TeamQuery.ALL, PageRequest.FIRST).items().stream()
        .filter(team -> visit.access().reaches(List.of(team.id())))
        .map(team -> new StatsPage.Part("Team", team.name(), Links.teamStats(slug, team.slug())))
        .forEach(parts::add);
    return parts;
  }
}
