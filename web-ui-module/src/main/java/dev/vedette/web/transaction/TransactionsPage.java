package dev.vedette.web.transaction;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * The transactions of a project.
 *
 * @param name display name of the project
 * @param tabs the pages of the project
 * @param transactions the latest first
 * @param startHref how to send events
 */
public record TransactionsPage(
    String name,
    List<Crumb> crumbs,
    List<Tab> tabs,
    List<Row> transactions,
    Pager pager,
    String startHref)
    implements PageView {

  /**
   * A transaction; texts are untrusted.
   *
   * @param op what was done, such as {@code http.server}
   * @param status how it ended, such as {@code ok}
   * @param bad whether it ended badly
   * @param duration in words
   * @param spans how many spans there are of which operation, in words; empty if there are none
   * @param release or empty
   * @param environment or empty
   * @param jsonHref the whole of it from the API
   */
  public record Row(
      String name,
      String op,
      String status,
      boolean bad,
      String duration,
      String spans,
      String release,
      String environment,
      TimeText at,
      String jsonHref) {}

  @Override
  public String title() {
    return "Transactions of " + name;
  }
}
