package dev.vedette.web.hook;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The question before a hook is deleted.
 *
 * @param crumbs the way here
 * @param waiting deliveries that will not be made, in words
 * @param action where the form is sent
 * @param back the hook
 */
public record DeleteHookPage(
    List<Crumb> crumbs, String url, String waiting, String action, String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete a service hook";
  }
}
