package dev.vedette.web.account;

import dev.vedette.access.SignedIn;
import dev.vedette.access.TwoFactor;
import dev.vedette.access.TwoFactorService;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.TooManyRequestsException;
import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pages;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Switches somebody's second factor on and off. Recovery codes are the answer to the form that
 * makes them: nothing keeps them until another page asks.
 */
@Path("account/two-factor")
@Controller
@ApplicationScoped
public class TwoFactorController {

  static final String SET_UP = AccountTab.TWO_FACTOR.href() + "set-up/";

  @Inject private Pages pages;
  @Inject private Self self;
  @Inject private TwoFactorService factors;
  @Inject private Clock clock;

  /** Whether it is on. */
  @GET
  public Response status() {
    return status(self.get(), 200, FormErrors.none());
  }

  /** Makes a secret for an app. */
  @POST
  public Response begin(@FormParam("password") @DefaultValue("") String password) {
    SignedIn me = self.get();
    return guarded(
        "password",
        () -> {
          factors.begin(me.user().id(), password);
          return Pages.redirect(SET_UP);
        },
        (errors, status) -> status(me, status, errors));
  }

  /** The secret, and the form for the first code. */
  @GET
  @Path("set-up")
  public Response setUp() {
    return setUp(self.get(), 200, FormErrors.none());
  }

  /** Switches it on. */
  @POST
  @Path("set-up")
  public Response confirm(@FormParam("code") @DefaultValue("") String code) {
    SignedIn me = self.get();
    return guarded(
        "code",
        () -> recoveryCodes(factors.confirm(me.user().id(), code, me.sessionId()), true),
        (errors, status) -> setUp(me, status, errors));
  }

  /** Asks whether the recovery codes are to be replaced. */
  @GET
  @Path("recovery-codes")
  public Response renewForm() {
    return renewForm(self.get(), 200, FormErrors.none());
  }

  /** Replaces the recovery codes. */
  @POST
  @Path("recovery-codes")
  public Response renew(@FormParam("proof") @DefaultValue("") String proof) {
    SignedIn me = self.get();
    return guarded(
        "proof",
        () -> recoveryCodes(factors.renewRecoveryCodes(me.user().id(), proof), false),
        (errors, status) -> renewForm(me, status, errors));
  }

  /** Asks whether it is to be switched off. */
  @GET
  @Path("off")
  public Response offForm() {
    return offForm(self.get(), 200, FormErrors.none());
  }

  /** Switches it off. */
  @POST
  @Path("off")
  public Response switchOff(@FormParam("proof") @DefaultValue("") String proof) {
    SignedIn me = self.get();
    return guarded(
        "proof",
        () -> {
          factors.switchOff(me.user().id(), proof);
          return pages.redirect(
              AccountTab.TWO_FACTOR.href(), "Signing in takes your password alone now.");
        },
        (errors, status) -> offForm(me, status, errors));
  }

  /** A form with what is wrong with it. */
  private interface Refusal {
    Response show(FormErrors errors, int status);
  }

  /** Does it, or shows the form again; who comes too late is led to how things are now. */
  private Response guarded(String field, Supplier<Response> work, Refusal refusal) {
    try {
      return work.get();
    } catch (InvalidException e) {
      return refusal.show(new FormErrors(e.errors()), 422);
    } catch (TooManyRequestsException e) {
      return refusal.show(FormErrors.of(field, e.detail()), 429);
    } catch (ConflictException e) {
      return pages.redirectWithProblem(AccountTab.TWO_FACTOR.href(), e.detail());
    }
  }

  private Response status(SignedIn me, int status, FormErrors errors) {
    TwoFactor now = factors.status(me.user().id());
    Instant moment = clock.instant();
    return show(
        status,
        "account/two-factor.html",
        new TwoFactorPage(
            now.since().map(at -> TimeText.of(at, moment)),
            now.lastUsed().map(at -> TimeText.of(at, moment)),
            now.recoveryCodes(),
            me.user().hasPassword(),
            errors));
  }

  private Response setUp(SignedIn me, int status, FormErrors errors) {
    Optional<String> secret = factors.waitingSecret(me.user().id());
    if (secret.isEmpty()) {
      return Pages.redirect(AccountTab.TWO_FACTOR.href());
    }
    String svg =
        QrCode.svg(
            OtpAuth.uri(secret.get(), me.user().email()), "QR code of the secret written below");
    return show(
        status,
        "account/set-up.html",
        new SetUpPage(svg, secret.get().replaceAll("(.{4})(?=.)", "$1 "), errors));
  }

  private Response recoveryCodes(List<String> codes, boolean first) {
    return show(200, "account/recovery-codes.html", new RecoveryCodesPage(codes, first));
  }

  private Response renewForm(SignedIn me, int status, FormErrors errors) {
    return proof(
        me,
        status,
        new ProofPage(
            "New recovery codes",
            "The codes that you have now stop working. You get ten new ones, shown once.",
            "Make new codes",
            AccountTab.TWO_FACTOR.href() + "recovery-codes/",
            me.user().hasPassword(),
            errors));
  }

  private Response offForm(SignedIn me, int status, FormErrors errors) {
    return proof(
        me,
        status,
        new ProofPage(
            "Switch two-factor sign-in off",
            "Signing in will take your password alone. The entry in your app and your recovery"
                + " codes stop working. Organizations that ask for two-factor let you in again"
                + " once you have set it up anew.",
            "Switch it off",
            AccountTab.TWO_FACTOR.href() + "off/",
            me.user().hasPassword(),
            errors));
  }

  private Response proof(SignedIn me, int status, ProofPage page) {
    return me.user().hasTwoFactor()
        ? show(status, "account/proof.html", page)
        : Pages.redirect(AccountTab.TWO_FACTOR.href());
  }

  private Response show(int status, String template, PageView page) {
    return Response.status(status)
        .entity(pages.showAccount(template, page, AccountTab.TWO_FACTOR))
        .build();
  }
}
