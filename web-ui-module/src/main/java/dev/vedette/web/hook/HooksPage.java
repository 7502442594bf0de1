package dev.vedette.web.hook;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;

/**
 * The service hooks of a project.
 *
 * @param project display name
 * @param crumbs the way here
 * @param hooks newest first
 * @param mayWrite whether the visitor may register one
 * @param action where the form for another one is sent
 * @param url what was typed before
 * @param events to choose from
 * @param errors what to correct
 */
public record HooksPage(
    String project,
    List<Crumb> crumbs,
    List<HookRow> hooks,
    Pager pager,
    boolean mayWrite,
    String action,
    String url,
    List<Choice> events,
    FormErrors errors)
    implements PageView {

  /**
   * A hook.
   *
   * @param events names
   * @param trouble in words; empty for none
   */
  public record HookRow(
      String url, List<String> events, boolean active, String trouble, String href) {}

  @Override
  public String title() {
    return "Service hooks of " + project;
  }
}
