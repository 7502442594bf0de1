package dev.vedette.web.key;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import java.util.List;

/**
 * The client keys of a project.
 *
 * @param project display name
 * @param crumbs the way here
 * @param keys newest first
 * @param mayWrite whether the visitor may make one
 * @param action where the form for another one is sent
 * @param form what was typed before
 * @param windows spans of time for a limit
 * @param errors what to correct
 */
public record KeysPage(
    String project,
    List<Crumb> crumbs,
    List<KeyRow> keys,
    Pager pager,
    boolean mayWrite,
    String action,
    KeyForm form,
    List<Choice> windows,
    FormErrors errors)
    implements PageView {

  /**
   * A key.
   *
   * @param id unique on the page
   * @param limit in words; empty for none
   */
  public record KeyRow(
      String id, String name, boolean active, String dsn, String limit, String href) {}

  @Override
  public String title() {
    return "Client keys of " + project;
  }
}
