package dev.vedette.web.signin;

import dev.vedette.access.PasswordResetMails;
import dev.vedette.access.PasswordResetService;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.security.ClientAddresses;
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
import java.util.Optional;

/** Sends those who forgot their password a link, where mail is sent, or says who can make one. */
@Path("forgot-password")
@Controller
@ApplicationScoped
public class ForgottenController {

  private static final int LONGEST_ADDRESS = 254;

  @Inject private Pages pages;
  @Inject private PasswordResetService resets;
  @Inject private PasswordResetMails mails;
  @Inject private ClientAddresses addresses;
  @Inject private HttpServletRequest request;

  /** The form. */
  @GET
  public Response form(@QueryParam("sent") String sent) {
    return show(200, sent != null, Optional.empty());
  }

  /** Sends the link, if there is such an account; the answer is the same if there is none. */
  @POST
  public Response send(@FormParam("email") @DefaultValue("") String email) {
    try {
      resets.countRequest(email, addresses.of(request).orElse("unknown"));
    } catch (TooManyRequestsException e) {
      return show(429, false, Optional.of(e.detail()));
    }
    if (mails.isPossible() && email.length() <= LONGEST_ADDRESS) {
      mails.send(email, Links.reset(""));
    }
    return Pages.redirect(Links.FORGOTTEN + "?sent=1");
  }

  private Response show(int status, boolean sent, Optional<String> problem) {
    ForgottenPage page = new ForgottenPage(mails.isPossible(), sent, problem);
    return Response.status(status).entity(pages.show("signin/forgotten.html", page)).build();
  }
}
