package dev.vedette.web.account;

import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;

/**
 * Asks once more who it is, and whether it is meant.
 *
 * @param title what is about to be done
 * @param text what that means
 * @param button what the button says
 * @param action where the form is sent
 * @param hasPassword whether the password is asked for, or a code
 * @param errors what to correct
 */
public record ProofPage(
    String title, String text, String button, String action, boolean hasPassword, FormErrors errors)
    implements PageView {

  /** The way back. */
  public String cancelHref() {
    return AccountTab.TWO_FACTOR.href();
  }
}
