package dev.vedette.web.key;

import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pair;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * A client key.
 *
 * @param crumbs the way here
 * @param dsn what SDKs are configured with
 * @param addresses where else clients with this key send to
 * @param chart what became of the events of the last day
 * @param mayWrite whether the visitor may change it
 * @param mayDelete whether the visitor may delete it
 * @param action where the form is sent; its other actions are below
 * @param form what the key is like, or what was typed before
 * @param windows spans of time for a limit
 * @param errors what to correct
 */
public record KeyPage(
    List<Crumb> crumbs,
    String name,
    boolean active,
    TimeText created,
    String dsn,
    List<Pair> addresses,
    TimeChart chart,
    boolean mayWrite,
    boolean mayDelete,
    String action,
    KeyForm form,
    List<Choice> windows,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return "Client key " + name;
  }
}
