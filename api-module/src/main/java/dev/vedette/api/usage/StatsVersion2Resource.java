package dev.vedette.api.usage;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.organization.Organization;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The newer spelling of {@link StatsV2Resource}. */
@Path("0/organizations/{organization}/stats-v2/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatsVersion2Resource {

  @Inject private ApiRequest request;
  @Inject private Usage usage;

  /** Totals and series by what they are grouped by. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Map<String, Object> get(
      @PathParam("organization") Organization organization, @BeanParam UsageParameters parameters) {
    return usage.of(organization, request.access(), parameters);
  }
}
