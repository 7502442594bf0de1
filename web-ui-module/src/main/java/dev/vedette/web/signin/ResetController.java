package dev.vedette.web.signin;

import dev.vedette.access.PasswordResetService;
import dev.vedette.access.User;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.security.ClientAddresses;
import dev.vedette.web.security.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Sets a new password for whoever holds a link; signing in comes after it, with its code. */
@Path("reset-password")
@Controller
@ApplicationScoped
public class ResetController {

  @Inject private Pages pages;
  @Inject private Sessions sessions;
  @Inject private PasswordResetService resets;
  @Inject private ClientAddresses addresses;
  @Inject private HttpServletRequest request;

  /** The form; a link that is not good any more leads to where another is asked for. */
  @GET
  public Response form(@QueryParam("token") @DefaultValue("") String token) {
    try {
      return show(200, token, resets.check(token), FormErrors.none());
    } catch (NotFoundException e) {
      return pages.redirectWithProblem(Links.FORGOTTEN, e.detail());
    }
  }

  /** Sets the password. Whoever is signed in with this browser is not any more. */
  @POST
  public Response set(
      @FormParam("token") @DefaultValue("") String token,
      @FormParam("password") @DefaultValue("") String password) {
    try {
      User user = resets.check(token);
      try {
        resets.use(token, password, addresses.of(request).orElse("unknown"));
      } catch (InvalidException e) {
        return show(422, token, user, new FormErrors(e.errors()));
      }
      sessions.end(request);
      return pages.redirect(Links.SIGN_IN, "Your password is set. Sign in with it.");
    } catch (NotFoundException e) {
      return pages.redirectWithProblem(Links.FORGOTTEN, e.detail());
    }
  }

  private Response show(int status, String token, User user, FormErrors errors) {
    ResetPage page = new ResetPage(token, user.email(), errors);
    return Response.status(status).entity(pages.show("signin/reset.html", page)).build();
  }
}
