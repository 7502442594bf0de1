package dev.vedette.api.response;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Tells the web API from ingestion, which answers in ways of its own. */
final class WebApi {

  private WebApi() {}

  /** Whether the request is for {@code /api/0/…}. */
  static boolean is(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath(false);
    String relative = path.startsWith("/") ? path.substring(1) : path;
    return relative.equals("0") || relative.startsWith("0/");
  }
}
