package dev.vedette.web.issue;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * The groups of events that make up an issue.
 *
 * @param issue short id
 * @param editable whether the visitor may take some out
 * @param groups a page of them, that of the latest event first
 * @param moving what still moves, in words; empty if nothing does
 * @param action where the form is sent that asks once more
 */
public record HashesPage(
    List<Crumb> crumbs,
    String issue,
    boolean editable,
    List<Group> groups,
    List<MovingEvents> moving,
    Pager pager,
    String action)
    implements PageView {

  /**
   * Events of one grouping hash; texts are untrusted.
   *
   * @param hash 32 hexadecimal digits
   * @param title of the latest event
   * @param culprit where that happened, or empty
   * @param events how many there are, in words
   * @param latest when the latest happened
   * @param href the latest event
   */
  public record Group(
      String hash, String title, String culprit, String events, TimeText latest, String href) {}

  @Override
  public String title() {
    return "Groups of " + issue;
  }
}
