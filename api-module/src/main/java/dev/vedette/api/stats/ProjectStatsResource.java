package dev.vedette.api.stats;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Points;
import dev.vedette.project.Project;
import dev.vedette.stats.StatsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;

/** Curves of a project, {@code /api/0/projects/{organization}/{project}/stats/}. */
@Path("0/projects/{organization}/{project}/stats/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectStatsResource {

  @Inject private StatsService stats;
  @Inject private Clock clock;

  /** One curve. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public List<long[]> get(
      @PathParam("project") Project project, @BeanParam StatsParameters parameters) {
    return Points.of(stats.project(project.id(), parameters.query(clock.instant())));
  }
}
