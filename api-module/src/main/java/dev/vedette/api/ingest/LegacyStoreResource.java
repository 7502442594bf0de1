package dev.vedette.api.ingest;

import dev.vedette.api.PublicEndpoint;
import dev.vedette.ingest.IngestRequest.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Events of very old SDKs, which name no project: {@code /api/store/}. */
@Path("store/")
@ApplicationScoped
@PublicEndpoint
public class LegacyStoreResource {
  @Inject private IngestGateway gateway;

  /** Takes an event as JSON. */
  @POST
  public Response post(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context HttpServletRequest servlet,
      InputStream body) {
    return gateway.receive(
        Kind.STORE, Optional.empty(), headers, uri, servlet, body, IngestAnswers::received);
  }

  /** Takes the event in the parameter {@code sentry_data}, in base64, and answers an image. */
  @GET
  public Response get(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context HttpServletRequest servlet) {
    String data = Optional.ofNullable(uri.getQueryParameters().getFirst("sentry_data")).orElse("");
    String base64 = data.replace(' ', '+'); // a plus that nobody escaped
    InputStream body = new ByteArrayInputStream(base64.getBytes(StandardCharsets.UTF_8));
    return gateway.receive(
        Kind.STORE, Optional.empty(), headers, uri, servlet, body, receipt -> IngestAnswers.pixel());
  }

  /** Answers a browser's preflight request. */
  @OPTIONS
  public Response preflight() {
    return IngestAnswers.preflight("POST, GET");
  }
}
