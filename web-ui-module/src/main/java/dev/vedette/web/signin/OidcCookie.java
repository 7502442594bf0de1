package dev.vedette.web.signin;

import dev.vedette.oidc.OidcFlow;
import dev.vedette.web.security.LocalPath;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the way to the provider and back in the browser that went there, for ten minutes: no
 * session is made for somebody who may never come back.
 *
 * @param next the local path to go to afterwards
 */
record OidcCookie(OidcFlow flow, String next) {

  static final String NAME = "vedette_oidc";
  static final String PATH = "/sign-in/oidc";
  private static final int LIFETIME_SECONDS = 600;

  /** Gives it to the browser. */
  void leave(HttpServletRequest request, HttpServletResponse response) {
    String path =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(next.getBytes(StandardCharsets.UTF_8));
    set(request, response, flow.text() + "~" + path, LIFETIME_SECONDS);
  }

  /** Takes it back: a way is gone once. */
  static void clear(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", 0);
  }

  /** What the browser kept, if it is what we gave it. */
  static Optional<OidcCookie> of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(OidcCookie::parse);
  }

  private static Optional<OidcCookie> parse(String value) {
    int end = value.indexOf('~');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      String next =
          new String(
              Base64.getUrlDecoder().decode(value.substring(end + 1)), StandardCharsets.UTF_8);
      return OidcFlow.parse(value.substring(0, end))
          .map(flow -> new OidcCookie(flow, LocalPath.of(next)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** By the servlet response: a cookie of JAX-RS would replace that of a session. */
  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, int maxAge) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(PATH);
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(true);
    cookie.setSecure(
        request.isSecure() || request.getServletContext().getSessionCookieConfig().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
