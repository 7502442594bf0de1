package dev.vedette.api.access;

import dev.vedette.api.PublicEndpoint;
import dev.vedette.api.request.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The root of the API, {@code /api/0/}. */
@Path("0/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RootResource {

  @Inject private ApiRequest request;

  /** Who the caller is, if known. */
  @GET
  @PublicEndpoint
  public RootRepresentation get() {
    return RootAssembler.of(request.knownCaller());
  }
}
