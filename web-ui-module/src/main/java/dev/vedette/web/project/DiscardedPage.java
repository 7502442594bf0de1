package dev.vedette.web.project;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * The issues that a project has discarded.
 *
 * @param crumbs the way here
 * @param tabs the pages of the project
 * @param rows the latest first
 * @param action takes one back
 */
public record DiscardedPage(
    List<Crumb> crumbs, List<Tab> tabs, List<Row> rows, Pager pager, String action)
    implements PageView {

  /**
   * One of them; texts are untrusted.
   *
   * @param by who discarded it
   */
  public record Row(long id, String title, String culprit, String level, String by, TimeText at) {}

  @Override
  public String title() {
    return "Discarded issues";
  }
}
