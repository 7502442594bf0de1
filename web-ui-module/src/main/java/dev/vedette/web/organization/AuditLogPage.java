package dev.vedette.web.organization;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * Who changed what in an organization.
 *
 * @param crumbs the way here
 * @param action where the filter is sent
 * @param events that can be asked for; the first is all
 * @param person address that is asked for, or empty
 * @param filtered whether the list is narrowed
 * @param rows one page of changes, newest first
 * @param pager older and newer ones
 * @param csvHref the same as CSV
 */
public record AuditLogPage(
    List<Crumb> crumbs,
    String action,
    List<Choice> events,
    String person,
    boolean filtered,
    List<Row> rows,
    Pager pager,
    String csvHref)
    implements PageView {

  /**
   * A change.
   *
   * @param actor who made it
   * @param address from where, or empty
   * @param event its name
   * @param target what was changed
   * @param differences what differs since
   */
  public record Row(
      TimeText time,
      String actor,
      String address,
      String event,
      String target,
      List<Difference> differences) {}

  /**
   * A value before and after; empty for none.
   *
   * @param field what it is a value of
   */
  public record Difference(String field, String before, String after) {}

  @Override
  public String title() {
    return "Audit log";
  }
}
