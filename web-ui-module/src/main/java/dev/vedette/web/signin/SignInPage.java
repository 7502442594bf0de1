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
 * @param provider what the OpenID provider is called, where one is configured
 */
public record SignInPage(
    String email, Optional<String> problem, String next, Optional<String> provider)
    implements PageView {

  @Override
  public String title() {
    return "Sign in";
  }

  /** For whoever forgot the password. */
  public String forgottenHref() {
    return Links.FORGOTTEN;
  }

  /** The way in through the provider. */
  public String providerHref() {
    return Links.signInWithProvider(next);
  }

  /** Where the form is sent. */
  public String action() {
    return Links.SIGN_IN;
  }
}
