package dev.vedette.web.asset;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /static/<hash>/<name>} from the classpath. The container's default servlet cannot
 * be mapped twice, and knows nothing of hashed names.
 */
@WebServlet(
    name = "assets",
    urlPatterns = {"/static/*", "/robots.txt", "/favicon.ico"})
public class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/([0-9a-f]{16})/([a-z]{1,40}\\.[a-z]{1,5})");

  /**
   * Answers 200, 304 for a known entity tag, or 404. A request with an outdated hash gets the
   * present content, not to be cached: a page of the previous release stays usable.
   */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Asset> found = find(request);
    if (found.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setContentLength(0);
      return;
    }
    Asset asset = found.get();
    boolean current = asset.path().equals(request.getServletPath() + path(request));
    boolean gzip = accepts(request, "gzip");
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", asset.entityTag(gzip));
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (matches(request.getHeader("If-None-Match"), asset)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? asset.gzipped() : asset.content();
    response.setContentType(asset.mediaType());
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static Optional<Asset> find(HttpServletRequest request) {
    switch (request.getServletPath()) {
      case "/robots.txt":
        return Assets.get().find("robots.txt");
      case "/favicon.ico":
        return Assets.get().find("mark.svg");
      default:
        Matcher matcher = PATH.matcher(path(request));
        return matcher.matches() ? Assets.get().find(matcher.group(2)) : Optional.empty();
    }
  }

  private static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  private static boolean accepts(HttpServletRequest request, String encoding) {
    String header = request.getHeader("Accept-Encoding");
    return header != null && header.contains(encoding) && !header.contains(encoding + ";q=0");
  }

  private static boolean matches(String header, Asset asset) {
    return header != null
        && (header.contains(asset.entityTag(true)) || header.contains(asset.entityTag(false)));
  }
}
