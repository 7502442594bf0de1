package dev.vedette.web.issue;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.TimeText;
import java.util.List;

/**
 * The values of a tag in an issue; texts are untrusted.
 *
 * @param key the tag
 * @param issue short id
 * @param events how many events have the tag, in words; empty if it has too many values to count
 * @param rows a page of them
 */
public record TagValuesPage(
    List<Crumb> crumbs, String key, String issue, String events, List<Row> rows, Pager pager)
    implements PageView {

  /**
   * A value.
   *
   * @param events that have it, with thousands separators
   */
  public record Row(
      TagsSection.Value value, String events, TimeText firstSeen, TimeText lastSeen) {}

  @Override
  public String title() {
    return key + " of " + issue;
  }
}
