package dev.vedette.web.signin;

import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;

/**
 * Sets a new password.
 *
 * @param token of the link, sent back by the form
 * @param email whose password it is
 * @param errors what to correct
 */
public record ResetPage(String token, String email, FormErrors errors) implements PageView {

  @Override
  public String title() {
    return "Choose a new password";
  }

  /** Where the form is sent. */
  public String action() {
    return Links.RESET;
  }
}
