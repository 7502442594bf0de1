package dev.vedette.web.issue;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * Asks before groups are taken out of an issue.
 *
 * @param issue short id
 * @param what how many groups there are and how many events they have, in words
 * @param hashes the groups
 * @param action where the form is sent
 * @param back the page to choose on
 */
public record UnmergePage(
    List<Crumb> crumbs, String issue, String what, List<String> hashes, String action, String back)
    implements PageView {

  @Override
  public String title() {
    return "Take groups out of " + issue;
  }
}
