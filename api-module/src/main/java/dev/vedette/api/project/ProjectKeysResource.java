package dev.vedette.api.project;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.project.KeyService;
import dev.vedette.project.Project;
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
import java.util.List;
import java.util.Optional;

/** The client keys of a project, {@code /api/0/projects/{organization}/{project}/keys/}. */
@Path("0/projects/{organization}/{project}/keys/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectKeysResource {

  @Inject private ApiRequest request;
  @Inject private KeyService keys;

  /** A page of them, newest first. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<ProjectKeyRepresentation> list(
      @PathParam("project") Project project,
      @BeanParam Paging paging,
      @QueryParam("status") String status) {
    PageRequest page = paging.page();
    Optional<Boolean> active =
        status == null || status.isEmpty()
            ? Optional.empty()
            : Optional.of(status.equals("active"));
    if (active.isPresent() && !List.of("active", "inactive").contains(status)) {
      return Page.ofOffset(List.of(), page);
    }
    return keys.list(project.id(), active, page)
        .map(key -> ProjectKeyAssembler.of(key, request.baseUrl()));
  }

  /** Creates one. */
  @POST
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public Response create(@PathParam("project") Project project, Body body) {
    return Response.status(Response.Status.CREATED)
        .entity(
            ProjectKeyAssembler.of(
                keys.create(project.id(), KeyBody.create(body)), request.baseUrl()))
        .build();
  }
}
