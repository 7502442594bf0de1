package dev.vedette.web.issue;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The question before an issue is deleted or discarded.
 *
 * @param crumbs the way here
 * @param name its title, untrusted
 * @param events what goes with it, in words
 * @param action where the form is sent
 * @param back the issue
 */
public record DeleteIssuePage(
    List<Crumb> crumbs, String shortId, String name, String events, String action, String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete " + shortId;
  }
}
