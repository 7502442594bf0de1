package dev.vedette.api.organization;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.access.User;
import dev.vedette.api.Requires;
import dev.vedette.api.json.Body;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.api.request.Paging;
import dev.vedette.api.request.Parameters;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.platform.problem.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The caller's organizations, {@code /api/0/organizations/}. */
@Path("0/organizations/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganizationsResource {

  @Inject private ApiRequest request;
  @Inject private OrganizationService organizations;
  @Inject private OrganizationOrder order;

  /** A page of them, newest first; with {@code owner=1} all that the caller owns. */
  @GET
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public Object list(
      @BeanParam Paging paging,
      @QueryParam("owner") String owner,
      @QueryParam("query") String query,
      @QueryParam("sortBy") String sortBy) {
    String baseUrl = request.baseUrl();
    if (Parameters.flag(owner)) {
      return organizations.owned(request.caller()).stream()
          .map(owned -> OrganizationAssembler.owned(owned, baseUrl))
          .toList();
    }
    return order
        .list(request.caller(), query, sortBy, paging.page())
        .map(organization -> OrganizationAssembler.basic(organization, baseUrl));
  }

  /** Creates one, which the caller then owns; {@code defaultTeam} makes it a first team. */
  @POST
  @Requires({ORG_WRITE, ORG_ADMIN})
  public Response create(Body body) {
    User owner =
        request
            .caller()
            .user()
            .orElseThrow(() -> new ForbiddenException("This endpoint requires user info"));
    String name = body.requiredText("name", 64);
    Optional<String> slug = body.optionalText("slug", 50);
    boolean withTeam = body.bool("defaultTeam").orElse(false);
    body.check();
    Organization created = organizations.create(slug, name, owner.id(), withTeam);
    return Response.status(Response.Status.CREATED)
        .entity(OrganizationAssembler.basic(created, request.baseUrl()))
        .build();
  }
}
