package dev.vedette.web.project;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;

/**
 * The question before a project is deleted.
 *
 * @param crumbs the way here
 * @param tabs the pages of the project
 * @param project display name
 * @param slug what has to be typed
 * @param events how many go, in words
 * @param issues how many go, in words
 * @param action where the form is sent
 * @param back the project's page
 * @param errors what to correct
 */
public record ProjectDeletionPage(
    List<Crumb> crumbs,
    List<Tab> tabs,
    String project,
    String slug,
    String events,
    String issues,
    String action,
    String back,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Delete " + project;
  }
}
