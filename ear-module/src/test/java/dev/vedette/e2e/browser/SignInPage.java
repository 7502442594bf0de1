package dev.vedette.e2e.browser;

import com.microsoft.playwright.Page;

/** {@code /sign-in/}. */
public final class SignInPage extends Screen {

  SignInPage(Page page) {
    super(page);
  }

  /** Opens it. */
  public static SignInPage open(Page page) {
    page.navigate("/sign-in/");
    return new SignInPage(page);
  }

  /** Fills the form in and submits it; what comes up depends on what was typed. */
  public Screen signIn(String email, String password) {
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(password);
    page.locator("main form button.primary").click();
    return new Screen(page);
  }

  /** What went wrong. */
  public String error() {
    return page.locator("[role=alert]").innerText();
  }

  /** Whether this page is the one on the screen. */
  public boolean shown() {
    return page.locator("input[name=password]").isVisible();
  }
}
