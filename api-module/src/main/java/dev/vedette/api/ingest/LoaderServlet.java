package dev.vedette.api.ingest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The script that a page would load the browser SDK with, {@code /js-sdk-loader/{key}.min.js}. This
 * server carries no SDK and fetches none from elsewhere, and says so to whoever looks: the answer
 * is a 404 that is JavaScript.
 */
@WebServlet(name = "js-sdk-loader", urlPatterns = "/js-sdk-loader/*")
public class LoaderServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final byte[] WHY =
      """
      // This server does not serve the SDK loader: it carries no browser SDK, and fetches none.
      // Bundle @sentry/browser with your page, or host its bundle yourself, and call Sentry.init
      // with the DSN of your project. The settings of the project have it under "Client keys".
      """
          .getBytes(StandardCharsets.UTF_8);

  /** For the container. */
  public LoaderServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("text/javascript; charset=utf-8");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(WHY.length);
    response.getOutputStream().write(WHY);
  }
}
