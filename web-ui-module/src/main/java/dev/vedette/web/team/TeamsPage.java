package dev.vedette.web.team;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;
import java.util.Optional;

/**
 * The teams of an organization.
 *
 * @param crumbs the way here
 * @param action where the search form is sent
 * @param search what is searched for, or empty
 * @param teams one page of them, by slug
 * @param pager the other pages
 * @param form for a new team; empty if the visitor may not create one
 */
public record TeamsPage(
    List<Crumb> crumbs,
    String action,
    String search,
    List<TeamCard> teams,
    Pager pager,
    Optional<NewTeam> form)
    implements PageView {

  /**
   * A team.
   *
   * @param name display name
   * @param slug for links
   * @param members how many people
   * @param projects the first of its projects
   * @param projectCount how many projects it has
   * @param href its page
   * @param mine whether the visitor belongs to it
   */
  public record TeamCard(
      String name,
      String slug,
      long members,
      List<Crumb> projects,
      long projectCount,
      String href,
      boolean mine) {

    /** Members in words. */
    public String membersText() {
      return Numbers.counted(members, "member", "members");
    }

    /** Projects in words. */
    public String projectsText() {
      return Numbers.counted(projectCount, "project", "projects");
    }

    /** How many projects are not shown. */
    public long moreProjects() {
      return projectCount - projects.size();
    }
  }

  /**
   * The form for a new team.
   *
   * @param name what was typed before
   * @param errors what to correct
   */
  public record NewTeam(String name, FormErrors errors) {

    /** A fresh form. */
    static NewTeam empty() {
      return new NewTeam("", FormErrors.none());
    }
  }

  @Override
  public String title() {
    return "Teams";
  }

  /** Whether the list is narrowed. */
  public boolean searched() {
    return !search.isEmpty();
  }

  /** Whether there is a list that can be searched. */
  public boolean searchable() {
    return searched() || !pager.single() || teams.size() > 5;
  }
}
