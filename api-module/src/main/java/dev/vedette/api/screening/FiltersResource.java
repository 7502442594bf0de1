package dev.vedette.api.screening;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Inbound filters of a project: {@code /api/0/projects/{organization}/{project}/filters/}. */
@Path("0/projects/{organization}/{project}/filters/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiltersResource {

  @Inject private ProjectOptions options;

  /** The filters and whether they are on; not paged. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public List<FilterRepresentation> list(@PathParam("project") Project project) {
    return FilterShapes.of(options.of(project.id()));
  }
}
