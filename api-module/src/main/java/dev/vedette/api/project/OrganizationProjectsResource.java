package dev.vedette.api.project;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;
import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.AllPages;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.Parameters;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectQuery;
import dev.vedette.project.ProjectService;
import dev.vedette.stats.Point;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The projects of an organization, {@code /api/0/organizations/{organization}/projects/}. */
@Path("0/organizations/{organization}/projects/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationProjectsResource {

  private static final String SWITCHED_OFF =
      "Your organization has disabled this feature for members.";

  @Inject private ApiRequest request;
  @Inject private ProjectService projects;
  @Inject private AccessService accesses;
  @Inject private ProjectLists lists;
  @Inject private StatsService stats;
  @Inject private Clock clock;

  /** The project with the slug of the team that was made for it. */
  public record WithTeam(@JsonUnwrapped ProjectRepresentation project, String team_slug) {}

  /**
   * Those that the caller has marked first, then by slug; {@code all_projects=1} is all at once.
   */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Object list(
      @PathParam("organization") Organization organization,
      @BeanParam Paging paging,
      @QueryParam("query") String query,
      @QueryParam("statsPeriod") String statsPeriod,
      @QueryParam("all_projects") String allProjects,
      @QueryParam("options") List<String> options,
      @QueryParam("collapse") List<String> collapse) {
    Optional<ListPeriod> period = ListPeriod.parse(statsPeriod, ListPeriod.OF_ORGANIZATION);
    ProjectQuery wanted = ProjectQuery.ofOrganization(query);
    OrganizationProjectShape shape = OrganizationProjectShape.of(options, collapse);
    Optional<User> viewer = request.caller().user();
    Function<PageRequest, Page<Project>> read =
        page -> projects.list(organization.id(), wanted, viewer, page);
    if (!Parameters.flag(allProjects)) {
      Page<Project> page = read.apply(paging.page());
      return page.withItems(shapes(page.items(), period, shape));
    }
    return shapes(AllPages.of(read), period, shape);
  }

  private List<ObjectNode> shapes(
      List<Project> found, Optional<ListPeriod> period, OrganizationProjectShape shape) {
    List<ProjectRepresentation> plain =
        lists.of(found, request.access(), period.map(each -> curves(found, each)).orElse(Map.of()));
    List<ObjectNode> shapes = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      shapes.add(shape.of(found.get(i), plain.get(i)));
    }
    return shapes;
  }

  private Map<Long, List<Point>> curves(List<Project> found, ListPeriod period) {
    List<Long> ids = found.stream().map(Project::id).toList();
    Map<Long, List<Point>> curves = stats.byProject(ids, period.query(clock.instant()));
    curves.replaceAll((id, buckets) -> period.curve(buckets));
    return curves;
  }

  /** Creates a project, and a team of which the caller is the admin. */
  @POST
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Response create(@PathParam("organization") Organization organization, Body body) {
    User creator =
        request
            .caller()
            .user()
            .orElseThrow(() -> new ForbiddenException("Only a user can have a team made."));
    if (!organization.settings().allowMemberProjectCreation()
        && !request.access().scopes().contains(ORG_WRITE)) {
      throw new ForbiddenException(SWITCHED_OFF);
    }
    NewProject wanted = NewProject.of(body);
    Project created =
        projects.createWithTeam(
            organization.id(),
            creator,
            wanted.name(),
            wanted.slug(),
            wanted.platform(),
            wanted.defaultRules());
    Access access = accesses.accessTo(organization, request.caller()).orElseGet(request::access);
    ProjectRepresentation shape = lists.of(List.of(created), access).get(0);
    return Response.status(Response.Status.CREATED)
        .entity(new WithTeam(shape, shape.teams().get(0).slug()))
        .build();
  }
}
