package dev.vedette.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Refuses bodies that no form of ours has, before the CSRF check reads them into memory: 413 above
 * {@value #MAX_BYTES} bytes, and 411 (RFC 9110, 15.5.12) for a body that does not say its length,
 * which browsers never send from a form.
 */
@WebFilter(filterName = "form-size", urlPatterns = "/*", asyncSupported = true)
public class FormSizeFilter extends HttpFilter {

  static final long MAX_BYTES = 1024 * 1024;

  private static final long serialVersionUID = 1L;
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    OptionalInt refusal =
        refusal(Area.of(request), request.getMethod(), request.getContentLengthLong());
    if (refusal.isPresent()) {
      response.sendError(refusal.getAsInt());
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * The status to refuse a request with, if it is to be refused.
   *
   * @param length bytes of the body; -1 if the request does not say
   */
  static OptionalInt refusal(Area area, String method, long length) {
    if (area != Area.PAGES || WITHOUT_BODY.contains(method)) {
      return OptionalInt.empty();
    }
    if (length < 0) {
      return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
    }
    return length > MAX_BYTES
        ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
        : OptionalInt.empty();
  }
}
