package dev.vedette.web.security;

import dev.vedette.platform.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.krazo.security.CsrfToken;
import org.eclipse.krazo.security.CsrfTokenStrategy;

/**
 * Keeps the token against cross-site requests in a cookie that lives as long as the browser's
 * window: a form must send the same value. Another site can neither read the cookie nor, because it
 * is {@code SameSite=Lax}, have it sent with a POST.
 *
 * <p>The server's own cookie strategy fails on a request without cookies and makes a new token each
 * time it is asked within one.
 */
public final class CsrfCookie implements CsrfTokenStrategy {

  static final String COOKIE = "vedette_csrf";
  static final String FIELD = "_csrf";

  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String MADE = CsrfCookie.class.getName();
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  @Override
  public Optional<CsrfToken> getToken(
      HttpServletRequest request, HttpServletResponse response, boolean create) {
    Optional<String> known = sent(request).or(() -> made(request));
    if (known.isEmpty() && create) {
      known = Optional.of(make(request, response));
    }
    return known.map(value -> new CsrfToken(HEADER, FIELD, value));
  }

  private static Optional<String> sent(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> FORM.matcher(value).matches())
        .findFirst();
  }

  private static Optional<String> made(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(MADE));
  }

  private static String make(HttpServletRequest request, HttpServletResponse response) {
    String value = Secrets.hex(32);
    request.setAttribute(MADE, value);
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(
        request.isSecure() || request.getServletContext().getSessionCookieConfig().isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return value;
  }
}
