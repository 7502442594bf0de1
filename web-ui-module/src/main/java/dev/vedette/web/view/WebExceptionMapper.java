package dev.vedette.web.view;

import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.ProblemException;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.NotSignedInException;
import dev.vedette.web.page.Notice;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TwoFactorRequiredException;
import dev.vedette.web.security.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Turns every exception of a page into a page. */
public class WebExceptionMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(WebExceptionMapper.class.getName());

  @Inject private HttpServletRequest request;
  @Inject private Sessions sessions;

  @Override
  public Response toResponse(Throwable exception) {
    Throwable cause = meaning(exception);
    if (cause instanceof NotSignedInException) {
      return signIn();
    }
    if (cause instanceof TwoFactorRequiredException required) {
      return twoFactor(required.getMessage());
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
      if (at instanceof ProblemException
          || at instanceof NotSignedInException
          || at instanceof TwoFactorRequiredException) {
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
    return isHtmx() ? htmx(Links.signIn("/")) : Pages.redirect(Links.signIn(next));
  }

  private Response twoFactor(String organization) {
    String sentence =
        organization
            + " asks its members for two-factor sign-in. Set it up here, then you can go on.";
    sessions.leave(request, new Notice(sentence, true));
    String href = AccountTab.TWO_FACTOR.href();
    return isHtmx() ? htmx(href) : Pages.redirect(href);
  }

  private boolean isHtmx() {
    return request.getHeader("HX-Request") != null;
  }

  private static Response htmx(String href) {
    return Response.noContent().header("HX-Redirect", href).build();
  }

  private Response page(int status, String detail, String reference) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .entity(ErrorPages.render(request, status, detail, reference))
        .build();
  }
}
