package dev.vedette.api.organization;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.Parameters;
import dev.vedette.organization.OrganizationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The caller's organizations, {@code /api/0/organizations/}. */
@Path("0/organizations/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationsResource {

  @Inject private ApiRequest request;
  @Inject private OrganizationService organizations;

  /** A page of them, newest first; with {@code owner=1} all that the caller owns. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Object list(
      @BeanParam Paging paging,
      @QueryParam("owner") String owner,
      @QueryParam("query") String query,
      @QueryParam("sortBy") String sortBy) {
    Parameters.refuse("query", query);
    Parameters.refuse("sortBy", sortBy);
    String baseUrl = request.baseUrl();
    if (Parameters.flag(owner)) {
      return organizations.owned(request.caller()).stream()
          .map(owned -> OrganizationAssembler.owned(owned, baseUrl))
          .toList();
    }
    return organizations
        .list(request.caller(), paging.page())
        .map(organization -> OrganizationAssembler.basic(organization, baseUrl));
  }
}
