package dev.vedette.api.event;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.event.Environment;
import dev.vedette.event.EventService;
import dev.vedette.organization.Access;
import dev.vedette.organization.Organization;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The environments that events of an organization named, {@code
 * /api/0/organizations/{organization}/environments/}.
 */
@Path("0/organizations/{organization}/environments/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationEnvironmentsResource {

  private static final Set<String> VISIBLE = Set.of("", "visible", "all");

  @Inject private ApiRequest request;
  @Inject private EventService events;
  @Inject private ProjectService projects;

  /**
   * Those of the projects that the caller reaches, by name.
   *
   * @param visibility {@code visible}, {@code all} or {@code hidden}; none is ever hidden
   */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public List<EnvironmentRepresentation> list(
      @PathParam("organization") Organization organization,
      @QueryParam("visibility") String visibility) {
    if ("hidden".equals(visibility)) {
      return List.of();
    }
    if (visibility != null && !VISIBLE.contains(visibility)) {
      throw new BadRequestException(
          "Invalid value for 'visibility', valid values are: " + "['all', 'hidden', 'visible']");
    }
    return environments(organization, request.access()).stream()
        .map(each -> new EnvironmentRepresentation(Long.toString(each.id()), each.name()))
        .toList();
  }

  private List<Environment> environments(Organization organization, Access access) {
    if (access.hasGlobalReach() || organization.settings().openMembership()) {
      return events.environmentsOf(organization.id());
    }
    return events.environmentsIn(
        projects.projectsOf(access.teamRoles().keySet()).values().stream()
            .flatMap(Collection::stream)
            .map(Project::id)
            .distinct()
            .toList());
  }
}
