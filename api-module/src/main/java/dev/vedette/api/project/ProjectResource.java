package dev.vedette.api.project;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.organization.OrganizationAssembler;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A project, {@code /api/0/projects/{organization}/{project}/}. */
@Path("0/projects/{organization}/{project}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {

  @Inject private ApiRequest request;
  @Inject private ProjectLists lists;

  /** The project with its settings. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public ProjectDetailRepresentation get(@PathParam("project") Project project) {
    ProjectRepresentation summary =
        lists
            .of(List.of(project), request.access())
            .get(0)
            .within(OrganizationAssembler.basic(request.organization(), request.baseUrl()));
    return ProjectDetailAssembler.of(project, summary);
  }
}
