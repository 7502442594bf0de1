package dev.vedette.api.hook;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.UnauthenticatedException;
import dev.vedette.hook.HookChange;
import dev.vedette.hook.HookService;
import dev.vedette.hook.ServiceHook;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
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

/** The service hooks of a project, {@code /api/0/projects/{organization}/{project}/hooks/}. */
@Path("0/projects/{organization}/{project}/hooks/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HooksResource {

  private static final String NO_USER = "Authentication credentials were not provided.";
  private static final String ACTIVE = "active";

  @Inject private ApiRequest request;
  @Inject private HookService hooks;

  /** A page of them, newest first. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public Page<HookRepresentation> list(
      @PathParam("project") Project project,
      @BeanParam Paging paging,
      @QueryParam("status") String status) {
    PageRequest page = paging.page();
    Optional<String> asked = Optional.ofNullable(status).filter(text -> !text.isEmpty());
    if (asked.isPresent() && !List.of(ACTIVE, "disabled").contains(asked.get())) {
      return Page.ofOffset(List.of(), page);
    }
    return hooks.list(project.id(), asked.map(ACTIVE::equals), page).map(HookRepresentation::of);
  }

  /** Registers one; a user must do it. */
  @POST
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public Response create(@PathParam("project") Project project, Body body) {
    User user = request.caller().user().orElseThrow(() -> new UnauthenticatedException(NO_USER));
    HookChange wanted = HookBody.create(body).change();
    ServiceHook hook =
        hooks.create(
            project,
            user.id(),
            wanted.url().orElseThrow(),
            wanted.events().orElseThrow(),
            wanted.active().orElse(true));
    return Response.status(Response.Status.CREATED).entity(HookRepresentation.of(hook)).build();
  }
}
