package dev.vedette.web.account;

import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import java.util.Optional;

/**
 * Who the person is.
 *
 * @param name as typed
 * @param email the address, which is also the user name
 * @param joined since when there is an account
 * @param lastLogin the last sign-in
 * @param errors what to correct
 */
public record ProfilePage(
    String name, String email, TimeText joined, Optional<TimeText> lastLogin, FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Your profile";
  }

  /** Where the form is sent. */
  public String action() {
    return Links.ACCOUNT;
  }
}
