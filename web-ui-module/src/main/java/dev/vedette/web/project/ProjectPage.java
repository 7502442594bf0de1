package dev.vedette.web.project;

import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.issuelist.IssueList;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;

/**
 * The issues of a project.
 *
 * @param name display name of the project
 * @param crumbs the way here
 * @param tabs issues, statistics, getting started
 * @param chart the last 24 hours
 * @param list the issues
 * @param started whether the project has ever had an event
 * @param startHref how to send the first one
 */
public record ProjectPage(
    String name,
    List<Crumb> crumbs,
    List<Tab> tabs,
    TimeChart chart,
    IssueList list,
    boolean started,
    String startHref)
    implements PageView {

  @Override
  public String title() {
    return name;
  }
}
