package dev.vedette.e2e.browser;

import com.microsoft.playwright.Page;

/** {@code /account/two-factor/} and what it leads to. */
public final class TwoFactorPage extends Screen {

  private TwoFactorPage(Page page) {
    super(page);
  }

  /** Opens it. */
  public static TwoFactorPage open(Page page) {
    page.navigate("/account/two-factor/");
    return new TwoFactorPage(page);
  }

  /**
   * Begins to switch it on.
   *
   * @return the secret for the app, from the page that shows the QR code
   */
  public String begin(String password) {
    page.locator("input[name=password]").fill(password);
    submit();
    page.locator("svg.qr").waitFor();
    return page.locator(".otp-secret").innerText();
  }

  /** Enters a code, here or at the sign-in. */
  public Screen enter(String code) {
    page.locator("input[name=code]").fill(code);
    submit();
    return new Screen(page);
  }

  /** Switches it off. */
  public Screen switchOff(String password) {
    page.locator("a:has-text('Switch it off')").click();
    page.locator("input[name=proof]").fill(password);
    submit();
    return new Screen(page);
  }

  private void submit() {
    page.locator("main form button.primary").click();
  }
}
