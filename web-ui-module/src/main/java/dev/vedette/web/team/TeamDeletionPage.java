package dev.vedette.web.team;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * Asks before a team is deleted, and says what goes with it.
 *
 * @param crumbs the way here
 * @param name of the team
 * @param members how many lose it, in words
 * @param projects how many stay without it, in words
 * @param orphans the first of the projects that no other team has, by name
 * @param moreOrphans whether there may be more of them
 * @param openMembership whether members see projects without a team
 * @param action where the deletion is sent
 * @param back the team's page
 */
public record TeamDeletionPage(
    List<Crumb> crumbs,
    String name,
    String members,
    String projects,
    List<String> orphans,
    boolean moreOrphans,
    boolean openMembership,
    String action,
    String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete the team " + name;
  }
}
