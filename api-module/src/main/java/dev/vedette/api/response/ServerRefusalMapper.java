package dev.vedette.api.response;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives the API's bodies to what the server itself refuses: unknown routes, methods and types. (A
 * missing object is the domain's matter, so that a 404 from here is always an unknown route.)
 */
@Provider
public class ServerRefusalMapper implements ExceptionMapper<WebApplicationException> {

  @Context private Request request;
  @Context private HttpHeaders headers;

  /** For the container. */
  public ServerRefusalMapper() {}

  ServerRefusalMapper(Request request, HttpHeaders headers) {
    this.request = request;
    this.headers = headers;
  }

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response given = refusal.getResponse();
    if (given.hasEntity() || given.getStatus() < 400) {
      return given;
    }
    if (refusal instanceof NotFoundException) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    Response answer = Errors.detail(given.getStatus(), detail(given.getStatus(), refusal));
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return refusal instanceof NotAllowedException && allow != null
        ? Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build()
        : answer;
  }

  private String detail(int status, WebApplicationException refusal) {
    return switch (status) {
      case 405 -> "Method \"" + request.getMethod() + "\" not allowed.";
      case 406 -> "Could not satisfy the request Accept header.";
      case 413 -> refusal.getMessage();
      case 415 -> {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        yield "Unsupported media type \"" + (type == null ? "" : type) + "\" in request.";
      }
      default -> given(refusal);
    };
  }

  private static String given(WebApplicationException refusal) {
    return refusal.getResponse().getStatusInfo().getReasonPhrase();
  }
}
