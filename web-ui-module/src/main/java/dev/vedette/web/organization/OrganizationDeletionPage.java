package dev.vedette.web.organization;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * Asks before an organization is deleted, and says what goes with it.
 *
 * @param crumbs the way here
 * @param name of the organization
 * @param slug that is to be typed
 * @param projects how many go, in words
 * @param teams how many go, in words
 * @param members how many lose it, in words
 * @param action where the deletion is sent
 * @param back the settings
 * @param errors what to correct
 */
public record OrganizationDeletionPage(
    List<Crumb> crumbs,
    String name,
    String slug,
    String projects,
    String teams,
    String members,
    String action,
    String back,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Delete " + name;
  }
}
