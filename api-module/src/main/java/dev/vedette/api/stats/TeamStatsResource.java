package dev.vedette.api.stats;

import static dev.vedette.access.Scope.TEAM_ADMIN;
import static dev.vedette.access.Scope.TEAM_READ;
import static dev.vedette.access.Scope.TEAM_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Points;
import dev.vedette.organization.Team;
import dev.vedette.platform.PageRequest;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.StatsQuery;
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
import java.util.Optional;

/** Curves of a team, {@code /api/0/teams/{organization}/{team}/stats/}. */
@Path("0/teams/{organization}/{team}/stats/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamStatsResource {

  private static final PageRequest ONE = new PageRequest(1, Optional.empty());

  @Inject private StatsService stats;
  @Inject private ProjectService projects;
  @Inject private Clock clock;

  /** Stored events of all its projects; nothing at all for a team without projects. */
  @GET
  @Requires({TEAM_READ, TEAM_WRITE, TEAM_ADMIN})
  public List<long[]> get(@PathParam("team") Team team, @BeanParam StatsParameters parameters) {
    StatsQuery query = parameters.queryWithoutStat(clock.instant());
    if (projects.listByTeam(team.id(), ONE).items().isEmpty()) {
      return List.of();
    }
    return Points.of(stats.team(team.id(), query));
  }
}
