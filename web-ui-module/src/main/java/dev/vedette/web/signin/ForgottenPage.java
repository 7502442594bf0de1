package dev.vedette.web.signin;

import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import java.util.Optional;

/**
 * For those who forgot their password.
 *
 * @param byMail whether a link can be sent
 * @param sent whether one was just asked for
 * @param problem why it was not
 */
public record ForgottenPage(boolean byMail, boolean sent, Optional<String> problem)
    implements PageView {

  @Override
  public String title() {
    return "Forgot your password?";
  }

  /** Where the form is sent. */
  public String action() {
    return Links.FORGOTTEN;
  }

  /** Back. */
  public String signInHref() {
    return Links.SIGN_IN;
  }
}
