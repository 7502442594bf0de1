package dev.vedette.api.scim;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells an identity provider what it did wrong. */
@Provider
public class ScimErrorMapper implements ExceptionMapper<ScimException> {

  @Override
  public Response toResponse(ScimException problem) {
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ScimError.of(400, problem.scimType(), problem.getMessage()))
        .build();
  }
}
