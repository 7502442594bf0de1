package dev.vedette.web.signin;

import dev.vedette.web.page.PageView;

/**
 * Says why the provider's sign-in led nowhere.
 *
 * @param sentence for the person who tried
 * @param back the sign-in form
 */
public record OidcProblemPage(String sentence, String back) implements PageView {

  @Override
  public String title() {
    return "Not signed in";
  }
}
