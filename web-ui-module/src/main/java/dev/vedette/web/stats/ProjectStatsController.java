package dev.vedette.web.stats;

import dev.vedette.project.Project;
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

/** Statistics of a project. */
@Path("organizations/{organization}/projects/{project}/stats")
@Controller
@ApplicationScoped
public class ProjectStatsController {

  @Inject private StatsPages stats;
  @Inject private Visits visits;

  /** The page, or its CSV. */
  @GET
  public Response show(
      @PathParam("organization") String organization,
      @PathParam("project") String idOrSlug,
      @BeanParam StatsForm form) {
    Visit.OfProject visit = visits.project(organization, idOrSlug);
    Project project = visit.project();
    StatsPages.Subject subject =
        new StatsPages.Subject(
            project.name(),
            project.slug(),
            Links.projectStats(visit.visit().slug(), project.slug()),
            StatsScope.project(project.id()),
            List.of(visit.visit().crumb(), new Crumb(project.name(), visit.href())),
            visit.tabs("stats"),
            List.of());
    return stats.show(visit.visit(), subject, Pages.Section.PROJECTS, form);
  }
}
