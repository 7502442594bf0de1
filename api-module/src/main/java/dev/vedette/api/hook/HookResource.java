package dev.vedette.api.hook;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.hook.HookService;
import dev.vedette.hook.ServiceHook;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A service hook, by its guid: {@code /api/0/projects/{organization}/{project}/hooks/{hook}/}. */
@Path("0/projects/{organization}/{project}/hooks/{hook}/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HookResource {

  @Inject private HookService hooks;

  /** The hook, with its secret. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public HookRepresentation get(@PathParam("hook") ServiceHook hook) {
    return HookRepresentation.of(hook);
  }

  /** Changes what the body names. */
  @PUT
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public HookRepresentation update(
      @PathParam("project") Project project, @PathParam("hook") ServiceHook hook, Body body) {
    return HookRepresentation.of(
        hooks.update(project, hook.guid(), HookBody.change(body).change()));
  }

  /** Deletes it, with all that waits for it. */
  @DELETE
  @Requires(PROJECT_ADMIN)
  public void delete(@PathParam("project") Project project, @PathParam("hook") ServiceHook hook) {
    hooks.delete(project, hook.guid());
  }
}
