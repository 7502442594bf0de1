package dev.vedette.web.page;

import dev.vedette.web.asset.Assets;
import java.util.List;
import java.util.Optional;

/**
 * The frame around a page.
 *
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param account who is signed in
 * @param organization the organization this page belongs to
 * @param organizations all that the account may open
 * @param nav the sections of the organization
 * @param side the pages that belong with this one, if it is one of several
 * @param csrf what every form must send back
 * @param notice shown above the page, once
 * @param here path and query of this page, to come back to after a change of theme
 */
public record Shell(
    String theme,
    Optional<Account> account,
    Optional<Crumb> organization,
    List<Tab> organizations,
    List<Tab> nav,
    Optional<SideNav> side,
    Csrf csrf,
    Optional<Notice> notice,
    String here) {

  /**
   * The signed-in person.
   *
   * @param name display name, or the address
   * @param email the address
   */
  public record Account(String name, String email) {}

  /**
   * The hidden field of a form.
   *
   * @param name field name
   * @param token its value
   */
  public record Csrf(String name, String token) {}

  /** The path of an asset. */
  public String asset(String name) {
    return Assets.get().path(name);
  }

  /** Where the theme form is sent. */
  public String themeHref() {
    return Links.THEME;
  }

  /** Where a further organization is created. */
  public String newOrganizationHref() {
    return Links.NEW_ORGANIZATION;
  }

  /** Where one's own account is. */
  public String accountHref() {
    return Links.ACCOUNT;
  }

  /** Where the sign-out form is sent. */
  public String signOutHref() {
    return Links.SIGN_OUT;
  }
}
