package dev.vedette.api.project;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Slugs;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectQuery;
import dev.vedette.project.ProjectService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.OptionalLong;

/** The caller's projects in all organizations, {@code /api/0/projects/}. */
@Path("0/projects/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectsResource {

  @Inject private ApiRequest request;
  @Inject private ProjectService projects;
  @Inject private ProjectLists lists;

  /** A page of them, newest first; deleted ones are gone for everybody. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<ProjectRepresentation> list(
      @BeanParam Paging paging,
      @QueryParam("status") String status,
      @QueryParam("query") String query,
      @QueryParam("organizationId") String organizationId) {
    ProjectQuery wanted = ProjectQuery.ofCaller(query);
    OptionalLong organization = organization(organizationId);
    PageRequest page = paging.page();
    if (status != null && !status.isEmpty() && !status.equals("active")) {
      return Page.ofOffset(List.of(), page);
    }
    Page<Project> found = projects.listByCaller(request.caller(), wanted, organization, page);
    return found.withItems(
        lists.acrossOrganizations(found.items(), request.caller(), request.baseUrl()));
  }

  private static OptionalLong organization(String id) {
    if (id == null || id.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!Slugs.isId(id)) {
      throw new BadRequestException("Invalid organizationId parameter.");
    }
    return OptionalLong.of(Long.parseLong(id));
  }
}
