package dev.vedette.web.project;

import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import java.util.List;
import java.util.Optional;

/**
 * The issues of a project.
 *
 * @param name display name of the project
 * @param crumbs the way here
 * @param tabs issues, statistics, getting started
 * @param chart the last 24 hours
 * @param statuses unresolved, ignored, resolved, all
 * @param search the text that was searched for, or empty
 * @param status the status shown, as the form sends it
 * @param sorts possible orders
 * @param issues one page of them
 * @param previous the page before
 * @param next the page after
 * @param action where the search form is sent
 * @param bulkAction where the form around the table is sent; empty if the caller may not change
 * @param here path and query of this page, to come back to
 * @param started whether the project has ever had an event
 * @param startHref how to send the first one
 */
public record ProjectPage(
    String name,
    List<Crumb> crumbs,
    List<Tab> tabs,
    TimeChart chart,
    List<Tab> statuses,
    String search,
    String status,
    List<Choice> sorts,
    List<IssueRow> issues,
    Optional<String> previous,
    Optional<String> next,
    String action,
    String bulkAction,
    String here,
    boolean started,
    String startHref)
    implements PageView {

  @Override
  public String title() {
    return name;
  }

  /** Whether the list is narrowed by more than its status. */
  public boolean searched() {
    return !search.isEmpty();
  }
}
