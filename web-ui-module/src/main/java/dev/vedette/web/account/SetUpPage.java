package dev.vedette.web.account;

import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;

/**
 * The secret for an app, and the form for its first code.
 *
 * @param qrCode the secret as SVG, made by us
 * @param secret in base32, in groups of four, for typing
 * @param errors what to correct
 */
public record SetUpPage(String qrCode, String secret, FormErrors errors) implements PageView {

  @Override
  public String title() {
    return "Set two-factor sign-in up";
  }

  /** Where the form is sent. */
  public String action() {
    return TwoFactorController.SET_UP;
  }

  /** The way back. */
  public String cancelHref() {
    return AccountTab.TWO_FACTOR.href();
  }
}
