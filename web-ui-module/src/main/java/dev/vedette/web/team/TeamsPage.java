package dev.vedette.web.team;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The teams of an organization.
 *
 * @param crumbs the way here
 * @param teams by name
 * @param more whether there are more than are shown
 * @param createAction where the form for a new team is sent; empty if the caller may not
 */
public record TeamsPage(List<Crumb> crumbs, List<TeamCard> teams, boolean more, String createAction)
    implements PageView {

  /**
   * A team.
   *
   * @param name display name
   * @param slug identifier
   * @param members how many people
   * @param projects its projects
   * @param statsHref its statistics
   * @param mine whether the caller belongs to it
   */
  public record TeamCard(
      String name,
      String slug,
      long members,
      List<Crumb> projects,
      String statsHref,
      boolean mine) {

    /** Members in words. */
    public String membersText() {
      return Numbers.counted(members, "member", "members");
    }

    /** Projects in words. */
    public String projectsText() {
      return Numbers.counted(projects.size(), "project", "projects");
    }
  }

  @Override
  public String title() {
    return "Teams";
  }
}
