package dev.vedette.api.ingest;

import dev.vedette.api.PublicEndpoint;
import dev.vedette.ingest.IngestRequest.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;

/** Envelopes: {@code /api/{project}/envelope/}. */
@Path("{project}/envelope/")
@ApplicationScoped
@PublicEndpoint
public class EnvelopeResource {
  @Inject private IngestGateway gateway;

  /** Takes an envelope. */
  @POST
  public Response post(
      @PathParam("project") String project,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context HttpServletRequest servlet,
      InputStream body) {
    return gateway.receive(
        Kind.ENVELOPE,
        Optional.of(project),
        headers,
        uri,
        servlet,
        body,
        IngestAnswers::received);
  }

  /** Answers a browser's preflight request. */
  @OPTIONS
  public Response preflight() {
    return IngestAnswers.preflight("POST");
  }
}
