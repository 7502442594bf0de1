package dev.vedette.api.access;

import static dev.vedette.access.Scope.ORG_ADMIN;
import static dev.vedette.access.Scope.ORG_READ;
import static dev.vedette.access.Scope.ORG_WRITE;

import dev.vedette.access.Caller;
import dev.vedette.api.Requires;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The user who calls, {@code /api/0/users/me/}. */
@Path("0/users/me/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CurrentUserResource {

  @Inject private ApiRequest request;

  /** The user; an organization's token has none. */
  @GET
  @Requires({})
  public UserRepresentation get() {
    Caller caller = request.caller();
    return caller.user().map(UserAssembler::full).orElseThrow(NotFoundException::new);
  }

  /**
   * Where the user's organizations are. A token without a user finds nothing, from which sentry-cli
   * concludes that there are no regions to ask, and goes on.
   */
  @GET
  @Path("regions/")
  @Requires({ORG_READ, ORG_WRITE, ORG_ADMIN})
  public RegionsRepresentation regions() {
    return request
        .caller()
        .user()
        .map(user -> RegionsRepresentation.of(request.baseUrl()))
        .orElseThrow(NotFoundException::new);
  }
}
