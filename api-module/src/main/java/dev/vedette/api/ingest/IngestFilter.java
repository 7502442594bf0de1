package dev.vedette.api.ingest;

import dev.vedette.ingest.IngestException;
import dev.vedette.ingest.IngestRequest;
import dev.vedette.ingest.IngestService;
import dev.vedette.ingest.Receipt;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The endpoints that SDKs and browsers send to, such as {@code /api/{project}/envelope/}; see
 * {@link IngestRoute}. They stand in front of JAX-RS, whose part of a request cost three times what
 * ingestion itself does; see the module's RATIONALE.md. The key in the request is checked by
 * ingestion, so no scope is needed here.
 */
@WebFilter(filterName = "ingestion", urlPatterns = "/api/*")
public class IngestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(IngestFilter.class.getName());

  @Inject private transient IngestService service;

  /** For the container. */
  public IngestFilter() {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<IngestRoute> route = IngestRoute.of(pathBelowApi(request));
    if (route.isPresent()) {
      answer(route.get(), request).writeTo(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private IngestAnswer answer(IngestRoute route, HttpServletRequest request) throws IOException {
    return switch (request.getMethod()) {
      case "OPTIONS" -> IngestAnswers.preflight(route.methods());
      case "POST" -> receive(route, request, request.getInputStream(), false);
      case "GET" ->
          route.takesQuery()
              ? receive(route, request, eventInQuery(request), true)
              : IngestAnswers.notAllowed("GET", route.methods());
      default -> IngestAnswers.notAllowed(request.getMethod(), route.methods());
    };
  }

  private IngestAnswer receive(
      IngestRoute route, HttpServletRequest request, InputStream body, boolean image) {
    try {
      Receipt receipt =
          service.receive(
              new IngestRequest(
                  route.kind(),
                  route.project(),
                  route.event(),
                  headers(request),
                  QueryString.parse(request.getQueryString()),
                  Optional.ofNullable(request.getRemoteAddr()),
                  body));
      return image ? IngestAnswers.pixel(receipt) : IngestAnswers.of(route.kind(), receipt);
    } catch (IngestException e) {
      return IngestAnswers.refused(e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A request to ingestion failed", e);
      return IngestAnswers.failed();
    }
  }

  /** Very old browser SDKs send the event, in base64, in a parameter of a GET. */
  private static InputStream eventInQuery(HttpServletRequest request) {
    List<String> data =
        QueryString.parse(request.getQueryString()).getOrDefault("sentry_data", List.of(""));
    String base64 = data.get(0).replace(' ', '+'); // a plus that nobody escaped
    return new ByteArrayInputStream(base64.getBytes(StandardCharsets.UTF_8));
  }

  static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  private static String pathBelowApi(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length() + "/api".length());
  }
}
