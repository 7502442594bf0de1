package dev.vedette.web.token;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The question before a token is revoked.
 *
 * @param crumbs the way here
 * @param wording what the page says
 * @param token what will go; its link is where the form is sent
 * @param back the list
 */
public record RevokeTokenPage(List<Crumb> crumbs, Wording wording, TokenRow token, String back)
    implements PageView {

  @Override
  public String title() {
    return "Revoke a token";
  }
}
