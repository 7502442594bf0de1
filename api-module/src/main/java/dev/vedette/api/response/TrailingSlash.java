package dev.vedette.api.response;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.regex.Pattern;

/** Paths of the web API end in a slash, but those of SCIM; one that does not is told so. */
@Provider
@PreMatching
public class TrailingSlash implements ContainerRequestFilter {

  private static final Pattern SCIM = Pattern.compile("^/?0/organizations/[^/]+/scim/v2/");
  private static final String HINT = "Route not found, did you forget a trailing slash?";

  @Override
  public void filter(ContainerRequestContext request) {
    if (!WebApi.is(request)
        || request.getUriInfo().getPath(false).endsWith("/")
        || SCIM.matcher(request.getUriInfo().getPath(false)).find()
        || request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    boolean json =
        request.getMediaType() != null
            && request.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    request.abortWith(
        Response.status(Response.Status.NOT_FOUND)
            .type(json ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN)
            .entity(json ? Map.of("info", HINT) : HINT)
            .build());
  }
}
