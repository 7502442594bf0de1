package dev.vedette.api.stats;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Points;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Organization;
import dev.vedette.stats.StatsQuery;
import dev.vedette.stats.StatsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Curves of an organization, {@code /api/0/organizations/{organization}/stats/}. */
@Path("0/organizations/{organization}/stats/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationStatsResource {

  @Inject private ApiRequest request;
  @Inject private StatsService stats;
  @Inject private StatsProjects projects;
  @Inject private Clock clock;

  /** One curve, or with {@code group=project} one of each project by its id. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Object get(
      @PathParam("organization") Organization organization,
      @BeanParam StatsParameters parameters,
      @QueryParam("group") String group,
      @QueryParam("id") List<String> ids,
      @QueryParam("projectID") List<String> projectIds) {
    StatsGroup grouping = StatsGroup.parse(group, parameters.stat());
    StatsQuery query = parameters.query(clock.instant());
    List<String> wanted = new ArrayList<>(ids);
    wanted.addAll(projectIds);
    if (grouping == StatsGroup.ORGANIZATION && wanted.isEmpty()) {
      return Points.of(stats.organization(organization.id(), query));
    }
    List<Long> chosen = projects.reachable(organization, request.access(), wanted);
    if (grouping == StatsGroup.ORGANIZATION) {
      return Points.of(stats.projects(chosen, query));
    }
    StatsGroup.checkSize(chosen.size(), query);
    return Points.byId(stats.byProject(chosen, query));
  }
}
