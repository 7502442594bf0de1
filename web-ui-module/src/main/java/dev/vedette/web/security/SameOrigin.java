package dev.vedette.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps other web sites from using a session on the API: a request that changes something counts
 * only if the browser says that it comes from a page of ours. ({@code SameSite=Lax} does the same
 * in browsers that know it; this does not rely on it.)
 */
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  static boolean allows(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    return origin == null
        || (host != null && authority(origin).equals(host.toLowerCase(Locale.ROOT)));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
