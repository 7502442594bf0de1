package dev.vedette.web.grouping;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;
import java.util.Optional;

/**
 * How a project groups.
 *
 * @param crumbs the way here
 * @param tabs the pages of the project
 * @param project display name
 * @param form what the fields hold
 * @param configurations to choose from
 * @param transition what is said of an upgrade that is not long ago
 * @param preview what the fields would do, if somebody asked
 * @param action where the form is sent
 * @param errors what to correct, by the names of the fields
 */
public record GroupingSettingsPage(
    List<Crumb> crumbs,
    List<Tab> tabs,
    String project,
    GroupingSettingsForm form,
    List<Choice> configurations,
    Optional<String> transition,
    Optional<PreviewView> preview,
    String action,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Issue grouping of " + project;
  }
}
