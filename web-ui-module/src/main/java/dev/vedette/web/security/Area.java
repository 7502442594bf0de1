package dev.vedette.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The parts of the application, told apart by their path, that authenticate differently. */
enum Area {
  /** {@code /api/0/…}: a bearer token or a session. */
  API,
  /** {@code /api/…} otherwise: ingestion, where the key is checked by the resource itself. */
  INGESTION,
  /** Assets and health: anybody. */
  OPEN,
  /** Everything else: pages, by session. */
  PAGES;

  private static final Set<String> OPEN_PATHS =
      Set.of("/health", "/metrics", "/static", "/js-sdk-loader", "/robots.txt", "/favicon.ico");

  /** The area of a request, whichever servlet it was mapped to. */
  static Area of(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return of(path.isEmpty() ? "/" : path);
  }

  /**
   * The area of a path.
   *
   * @param path decoded, without the context path, beginning with a slash
   */
  static Area of(String path) {
    if (path.equals("/api/0") || path.startsWith("/api/0/")) {
      return API;
    }
    if (path.equals("/api") || path.startsWith("/api/")) {
      return INGESTION;
    }
    int second = path.indexOf('/', 1);
    String first = second < 0 ? path : path.substring(0, second);
    return OPEN_PATHS.contains(first) ? OPEN : PAGES;
  }
}
