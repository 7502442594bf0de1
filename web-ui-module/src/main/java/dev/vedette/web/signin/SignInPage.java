package dev.vedette.web.signin;

import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import java.util.Optional;

/**
 * The sign-in form.
 *
 * @param email what was typed before, possibly empty
 * @param problem why it did not work
 * @param next local path to go to afterwards
 */
public record SignInPage(String email, Optional<String> problem, String next) implements PageView {

  @Override
  public String title() {
    return "Sign in";
  }

  /** For whoever forgot the password. */
  public String forgottenHref() {
    return Links.FORGOTTEN;
  }

  /** Where the form is sent. */
  public String action() {
    return Links.SIGN_IN;
  }
}
