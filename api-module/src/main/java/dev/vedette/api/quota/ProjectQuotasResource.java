package dev.vedette.api.quota;

import static dev.vedette.access.Scope.PROJECT_ADMIN;
import static dev.vedette.access.Scope.PROJECT_READ;
import static dev.vedette.access.Scope.PROJECT_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.ingest.QuotaService;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The quotas of a project, {@code /api/0/projects/{organization}/{project}/quotas/}. */
@Path("0/projects/{organization}/{project}/quotas/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectQuotasResource {

  @Inject private QuotaService quotas;

  /** All of them. */
  @GET
  @Requires({PROJECT_READ, PROJECT_WRITE, PROJECT_ADMIN})
  public QuotaShapes.Quotas get(@PathParam("project") Project project) {
    return QuotaShapes.of(quotas.of(project));
  }

  /** Sets all of them: what the body does not name is not limited any more. */
  @PUT
  @Requires({PROJECT_WRITE, PROJECT_ADMIN})
  public QuotaShapes.Quotas set(@PathParam("project") Project project, Body body) {
    return QuotaShapes.of(quotas.set(project, QuotaShapes.read(body)));
  }
}
