package dev.vedette.api.response;

import dev.vedette.api.request.UnauthenticatedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Asks for credentials, with the challenge that keeps browsers from opening a dialog. */
@Provider
public class UnauthenticatedMapper implements ExceptionMapper<UnauthenticatedException> {

  @Override
  public Response toResponse(UnauthenticatedException refusal) {
    return Response.fromResponse(Errors.detail(401, refusal.getMessage()))
        .header("WWW-Authenticate", "xBasic realm=\"api\"")
        .build();
  }
}
