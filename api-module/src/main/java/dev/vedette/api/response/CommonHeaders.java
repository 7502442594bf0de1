package dev.vedette.api.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Headers of every answer of the web API: what the path allows, those that keep browsers from
 * guessing and framing, and those by which pages of other sites may call with a token of their own
 * (fetch standard, CORS).
 */
@Provider
@ApplicationScoped
public class CommonHeaders implements ContainerResponseFilter {

  private static final String REQUEST_HEADERS =
      "X-Sentry-Auth, X-Requested-With, Origin, Accept, Content-Type, Authentication,"
          + " Authorization, Content-Encoding, sentry-trace, baggage, X-CSRFToken";
  private static final String RESPONSE_HEADERS =
      "X-Sentry-Error, X-Sentry-Direct-Hit, X-Hits, X-Max-Hits, Endpoint, Retry-After, Link";

  @Context private ResourceInfo route;
  @Context private Application application;
  private volatile Routes routes;

  /** For the container. */
  public CommonHeaders() {}

  CommonHeaders(ResourceInfo route, Routes routes) {
    this.route = route;
    this.routes = routes;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!WebApi.is(request)) {
      return;
    }
    boolean options = request.getMethod().equals(HttpMethod.OPTIONS);
    if (options && response.getStatus() < 300) {
      response.setStatus(200);
      response.setEntity(null);
    }
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("X-Frame-Options", "deny");
    headers.putSingle("X-XSS-Protection", "1; mode=block");
    headers.putSingle("Content-Language", "en");
    if (!headers.containsKey("Cache-Control")) { // answers with a secret say no-store
      headers.putSingle("Cache-Control", "private, no-cache");
    }
    String origin = request.getHeaderString("Origin");
    headers.putSingle("Vary", "Accept-Language, Cookie" + (origin == null ? "" : ", Origin"));
    String allowed = allowed(response);
    if (!allowed.isEmpty()) {
      headers.putSingle("Allow", allowed);
    }
    if (options || origin != null) {
      crossOrigin(origin, allowed, headers);
    }
  }

  private static void crossOrigin(
      String origin, String allowed, MultivaluedMap<String, Object> headers) {
    boolean anybody = origin == null || origin.equals("null");
    headers.putSingle("Access-Control-Allow-Origin", anybody ? "*" : origin);
    headers.putSingle("Access-Control-Allow-Methods", allowed);
    headers.putSingle("Access-Control-Allow-Headers", REQUEST_HEADERS);
    headers.putSingle("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    headers.putSingle("Access-Control-Max-Age", "3600");
  }

  private String allowed(ContainerResponseContext response) {
    Method method = route.getResourceMethod();
    if (method != null) {
      String known = routes().allowed(route.getResourceClass(), method);
      if (!known.isEmpty()) {
        return known;
      }
    }
    // The server itself answers OPTIONS and 405, and knows what it would have allowed.
    String given = response.getHeaderString("Allow");
    return given == null ? "" : Allowed.normalized(given);
  }

  private Routes routes() {
    if (routes == null) {
      routes = new Routes(application.getClasses());
    }
    return routes;
  }
}
