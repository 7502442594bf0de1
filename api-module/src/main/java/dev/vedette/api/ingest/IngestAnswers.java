package dev.vedette.api.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.ingest.IngestException;
import dev.vedette.ingest.Receipt;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;

/** Answers in the form of the ingestion protocol. Each carries the headers of CORS. */
final class IngestAnswers {
  private static final String ALLOWED_HEADERS =
      "x-sentry-auth, x-requested-with, x-forwarded-for, origin, referer, accept, content-type,"
          + " authentication, authorization, content-encoding, transfer-encoding";

  private static final String EXPOSED_HEADERS = "x-sentry-error, x-sentry-rate-limits, retry-after";

  /** A transparent image of one pixel, for pages that send an event by asking for an image. */
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private IngestAnswers() {}

  /** 200 with {@code {"id": …}}, or {@code {}} where there was no event. */
  static Response received(Receipt receipt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    receipt.eventId().ifPresent(id -> body.put("id", id.toString().replace("-", "")));
    return answer(Response.ok(body.toString(), MediaType.APPLICATION_JSON_TYPE));
  }

  /** 200 with the image. */
  static Response pixel() {
    return answer(Response.ok(PIXEL, "image/gif").header("Cache-Control", "no-store"));
  }

  /** The refusal as {@code {"detail": …, "causes": […]}}. */
  static Response refused(IngestException refusal) {
    Response.ResponseBuilder response = error(refusal.status(), refusal.detail(), refusal.causes());
    refusal.headers().forEach(response::header);
    return answer(response);
  }

  /** 500 for what should not have happened. */
  static Response failed() {
    return answer(error(500, "internal server error", List.of()));
  }

  /** 200 for a preflight request. */
  static Response preflight(String methods) {
    return answer(
        Response.ok()
            .header("Access-Control-Allow-Methods", methods)
            .header("Access-Control-Allow-Headers", ALLOWED_HEADERS)
            .header("Access-Control-Max-Age", "3600"));
  }

  private static Response.ResponseBuilder error(
      int status, String detail, List<String> causes) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("detail", detail);
    if (!causes.isEmpty()) {
      causes.forEach(body.putArray("causes")::add);
    }
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body.toString())
        .header("X-Sentry-Error", detail);
  }

  private static Response answer(Response.ResponseBuilder response) {
    return response
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", EXPOSED_HEADERS)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }
}
