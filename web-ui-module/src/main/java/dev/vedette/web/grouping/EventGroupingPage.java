package dev.vedette.web.grouping;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;
import java.util.Optional;

/**
 * Why an event is in its issue; texts of the event are untrusted.
 *
 * @param crumbs the way here
 * @param event the first digits of its id
 * @param eventHref its page
 * @param eventTitle its title
 * @param rulesHref where the rules are, if the visitor may change them
 * @param sentences what decided, in short
 * @param hashes by which it was grouped
 * @param ways to group it, the deciding one first
 */
public record EventGroupingPage(
    List<Crumb> crumbs,
    String event,
    String eventHref,
    String eventTitle,
    Optional<String> rulesHref,
    List<String> sentences,
    List<String> hashes,
    List<Way> ways)
    implements PageView {

  /**
   * One way.
   *
   * @param name what is looked at
   * @param decides whether it is the one
   * @param hash that it gives, or empty
   * @param fingerprint its parts
   * @param sent what the client sent as fingerprint
   * @param rule the rule that gave the fingerprint, or empty
   * @param parts of the event
   */
  public record Way(
      String name,
      boolean decides,
      String hash,
      List<String> fingerprint,
      List<String> sent,
      String rule,
      List<Node> parts) {}

  /**
   * A part of the event.
   *
   * @param kind what it is
   * @param text what it says, or empty
   * @param counts whether it counts
   * @param hint why, or empty
   * @param parts what it is made of
   */
  public record Node(String kind, String text, boolean counts, String hint, List<Node> parts) {}

  @Override
  public String title() {
    return "Grouping of event " + event;
  }
}
