package dev.vedette.web.organization;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;

/**
 * The projects of an organization.
 *
 * @param organization display name
 * @param projects one page of those the caller may see: bookmarked ones, then by slug
 * @param pager the other pages
 * @param newProject where a project is created; empty if the caller may not
 * @param teamsHref where a team is created, which a project needs; empty if the caller may not
 * @param statsHref statistics of the organization
 */
public record OverviewPage(
    String organization,
    List<ProjectCard> projects,
    Pager pager,
    String newProject,
    String teamsHref,
    String statsHref)
    implements PageView {

  /**
   * A project.
   *
   * @param name display name
   * @param platform identifier, or empty
   * @param href its page
   * @param events stored in the last 24 hours
   * @param spark the last 24 hours as SVG
   * @param bookmarked whether the visitor wants it first
   * @param bookmarkHref where that is changed
   * @param started whether any event has ever arrived
   * @param startHref how to send the first one
   * @param teams the teams it belongs to
   */
  public record ProjectCard(
      String name,
      String platform,
      String href,
      long events,
      String spark,
      boolean bookmarked,
      String bookmarkHref,
      boolean started,
      String startHref,
      List<Crumb> teams) {

    /** The events in words. */
    public String eventsText() {
      return Numbers.counted(events, "event", "events") + " in 24 hours";
    }
  }

  @Override
  public String title() {
    return organization;
  }
}
