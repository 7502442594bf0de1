package dev.vedette.web.signin;

import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import java.util.Optional;

/**
 * The form for the second step of a sign-in.
 *
 * @param problem why the last code did not work
 * @param next local path to go to afterwards
 */
public record CodePage(Optional<String> problem, String next) implements PageView {

  @Override
  public String title() {
    return "Enter your code";
  }

  /** Where the form is sent. */
  public String action() {
    return Links.SIGN_IN_CODE;
  }

  /** Back to the first step. */
  public String startOver() {
    return Links.signIn(next);
  }
}
