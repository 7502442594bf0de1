package dev.vedette.api.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request with a session's cookie comes from a page of this server. One that changes
 * something must prove it by {@code Sec-Fetch-Site} or, in older browsers, {@code Origin}: another
 * site could have made the browser send the cookie.
 */
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  static boolean allows(ContainerRequestContext context, String baseUrl) {
    if (SAFE.contains(context.getMethod())) {
      return true;
    }
    String site = context.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = context.getHeaderString("Origin");
    return origin != null
        && (is(origin, baseUrl) || is(origin, context.getUriInfo().getBaseUri().toString()));
  }

  /** Whether the origin is that of a URL: the same scheme, host and port. */
  static boolean is(String origin, String url) {
    String expected = origin(url);
    return !expected.isEmpty() && expected.equals(origin(origin));
  }

  private static String origin(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getScheme() == null || uri.getRawAuthority() == null
          ? ""
          : (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
