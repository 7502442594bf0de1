package dev.vedette.web.account;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;
import java.util.Optional;

/**
 * Makes a member a link to set a new password.
 *
 * @param crumbs the way here
 * @param email whose
 * @param allowed whether the visitor may
 * @param link the link, the one time that it is shown
 * @param action where the form is sent
 * @param cancelHref the way back
 */
public record PasswordLinkPage(
    List<Crumb> crumbs,
    String email,
    boolean allowed,
    Optional<String> link,
    String action,
    String cancelHref)
    implements PageView {

  @Override
  public String title() {
    return "A link for a new password";
  }
}
