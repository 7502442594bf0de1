package dev.vedette.web.hook;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * A service hook with its last deliveries.
 *
 * @param crumbs the way here
 * @param url where it leads now
 * @param guid its name in the API
 * @param secret empty for visitors who may not change it
 * @param trouble what is wrong with the receiver, in words; empty for nothing
 * @param dropped events it was never told of, in words; empty for none
 * @param waiting how many deliveries wait, in words
 * @param mayWrite whether the visitor may change it
 * @param mayDelete whether the visitor may delete it
 * @param action where the form is sent; its other actions are below
 * @param typed the address in the form
 * @param events to choose from
 * @param deliveries newest first
 * @param errors what to correct
 */
public record HookPage(
    List<Crumb> crumbs,
    String url,
    String guid,
    boolean active,
    TimeText created,
    String secret,
    String trouble,
    String dropped,
    String waiting,
    boolean mayWrite,
    boolean mayDelete,
    String action,
    String typed,
    List<Choice> events,
    List<DeliveryRow> deliveries,
    FormErrors errors)
    implements PageView {

  /**
   * A delivery.
   *
   * @param kind what it told of
   * @param state in one word
   * @param good whether it arrived
   * @param result status and reason of the last attempt; empty before the first
   * @param took how long that was; empty before the first
   * @param next when it is tried again
   * @param againAction where it is asked for once more; empty for visitors who may not
   */
  public record DeliveryRow(
      String id,
      String kind,
      String state,
      boolean good,
      boolean lost,
      String result,
      String took,
      int attempts,
      TimeText queued,
      Optional<TimeText> next,
      String againAction) {}

  @Override
  public String title() {
    return "Service hook";
  }
}
