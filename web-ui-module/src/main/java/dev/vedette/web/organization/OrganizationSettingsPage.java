package dev.vedette.web.organization;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The settings of an organization.
 *
 * @param crumbs the way here
 * @param form what the fields hold
 * @param roles that new members may have; empty if the visitor may not choose
 * @param permissions what members may do
 * @param security what is asked of members
 * @param sharing whether issues may have public links
 * @param scim whether an identity provider may come, and how
 * @param action where the form is sent
 * @param deletionHref where it is deleted; empty if the visitor may not
 * @param errors what to correct, by the names of the fields
 */
public record OrganizationSettingsPage(
    List<Crumb> crumbs,
    OrganizationSettingsForm form,
    List<Choice> roles,
    List<Toggle> permissions,
    Toggle security,
    Toggle sharing,
    Scim scim,
    String action,
    String deletionHref,
    FormErrors errors)
    implements PageView {

  /**
   * A switch.
   *
   * @param id its value when it is on, and the name of its errors
   * @param label what it allows or asks
   * @param hint what else to know
   * @param on whether it is on
   */
  public record Toggle(String id, String label, String hint, boolean on) {}

  /**
   * What an identity provider needs.
   *
   * @param toggle the switch
   * @param baseUrl address for its configuration
   * @param tokensHref where its token is made
   */
  public record Scim(Toggle toggle, String baseUrl, String tokensHref) {}

  @Override
  public String title() {
    return "Settings";
  }
}
