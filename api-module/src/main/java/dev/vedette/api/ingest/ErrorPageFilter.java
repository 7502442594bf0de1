package dev.vedette.api.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.ingest.IngestException;
import dev.vedette.ingest.IngestRequest;
import dev.vedette.ingest.IngestService;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.PublicUrl;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The dialog for what users of a client's page write: {@code GET /api/embed/error-page/} is its
 * script, which browser SDKs load by {@code showReportDialog}, and {@code POST} takes the form. The
 * query names DSN and event; the page must be one that the project allows.
 */
@WebFilter(
    filterName = "error-page",
    urlPatterns = {"/api/embed/error-page", "/api/embed/error-page/"})
public class ErrorPageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ErrorPageFilter.class.getName());
  private static final String METHODS = "GET, POST, OPTIONS";
  private static final int MAX_FORM = 64 * 1024;

  @Inject private transient IngestService service;
  @Inject private transient PublicUrl publicUrl;

  /** For the container. */
  public ErrorPageFilter() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    IngestAnswer answer;
    try {
      answer = answer(request);
    } catch (IngestException e) {
      answer = IngestAnswers.refused(e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A request for the dialog failed", e);
      answer = IngestAnswers.failed();
    }
    cors(answer, request).writeTo(response);
  }

  private IngestAnswer answer(HttpServletRequest request) throws IOException {
    Map<String, List<String>> query = QueryString.parse(request.getQueryString());
    Optional<UUID> event =
        query.getOrDefault("eventId", List.of()).stream().findFirst().flatMap(HexIds::parse);
    if (request.getMethod().equals("OPTIONS")) {
      return IngestAnswers.preflight(METHODS);
    }
    if (event.isEmpty()) {
      return json(400, Map.of("eventId", "Missing or invalid parameter."));
    }
    if (query.getOrDefault("dsn", List.of()).isEmpty()) {
      return json(404, Map.of("dsn", "Missing or invalid parameter."));
    }
    return switch (request.getMethod()) {
      case "GET" -> script(request, query);
      case "POST" -> report(request, query, event.get());
      default -> IngestAnswers.notAllowed(request.getMethod(), "GET, POST");
    };
  }

  private IngestAnswer script(HttpServletRequest request, Map<String, List<String>> query) {
    service.admitDialog(ingest(request, query));
    String base = publicUrl.of(request.getScheme(), request.getHeader("Host"), request::getHeader);
    String endpoint =
        base + request.getContextPath() + "/api/embed/error-page/?" + request.getQueryString();
    String script =
        DialogScript.of(endpoint, query, Optional.ofNullable(request.getHeader("Accept-Language")));
    return new IngestAnswer(
            200, "text/javascript;charset=utf-8", script.getBytes(StandardCharsets.UTF_8), Map.of())
        .with("Cross-Origin-Resource-Policy", "cross-origin")
        .with("Cache-Control", "no-store");
  }

  private IngestAnswer report(
      HttpServletRequest request, Map<String, List<String>> query, UUID event) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_FORM + 1);
    if (body.length > MAX_FORM) {
      return json(413, Map.of("detail", "The form is too long."));
    }
    ReportForm form = ReportForm.parse(new String(body, StandardCharsets.UTF_8));
    if (!form.errors().isEmpty()) {
      ObjectNode errors = JsonNodeFactory.instance.objectNode();
      form.errors()
          .forEach(
              (field, message) -> errors.withObjectProperty("errors").putArray(field).add(message));
      return IngestAnswers.json(400, errors);
    }
    service.receive(ingest(request, query), event, form.name(), form.email(), form.comments());
    return json(200, Map.of());
  }

  private static IngestRequest ingest(HttpServletRequest request, Map<String, List<String>> query) {
    return new IngestRequest(
        IngestRequest.Kind.ENVELOPE,
        Optional.empty(),
        IngestFilter.headers(request),
        query,
        Optional.ofNullable(request.getRemoteAddr()),
        InputStream.nullInputStream());
  }

  /** The page that asks may read the answer, whichever it is; others may not. */
  private static IngestAnswer cors(IngestAnswer answer, HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.put("Access-Control-Allow-Origin", origin == null ? "*" : origin);
    headers.put("Access-Control-Allow-Methods", METHODS);
    headers.put("Access-Control-Allow-Headers", "Content-Type, Authorization, X-Requested-With");
    headers.put("Access-Control-Max-Age", "1000");
    headers.put("Vary", "Accept, Origin");
    return new IngestAnswer(answer.status(), answer.contentType(), answer.body(), headers);
  }

  private static IngestAnswer json(int status, Map<String, String> members) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    members.forEach(body::put);
    return IngestAnswers.json(status, body);
  }
}
