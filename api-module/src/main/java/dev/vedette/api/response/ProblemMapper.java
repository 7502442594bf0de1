package dev.vedette.api.response;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.ProblemException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns what the domain refuses into the API's answers. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {

  @Override
  public Response toResponse(ProblemException problem) {
    if (problem instanceof InvalidException invalid) {
      return Errors.body(400, invalid.errors());
    }
    Response response = Errors.detail(status(problem), problem.detail());
    if (problem instanceof TooManyRequestsException tooMany) {
      return Response.fromResponse(response)
          .header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()))
          .build();
    }
    return response;
  }

  private static int status(ProblemException problem) {
    if (problem instanceof BadRequestException) {
      return 400;
    }
    if (problem instanceof ForbiddenException) {
      return 403;
    }
    if (problem instanceof NotFoundException) {
      return 404;
    }
    if (problem instanceof ConflictException) {
      return 409;
    }
    return problem instanceof TooManyRequestsException ? 429 : 500;
  }
}
