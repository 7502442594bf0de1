package dev.vedette.web.alert;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * The alert rules of a project.
 *
 * @param project display name
 * @param crumbs the way here
 * @param rules newest first
 * @param mayWrite whether the visitor may make one
 * @param newHref where one is made
 * @param hasMail whether the server can send mail
 */
public record AlertsPage(
    String project,
    List<Crumb> crumbs,
    List<Row> rules,
    Pager pager,
    boolean mayWrite,
    String newHref,
    boolean hasMail)
    implements PageView {

  /**
   * A rule.
   *
   * @param when its conditions in words
   * @param then its actions in words
   * @param silence whether it is silent, in words; empty if not
   */
  public record Row(
      String name,
      String href,
      String environment,
      List<String> when,
      List<String> then,
      String silence,
      Optional<TimeText> lastFired) {}

  @Override
  public String title() {
    return "Alerts of " + project;
  }
}
