package dev.vedette.api.request;

import dev.vedette.access.Caller;
import dev.vedette.api.AcceptsDsn;
import dev.vedette.api.PublicEndpoint;
import dev.vedette.api.Requires;
import dev.vedette.api.SessionOnly;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request reach its resource if somebody vouches for the caller and the caller may do what
 * {@link Requires} says. A route that says neither this nor {@link PublicEndpoint} is refused.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AccessFilter implements ContainerRequestFilter {

  private static final String NO_CREDENTIALS = "Authentication credentials were not provided.";
  private static final String NO_SESSION =
      "Tokens are managed by people who are signed in, not with a token.";
  private static final String CROSS_SITE = "CSRF Failed: the request comes from another site.";

  @Context private ResourceInfo route;
  @Context private HttpServletRequest servlet;
  @Inject private ApiRequest request;
  @Inject private PathObjects objects;
  @Inject private PublicUrl publicUrl;
  @Inject private DsnCallers dsns;

  /** For the container. */
  public AccessFilter() {}

  AccessFilter(
      ResourceInfo route,
      HttpServletRequest servlet,
      ApiRequest request,
      PathObjects objects,
      PublicUrl publicUrl) {
    this.route = route;
    this.servlet = servlet;
    this.request = request;
    this.objects = objects;
    this.publicUrl = publicUrl;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    if (context.getMethod().equals(HttpMethod.OPTIONS)) {
      return; // a preflight request carries no credentials
    }
    Method method = route.getResourceMethod();
    boolean open = isPublic(route.getResourceClass(), method);
    if (open && !isWebApi(context)) {
      return; // ingestion pays for nothing that it does not need
    }
    Object caller = servlet.getAttribute(Caller.REQUEST_ATTRIBUTE);
    URI base = context.getUriInfo().getBaseUri();
    request.baseUrl(
        publicUrl.of(base.getScheme(), base.getRawAuthority(), context::getHeaderString));
    if (caller instanceof Caller known) {
      request.caller(known);
    }
    if (open) {
      refuseBadCredentials();
    } else {
      check(method, context);
    }
  }

  private void check(Method method, ContainerRequestContext context) {
    Requires requires = method.getAnnotation(Requires.class);
    if (requires == null) {
      throw new IllegalStateException(method + " does not say what it requires");
    }
    Optional<String> dsn = DsnCallers.dsn(context.getHeaderString("Authorization"));
    if (dsn.isPresent() && method.isAnnotationPresent(AcceptsDsn.class)) {
      dsns.admit(dsn.get(), context.getUriInfo().getPathParameters()::getFirst, request);
      return;
    }
    refuseBadCredentials();
    Caller caller =
        request.knownCaller().orElseThrow(() -> new UnauthenticatedException(NO_CREDENTIALS));
    if (!caller.bySession() && route.getResourceClass().isAnnotationPresent(SessionOnly.class)) {
      throw new ForbiddenException(NO_SESSION);
    }
    if (caller.bySession() && !SameOrigin.allows(context, request.baseUrl())) {
      throw new ForbiddenException(CROSS_SITE);
    }
    objects.resolve(
        context.getUriInfo().getPathParameters()::getFirst, Set.of(requires.value()), request);
  }

  /** Who shows bad credentials must learn it, also where none are needed. */
  private void refuseBadCredentials() {
    if (request.knownCaller().isEmpty()
        && servlet.getAttribute(Caller.FAILURE_ATTRIBUTE) instanceof String detail) {
      throw new UnauthenticatedException(detail);
    }
  }

  private static boolean isPublic(Class<?> resource, Method method) {
    return method.isAnnotationPresent(PublicEndpoint.class)
        || resource.isAnnotationPresent(PublicEndpoint.class);
  }

  private static boolean isWebApi(ContainerRequestContext context) {
    return context.getUriInfo().getPath(false).startsWith("0/");
  }
}
