package dev.vedette.web.signin;

import dev.vedette.access.AuthenticationFailedException;
import dev.vedette.access.SignInService;
import dev.vedette.access.User;
import dev.vedette.oidc.OidcAdmission;
import dev.vedette.oidc.OidcClient;
import dev.vedette.oidc.OidcException;
import dev.vedette.oidc.OidcFlow;
import dev.vedette.oidc.OidcIdentity;
import dev.vedette.oidc.OidcSignInService;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.Visits;
import dev.vedette.web.security.ClientAddresses;
import dev.vedette.web.security.HeaderLines;
import dev.vedette.web.security.LocalPath;
import dev.vedette.web.security.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Signs people in through the OpenID provider, where one is configured. */
@Path("sign-in/oidc")
@Controller
@ApplicationScoped
public class OidcController {

  private static final String CONFIRM = OidcCookie.PATH + "/confirm/";
  private static final int MAX_CODE = 4000;

  @Inject private Pages pages;
  @Inject private Visits visits;
  @Inject private Entrance entrance;
  @Inject private OidcClient client;
  @Inject private OidcSignInService admissions;
  @Inject private SignInService signIns;
  @Inject private Sessions sessions;
  @Inject private ClientAddresses addresses;
  @Inject private Clock clock;
  @Inject private PublicUrl publicUrl;
  @Inject private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /** Leads to the provider; somebody who is signed in goes on at once. */
  @GET
  public Response start(@QueryParam("next") String next) {
    name();
    String path = LocalPath.of(next);
    if (visits.caller().isPresent()) {
      return Pages.redirect(path);
    }
    OidcFlow flow = OidcFlow.start();
    try {
      URI provider = client.authorization(flow, redirectUri());
      new OidcCookie(flow, path).leave(request, response);
      return Response.seeOther(provider).build();
    } catch (OidcException e) {
      return problem(502, e.getMessage());
    }
  }

  /** The browser comes back from the provider. */
  @GET
  @Path("callback")
  public Response callback(
      @QueryParam("state") String state,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("error") @DefaultValue("") String error) {
    String name = name();
    Optional<OidcCookie> kept = OidcCookie.of(request);
    if (kept.filter(way -> way.flow().isAnsweredBy(state)).isEmpty()) {
      return problem(
          400,
          "This sign-in was not started in this browser, or too long ago. Please start again.");
    }
    if (!error.isEmpty() || code.isEmpty() || code.length() > MAX_CODE) {
      return problem(
          403,
          error.equals("access_denied")
              ? name + " did not let you in. Ask whoever manages it for access."
              : name + " could not complete the sign-in. Please start again.");
    }
    try {
      OidcIdentity identity = client.redeem(code, kept.get().flow(), redirectUri());
      OidcCookie.clear(request, response);
      OidcAdmission admission = admissions.admit(identity);
      if (admission.confirm()) {
        sessions.end(request); // an id known to somebody else is worth nothing
        OidcPending.leave(request, identity, kept.get().next(), clock.instant());
        return Pages.redirect(CONFIRM);
      }
      return entrance.enter(admission.user(), kept.get().next());
    } catch (OidcException e) {
      return problem(403, e.getMessage());
    }
  }

  /** Asks for the password of the account that the identity is to be linked to. */
  @GET
  @Path("confirm")
  public Response confirmForm() {
    return OidcPending.of(request, clock.instant())
        .map(pending -> confirmForm(200, pending, Optional.empty()))
        .orElseGet(() -> Pages.redirect(Links.SIGN_IN));
  }

  /** Checks it, and links both; 401 or 429 with the form if it is refused. */
  @POST
  @Path("confirm")
  public Response confirm(@FormParam("password") @DefaultValue("") String password) {
    Optional<OidcPending> pending = OidcPending.of(request, clock.instant());
    if (pending.isEmpty()) {
      return pages.redirectWithProblem(
          Links.SIGN_IN, "That took longer than ten minutes. Please start over.");
    }
    OidcPending waiting = pending.get();
    try {
      String address = addresses.of(request).orElse("unknown");
      User user = signIns.signIn(waiting.email(), password, address);
      admissions.confirm(waiting.identity(), user);
      return entrance.enter(user, waiting.next());
    } catch (AuthenticationFailedException e) {
      return confirmForm(401, waiting, Optional.of("The password is not right."));
    } catch (TooManyRequestsException e) {
      return confirmForm(429, waiting, Optional.of(e.detail()));
    } catch (OidcException e) {
      return problem(403, e.getMessage());
    }
  }

  private Response confirmForm(int status, OidcPending pending, Optional<String> problem) {
    OidcConfirmPage page = new OidcConfirmPage(pending.email(), name(), CONFIRM, problem);
    return Response.status(status).entity(pages.show("signin/oidc-confirm.html", page)).build();
  }

  private String name() {
    return client.name().orElseThrow(NotFoundException::new);
  }

  private String redirectUri() {
    return publicUrl.of(request.getScheme(), request.getHeader("Host"), HeaderLines.of(request))
        + OidcCookie.PATH
        + "/callback";
  }

  private Response problem(int status, String sentence) {
    OidcCookie.clear(request, response);
    OidcProblemPage page = new OidcProblemPage(sentence, Links.SIGN_IN);
    return Response.status(status).entity(pages.show("signin/oidc-problem.html", page)).build();
  }
}
