package dev.vedette.web.signin;

import dev.vedette.web.page.Links;
import dev.vedette.web.page.PageView;
import java.util.Optional;

/**
 * Asks for the password of an account, once, before the provider opens it.
 *
 * @param email of the account
 * @param provider what the provider is called
 * @param action where the form is sent
 * @param problem why it did not work
 */
public record OidcConfirmPage(
    String email, String provider, String action, Optional<String> problem) implements PageView {

  @Override
  public String title() {
    return "Is this account yours?";
  }

  /** For whoever forgot the password. */
  public String forgottenHref() {
    return Links.FORGOTTEN;
  }
}
