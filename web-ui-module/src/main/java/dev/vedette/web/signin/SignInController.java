package dev.vedette.web.signin;

import dev.vedette.access.AuthenticationFailedException;
import dev.vedette.access.SignInService;
import dev.vedette.oidc.OidcClient;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.ClientAddresses;
import dev.vedette.web.security.LocalPath;
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
import java.util.Optional;

/** Signs people in and out. */
@Path("/")
@Controller
@ApplicationScoped
public class SignInController {

  private static final String TEMPLATE = "signin/signin.html";

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private Sessions sessions;
  @Inject private SignInService signIns;
  @Inject private Entrance entrance;
  @Inject private OidcClient oidc;
  @Inject private ClientAddresses addresses;
  @Inject private HttpServletRequest request;

  /** The form; somebody who is signed in goes on at once. */
  @GET
  @Path("sign-in")
  public Response form(@QueryParam("next") String next) {
    if (visits.caller().isPresent()) {
      return Pages.redirect(LocalPath.of(next));
    }
    return form(200, "", Optional.empty(), next);
  }

  /** Checks the credentials; 401 or 429 with the form if they are refused. */
  @POST
  @Path("sign-in")
  public Response signIn(
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") String next) {
    try {
      return entrance.enter(signIns.signIn(email, password, address()), next);
    } catch (AuthenticationFailedException e) {
      return form(401, email, Optional.of(e.getMessage()), next);
    } catch (TooManyRequestsException e) {
      return form(429, email, Optional.of(e.detail()), next);
    }
  }

  /** The form for the code of somebody whose password was right. */
  @GET
  @Path("sign-in/code")
  public Response codeForm(@QueryParam("next") String next) {
    return sessions.half(request).isEmpty()
        ? Pages.redirect(Links.signIn(LocalPath.of(next)))
        : codeForm(200, Optional.empty(), next);
  }

  /** Checks the code; 401 or 429 with the form if it is refused. */
  @POST
  @Path("sign-in/code")
  public Response confirm(
      @FormParam("code") @DefaultValue("") String code, @FormParam("next") String next) {
    Optional<Sessions.HalfSignedIn> half = sessions.half(request);
    if (half.isEmpty()) {
      return pages.redirectWithProblem(
          Links.signIn(LocalPath.of(next)),
          "That took longer than ten minutes. Please start over.");
    }
    try {
      long user = half.get().userId();
      String version = half.get().credentialVersion();
      sessions.begin(request, signIns.confirm(user, version, code, address()));
      return Pages.redirect(LocalPath.of(next));
    } catch (AuthenticationFailedException e) {
      return codeForm(401, Optional.of(e.getMessage()), next);
    } catch (TooManyRequestsException e) {
      return codeForm(429, Optional.of(e.detail()), next);
    }
  }

  /** Ends the session. */
  @POST
  @Path("sign-out")
  public Response signOut() {
    sessions.end(request);
    return pages.redirect(Links.SIGN_IN, "You are signed out.");
  }

  private String address() {
    return addresses.of(request).orElse("unknown");
  }

  private Response codeForm(int status, Optional<String> problem, String next) {
    CodePage page = new CodePage(problem, LocalPath.of(next));
    return Response.status(status).entity(pages.show("signin/code.html", page)).build();
  }

  private Response form(int status, String email, Optional<String> problem, String next) {
    String typed = email.substring(0, Math.min(254, email.length()));
    SignInPage page = new SignInPage(typed, problem, LocalPath.of(next), oidc.name());
    return Response.status(status).entity(pages.show(TEMPLATE, page)).build();
  }
}
