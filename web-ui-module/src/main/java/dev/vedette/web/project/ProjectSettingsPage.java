package dev.vedette.web.project;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;

/**
 * The settings of a project.
 *
 * @param crumbs the way here
 * @param tabs the pages of the project
 * @param form what the fields hold
 * @param platforms what it may be written in
 * @param ages after which an issue is resolved
 * @param action where the form is sent
 * @param errors what to correct, by the names of the fields
 */
public record ProjectSettingsPage(
    List<Crumb> crumbs,
    List<Tab> tabs,
    ProjectSettingsForm form,
    List<Choice> platforms,
    List<Choice> ages,
    String action,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Settings of " + form.name();
  }
}
