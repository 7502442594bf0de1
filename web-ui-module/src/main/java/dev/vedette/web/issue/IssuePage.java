package dev.vedette.web.issue;

import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Tab;
import dev.vedette.web.page.TimeText;
import java.util.List;
import java.util.Optional;

/**
 * An issue with one of its events.
 *
 * @param crumbs the way here
 * @param summary the issue
 * @param actions what can be done about it; empty if the caller may not
 * @param triage what people have made of it
 * @param chart events over the chosen period
 * @param periods the periods to choose from
 * @param moving events that move from or to it
 * @param tags how the tags of all its events are spread
 * @param event the event shown; none if it was deleted
 * @param here path of this page, to come back to
 */
public record IssuePage(
    List<Crumb> crumbs,
    Summary summary,
    List<Action> actions,
    TriageSection triage,
    TimeChart chart,
    List<Tab> periods,
    List<MovingEvents> moving,
    TagsSection tags,
    Optional<EventSection> event,
    String here)
    implements PageView {

  /**
   * The issue itself; texts are untrusted.
   *
   * @param shortId such as {@code PUMP-STATION-1A}
   * @param title type and value
   * @param culprit where it happened, or empty
   * @param level its level
   * @param status its status
   * @param substatus such as {@code regressed}, or empty
   * @param priority {@code high}, {@code medium} or {@code low}
   * @param unhandled whether nothing caught the error
   * @param events all events, with thousands separators
   * @param users distinct users, with thousands separators
   * @param firstSeen when it began
   * @param lastSeen the latest event
   * @param firstRelease the release of the first event, or empty
   * @param lastRelease the release of the latest event, or empty
   */
  public record Summary(
      String shortId,
      String title,
      String culprit,
      String level,
      String status,
      String substatus,
      String priority,
      boolean unhandled,
      String events,
      String users,
      TimeText firstSeen,
      TimeText lastSeen,
      String firstRelease,
      String lastRelease) {}

  /**
   * A button.
   *
   * @param status what it sends
   * @param text what it says
   * @param primary whether it is the likely one
   */
  public record Action(String status, String text, boolean primary) {}

  @Override
  public String title() {
    return summary.title() + " (" + summary.shortId() + ")";
  }
}
