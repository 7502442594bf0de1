package dev.vedette.web.organization;

import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;

/**
 * The form for a further organization.
 *
 * @param name what was typed before
 * @param slug what was typed before
 * @param withTeam whether it is to have a first team
 * @param first whether the visitor belongs to none yet
 * @param action where the form is sent
 * @param errors what to correct
 */
public record NewOrganizationPage(
    String name, String slug, boolean withTeam, boolean first, String action, FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "New organization";
  }
}
