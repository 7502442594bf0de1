package dev.vedette.web.issue;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * An issue for whoever has its public link; all texts are untrusted.
 *
 * @param name its title
 * @param traces its latest event's, without variables
 */
public record SharedIssuePage(
    String shortId,
    String name,
    String culprit,
    String level,
    String project,
    TimeText firstSeen,
    TimeText lastSeen,
    List<EventSection.StackTrace> traces)
    implements PageView {

  @Override
  public List<Crumb> crumbs() {
    return List.of();
  }

  @Override
  public String title() {
    return name + " (" + shortId + ")";
  }
}
