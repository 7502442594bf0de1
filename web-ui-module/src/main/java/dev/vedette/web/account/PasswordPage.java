package dev.vedette.web.account;

import dev.vedette.web.page.AccountTab;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;

/**
 * Changes the password.
 *
 * @param email for password managers
 * @param hasPassword whether there is one to be asked for
 * @param errors what to correct
 */
public record PasswordPage(String email, boolean hasPassword, FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Your password";
  }

  /** Where the form is sent. */
  public String action() {
    return AccountTab.PASSWORD.href();
  }
}
