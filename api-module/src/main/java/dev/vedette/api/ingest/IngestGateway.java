package dev.vedette.api.ingest;

import dev.vedette.ingest.IngestException;
import dev.vedette.ingest.IngestRequest;
import dev.vedette.ingest.IngestService;
import dev.vedette.ingest.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/** Turns an HTTP request into one of ingestion, and what came of it into an answer. */
@ApplicationScoped
public class IngestGateway {
  @Inject private IngestService service;

  /**
   * Hands a request over.
   *
   * @param project the project id of the path, where it has one
   * @param answer makes the answer to an accepted request
   */
  public Response receive(
      IngestRequest.Kind kind,
      Optional<String> project,
      HttpHeaders headers,
      UriInfo uri,
      HttpServletRequest servlet,
      InputStream body,
      Function<Receipt, Response> answer) {
    IngestRequest request =
        new IngestRequest(
            kind,
            project,
            headers.getRequestHeaders(),
            uri.getQueryParameters(),
            Optional.ofNullable(servlet.getRemoteAddr()),
            body);
    try {
      return answer.apply(service.receive(request));
    } catch (IngestException e) {
      return IngestAnswers.refused(e);
    } catch (RuntimeException e) {
      System.getLogger(IngestGateway.class.getName())
          .log(Level.ERROR, "A request to ingestion failed", e);
      return IngestAnswers.failed();
    }
  }
}
