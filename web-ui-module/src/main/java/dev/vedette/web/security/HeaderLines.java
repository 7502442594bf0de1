package dev.vedette.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Headers that are lists. Some proxies add a line of their own instead of going on with the one
 * that the client sent: only all lines together end with what the proxy next to us said.
 */
public final class HeaderLines {

  private HeaderLines() {}

  /** Looks up headers of a request; gives null where one is absent. */
  public static UnaryOperator<String> of(HttpServletRequest request) {
    return name -> joined(request, name).orElse(null);
  }

  static Optional<String> joined(HttpServletRequest request, String name) {
    Enumeration<String> lines = request.getHeaders(name);
    return lines != null && lines.hasMoreElements()
        ? Optional.of(String.join(",", Collections.list(lines)))
        : Optional.empty();
  }
}
