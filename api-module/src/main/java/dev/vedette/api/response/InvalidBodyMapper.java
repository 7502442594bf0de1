package dev.vedette.api.response;

import dev.vedette.api.json.InvalidBodyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells which fields of a body are wrong. */
@Provider
public class InvalidBodyMapper implements ExceptionMapper<InvalidBodyException> {

  @Override
  public Response toResponse(InvalidBodyException invalid) {
    return Errors.body(400, invalid.errors());
  }
}
