package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.vedette.e2e.browser.Chromium;
import dev.vedette.e2e.browser.Chromium.Window;
import dev.vedette.e2e.browser.RequiresChromium;
import dev.vedette.e2e.browser.Screen;
import dev.vedette.e2e.browser.SignInPage;
import dev.vedette.e2e.browser.TwoFactorPage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One's own account in a real browser. */
@RequiresChromium
class AccountBrowserIT {

  private static final List<String> PAGES =
      List.of("/account/", "/account/password/", "/account/two-factor/", "/account/sessions/");

  private String secret;

  @Test
  void two_factor_is_switched_on_used_and_switched_off(@TempDir Path directory) {
    try (VedetteServer server = VedetteServer.start(Installation.embedded(directory));
        Chromium desk = Chromium.open(server.uri());
        Chromium phone = Chromium.open(server.uri(), Window.PHONE.withoutScripts().dark())) {
      desk.keepingScreenshots("account-on", this::switchOn);
      phone.keepingScreenshots("account-phone", page -> signInWithACode(page, secret));
    }
  }

  private void switchOn(Page page) {
    signIn(page);
    TwoFactorPage twoFactor = TwoFactorPage.open(page);
    secret = twoFactor.begin(Installation.PASSWORD);
    Screen codes = twoFactor.enter(new Authenticator(secret).code(0));
    assertThat(codes.heading()).isEqualTo("Your recovery codes");
    assertThat(page.locator(".codes li").count()).isEqualTo(10);
    for (String path : PAGES) {
      Screen screen = Screen.open(page, path);
      assertThat(screen.path()).isEqualTo(path);
      assertThat(screen.overflow()).as(path).isZero();
    }
  }

  private static void signInWithACode(Page page, String secret) {
    Authenticator app = new Authenticator(secret);
    signIn(page);
    assertThat(page.url()).endsWith("/sign-in/code/");
    TwoFactorPage twoFactor = TwoFactorPage.open(page);
    assertThat(twoFactor.path()).as("not signed in yet").isEqualTo("/sign-in/");
    page.navigate("/sign-in/code/");
    Screen in = twoFactor.enter(app.code(1));
    assertThat(in.path()).startsWith("/organizations/");
    for (String path : PAGES) {
      Screen screen = Screen.open(page, path);
      assertThat(screen.path()).isEqualTo(path);
      assertThat(screen.brightness()).as(path).isLessThan(0.35);
    }
    Screen off = TwoFactorPage.open(page).switchOff(Installation.PASSWORD);
    assertThat(off.text()).contains("password alone", "It is off");
  }

  private static void signIn(Page page) {
    SignInPage.open(page).signIn(Installation.EMAIL, Installation.PASSWORD);
  }
}
