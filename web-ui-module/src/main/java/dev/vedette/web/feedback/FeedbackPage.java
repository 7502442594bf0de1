package dev.vedette.web.feedback;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * What users wrote. Texts are untrusted.
 *
 * @param heading of the page
 * @param tabs the pages of the project; empty on the page of an issue
 * @param statuses of issues, to choose from; empty on the page of an issue
 * @param reports the newest first
 * @param filtered whether there may be others, of issues with another status
 */
public record FeedbackPage(
    String heading,
    List<Crumb> crumbs,
    List<Tab> tabs,
    List<Tab> statuses,
    List<Report> reports,
    boolean filtered,
    Pager pager)
    implements PageView {

  /**
   * A report.
   *
   * @param name or "Somebody"
   * @param email possibly empty
   * @param issue what it is about; empty if the event is not known, or of no issue
   * @param href the event; empty as above
   */
  public record Report(
      String name, String email, String comments, TimeText created, String issue, String href) {}

  @Override
  public String title() {
    return heading;
  }
}
