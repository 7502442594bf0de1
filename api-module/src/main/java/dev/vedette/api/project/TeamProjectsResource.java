package dev.vedette.api.project;

import static dev.vedette.access.Scope.ORG_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;
import static dev.vedette.access.Scope.TEAM_ADMIN;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.organization.Organization;
import dev.vedette.organization.Team;
import dev.vedette.platform.Page;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.StatsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The projects of a team, {@code /api/0/teams/{organization}/{team}/projects/}. */
@Path("0/teams/{organization}/{team}/projects/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamProjectsResource {

  @Inject private ApiRequest request;
  @Inject private ProjectService projects;
  @Inject private StatsService stats;
  @Inject private ProjectLists lists;
  @Inject private Clock clock;

  /** A page of them, by slug. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<ProjectRepresentation> list(
      @PathParam("team") Team team,
      @BeanParam Paging paging,
      @QueryParam("statsPeriod") String statsPeriod) {
    Optional<ListPeriod> period = ListPeriod.parse(statsPeriod, ListPeriod.OF_TEAM);
    Page<Project> found = projects.listByTeam(team.id(), paging.page());
    List<Long> ids = found.items().stream().map(Project::id).toList();
    return found.withItems(
        lists.of(
            found.items(),
            request.access(),
            period
                .map(each -> stats.byProject(ids, each.query(clock.instant())))
                .orElse(Map.of())));
  }

  /** Creates one. */
  @POST
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public Response create(
      @PathParam("organization") Organization organization,
      @PathParam("team") Team team,
      Body body) {
    if (!organization.settings().allowMemberProjectCreation()
        && Collections.disjoint(
            request.access().scopesInTeams(List.of(team.id())), Set.of(ORG_WRITE, TEAM_ADMIN))) {
      throw new ForbiddenException("Your organization has disabled this feature for members.");
    }
    NewProject wanted = NewProject.of(body);
    Project created =
        projects.create(
            team, wanted.name(), wanted.slug(), wanted.platform(), wanted.defaultRules());
    return Response.status(Response.Status.CREATED)
        .entity(lists.of(List.of(created), request.access()).get(0))
        .build();
  }
}
