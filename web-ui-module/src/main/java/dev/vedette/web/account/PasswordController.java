package dev.vedette.web.account;

import dev.vedette.access.PasswordService;
import dev.vedette.access.SignedIn;
import dev.vedette.access.User;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Changes the password of whoever is signed in. */
@Path("account/password")
@Controller
@ApplicationScoped
public class PasswordController {

  @Inject private Pages pages;
  @Inject private Self self;
  @Inject private PasswordService passwords;

  /** The form. */
  @GET
  public Response form() {
    return show(200, self.get().user(), FormErrors.none());
  }

  /** Changes it; the other sessions end. */
  @POST
  public Response change(
      @FormParam("current") @DefaultValue("") String current,
      @FormParam("password") @DefaultValue("") String password) {
    SignedIn me = self.get();
    try {
      passwords.change(me.user().id(), current, password, me.sessionId());
      return pages.redirect(
          AccountTab.PASSWORD.href(),
          "Your password is changed. Every other browser is signed out.");
    } catch (InvalidException e) {
      return show(422, me.user(), new FormErrors(e.errors()));
    } catch (TooManyRequestsException e) {
      return show(429, me.user(), FormErrors.of("current", e.detail()));
    }
  }

  private Response show(int status, User user, FormErrors errors) {
    PasswordPage page = new PasswordPage(user.email(), user.hasPassword(), errors);
    return Response.status(status)
        .entity(pages.showAccount("account/password.html", page, AccountTab.PASSWORD))
        .build();
  }
}
