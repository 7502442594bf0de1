package dev.vedette.web.project;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;

/**
 * The teams that own a project.
 *
 * @param crumbs the way here
 * @param tabs the pages of the project
 * @param project display name
 * @param teams its teams
 * @param others teams that could be added
 * @param action where both forms are sent
 */
public record ProjectTeamsPage(
    List<Crumb> crumbs,
    List<Tab> tabs,
    String project,
    List<Owner> teams,
    List<Choice> others,
    String action)
    implements PageView {

  /**
   * A team.
   *
   * @param name display name
   * @param slug its slug
   * @param href its page
   * @param removeHref asks before it is taken off; empty if the visitor may not
   */
  public record Owner(String name, String slug, String href, String removeHref) {}

  @Override
  public String title() {
    return "Teams of " + project;
  }
}
