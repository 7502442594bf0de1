package dev.vedette.web.account;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import dev.vedette.web.signin.CodePage;
import dev.vedette.web.signin.ForgottenPage;
import dev.vedette.web.signin.ResetPage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages around one's account, by template, with what is special about one after a space. */
public final class AccountSamples {

  private static final TimeText THEN =
      TimeText.of(Instant.parse("2026-11-01T10:00:00Z"), Instant.parse("2026-11-21T10:00:00Z"));

  private AccountSamples() {}

  /** Those of somebody who is not signed in. */
  public static Map<String, PageView> signingIn(String hostile) {
    Map<String, PageView> pages = new LinkedHashMap<>();
    pages.put("signin/code", new CodePage(Optional.empty(), "/"));
    pages.put("signin/code wrong", new CodePage(Optional.of(hostile), "/x"));
    pages.put("signin/forgotten", new ForgottenPage(true, false, Optional.empty()));
    pages.put("signin/forgotten sent", new ForgottenPage(true, true, Optional.empty()));
    pages.put("signin/forgotten wait", new ForgottenPage(true, false, Optional.of("Wait.")));
    pages.put("signin/forgotten without", new ForgottenPage(false, true, Optional.empty()));
    pages.put("signin/reset", new ResetPage("5f0c", hostile, FormErrors.none()));
    pages.put(
        "signin/reset weak", new ResetPage("5f0c", hostile, FormErrors.of("password", "Weak.")));
    return pages;
  }

  /** Those of somebody who is. */
  public static Map<String, PageView> signedIn(String hostile) {
    Map<String, PageView> pages = new LinkedHashMap<>();
    pages.put(
        "account/profile",
        new ProfilePage(hostile, hostile, THEN, Optional.of(THEN), FormErrors.none()));
    pages.put(
        "account/profile wrong",
        new ProfilePage("", hostile, THEN, Optional.empty(), FormErrors.of("name", hostile)));
    pages.put("account/password", new PasswordPage(hostile, true, FormErrors.none()));
    pages.put(
        "account/password wrong",
        new PasswordPage("a@b.c", true, FormErrors.of("current", "No.").and("password", "Weak.")));
    pages.put("account/password none", new PasswordPage("a@b.c", false, FormErrors.none()));
    pages.put("account/two-factor", twoFactor(Optional.empty(), 0, true));
    pages.put("account/two-factor passwordless", twoFactor(Optional.empty(), 0, false));
    pages.put("account/two-factor on", twoFactor(Optional.of(THEN), 10, true));
    pages.put("account/two-factor few", twoFactor(Optional.of(THEN), 2, true));
    pages.put("account/set-up", setUp(FormErrors.none()));
    pages.put("account/set-up wrong", setUp(FormErrors.of("code", "No.")));
    pages.put(
        "account/recovery-codes",
        new RecoveryCodesPage(List.of("01ab-cdef-ghjk-mnpq", "1234-5678-9abc-defg"), true));
    pages.put("account/proof", proof(true, FormErrors.none()));
    pages.put("account/proof code", proof(false, FormErrors.of("proof", "No.")));
    pages.put("account/sessions", new SessionsPage(List.of(session(1, "Firefox", true))));
    pages.put(
        "account/sessions many",
        new SessionsPage(List.of(session(1, "Firefox", true), session(2, hostile, false))));
    pages.put("account/password-link", link(hostile, true, Optional.empty()));
    pages.put("account/password-link made", link(hostile, true, Optional.of(hostile)));
    pages.put("account/password-link refused", link(hostile, false, Optional.empty()));
    return pages;
  }

  private static TwoFactorPage twoFactor(
      Optional<TimeText> since, int recoveryCodes, boolean hasPassword) {
    return new TwoFactorPage(since, since, recoveryCodes, hasPassword, FormErrors.none());
  }

  private static SetUpPage setUp(FormErrors errors) {
    String uri = OtpAuth.uri("GEZDGNBVGY3TQOJQ", "ada@example.org");
    return new SetUpPage(QrCode.svg(uri, "QR code"), "GEZD GNBV GY3T QOJQ", errors);
  }

  private static ProofPage proof(boolean hasPassword, FormErrors errors) {
    return new ProofPage("Sure?", "What that means.", "Do it", "/x/", hasPassword, errors);
  }

  private static SessionsPage.Row session(long id, String agent, boolean current) {
    return new SessionsPage.Row(
        id, BrowserName.of(agent), agent, "2001:db8::1", THEN, THEN, current);
  }

  private static PasswordLinkPage link(String email, boolean allowed, Optional<String> link) {
    return new PasswordLinkPage(
        List.of(new Crumb("Members", Links.members("acme"))), email, allowed, link, "/x/", "/y/");
  }
}
