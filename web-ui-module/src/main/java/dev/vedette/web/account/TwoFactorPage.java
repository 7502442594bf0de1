package dev.vedette.web.account;

import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import java.util.Optional;

/**
 * Whether signing in takes a code, and how to change that.
 *
 * @param since when it was switched on; empty if it is off
 * @param lastUsed when a code of the app was last entered
 * @param recoveryCodes how many are left
 * @param hasPassword whether the form asks for the password
 * @param errors what to correct
 */
public record TwoFactorPage(
    Optional<TimeText> since,
    Optional<TimeText> lastUsed,
    int recoveryCodes,
    boolean hasPassword,
    FormErrors errors)
    implements PageView {

  /** Below this, the page suggests new ones. */
  private static final int FEW = 3;

  @Override
  public String title() {
    return "Two-factor sign-in";
  }

  /** Where the form that begins is sent. */
  public String action() {
    return AccountTab.TWO_FACTOR.href();
  }

  /** Whether so few recovery codes are left that new ones are due. */
  public boolean hasFewRecoveryCodes() {
    return recoveryCodes < FEW;
  }

  /** The page that replaces the recovery codes. */
  public String recoveryCodesHref() {
    return action() + "recovery-codes/";
  }

  /** The page that switches it off. */
  public String offHref() {
    return action() + "off/";
  }
}
