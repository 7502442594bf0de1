package dev.vedette.web.view;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The page for what fails outside of JAX-RS, such as in a filter; {@code web.xml} leads here. For
 * the API it answers in JSON, or leaves an empty answer empty.
 */
@WebServlet(name = "error", urlPatterns = "/error-page")
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(ErrorServlet.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
    String reference = "";
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      reference = UUID.randomUUID().toString();
      LOG.log(Level.ERROR, "A request failed, reference " + reference, failure);
    }
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean api = uri instanceof String text && text.startsWith("/api/");
    response.setStatus(code);
    response.setContentType(api ? "application/json" : "text/html; charset=utf-8");
    String body = api ? json(code) : ErrorPages.render(request, code, "", reference);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(int code) {
    return code >= 500 ? "{\"detail\":\"Internal Error\",\"errorId\":null}" : "";
  }
}
