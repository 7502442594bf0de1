package dev.vedette.web.view;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.ProblemException;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.NotSignedInException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.UUID;

/** Turns every exception of a page into a page. */
public class WebExceptionMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(WebExceptionMapper.class.getName());

  @Inject private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable exception) {
    Throwable cause = meaning(exception);
    if (cause instanceof NotSignedInException) {
      return signIn();
    }
    if (cause instanceof ProblemException problem) {
      return problem(problem);
    }
    if (cause instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      Response response = web.getResponse();
      return response.getStatus() < 400 ? response : page(response.getStatus(), "", "");
    }
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "A page failed, reference " + reference, exception);
    return page(500, "", reference);
  }

  /** The exception that says most: containers wrap those of services and of view engines. */
  private static Throwable meaning(Throwable exception) {
    for (Throwable at = exception; at != null; at = at.getCause()) {
      if (at instanceof ProblemException || at instanceof NotSignedInException) {
        return at;
      }
    }
    return exception;
  }

  private Response problem(ProblemException problem) {
    if (problem instanceof NotFoundException) {
      return page(404, "", "");
    }
    if (problem instanceof TooManyRequestsException tooMany) {
      return Response.fromResponse(page(429, problem.detail(), ""))
          .header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()))
          .build();
    }
    if (problem instanceof ForbiddenException) {
      return page(403, "", "");
    }
    if (problem instanceof ConflictException) {
      return page(409, problem.detail(), "");
    }
    if (problem instanceof BadRequestException || problem instanceof InvalidException) {
      return page(400, "", "");
    }
    return page(400, problem.detail(), "");
  }

  private Response signIn() {
    String next = "/";
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      next = request.getRequestURI() + (query == null ? "" : "?" + query);
    }
    if (request.getHeader("HX-Request") != null) {
      return Response.noContent().header("HX-Redirect", Links.signIn("/")).build();
    }
    return Response.seeOther(URI.create(Links.signIn(next))).build();
  }

  private Response page(int status, String detail, String reference) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .entity(ErrorPages.render(request, status, detail, reference))
        .build();
  }
}
