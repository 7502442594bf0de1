package dev.vedette.api.response;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Answers that tell of an error. */
final class Errors {

  private Errors() {}

  /** An answer with one sentence. */
  static Response detail(int status, String detail) {
    return body(status, Map.of("detail", detail));
  }

  /** An answer with any body. */
  static Response body(int status, Object body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }
}
