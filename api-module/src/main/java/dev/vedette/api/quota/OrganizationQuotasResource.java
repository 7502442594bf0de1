package dev.vedette.api.quota;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.ingest.QuotaService;
import dev.vedette.organization.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The quotas of an organization, {@code /api/0/organizations/{organization}/quotas/}. */
@Path("0/organizations/{organization}/quotas/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationQuotasResource {

  @Inject private QuotaService quotas;

  /** All of them. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public QuotaShapes.Quotas get(@PathParam("organization") Organization organization) {
    return QuotaShapes.of(quotas.of(organization));
  }

  /** Sets all of them: what the body does not name is not limited any more. */
  @PUT
  @Requires({ORG_WRITE, ORG_ADMIN})
  public QuotaShapes.Quotas set(@PathParam("organization") Organization organization, Body body) {
    return QuotaShapes.of(quotas.set(organization, QuotaShapes.read(body)));
  }
}
