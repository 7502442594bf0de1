package dev.vedette.web.screening;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;

/**
 * The inbound filters of a project.
 *
 * @param project its name
 * @param crumbs the way here
 * @param tabs the pages of the project
 * @param form what the fields hold
 * @param toggles what can be turned on and off
 * @param browsers old browsers
 * @param action where the form is sent
 * @param statsHref where what was filtered is counted
 * @param generalHref where domains are named
 * @param errors what to correct, by the names of the fields
 */
public record FiltersPage(
    String project,
    List<Crumb> crumbs,
    List<Tab> tabs,
    FilterForm form,
    List<Toggle> toggles,
    List<Choice> browsers,
    String action,
    String statsHref,
    String generalHref,
    FormErrors errors)
    implements PageView {

  /** A check box; {@code value} is what it sends. */
  public record Toggle(String id, String value, String label, String hint, boolean on) {}

  @Override
  public String title() {
    return "Inbound filters of " + project;
  }
}
