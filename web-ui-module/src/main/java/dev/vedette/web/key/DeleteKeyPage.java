package dev.vedette.web.key;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The question before a client key is deleted.
 *
 * @param crumbs the way here
 * @param lastDay what it has brought in the last 24 hours, in words
 * @param action where the form is sent
 * @param back the key
 */
public record DeleteKeyPage(
    List<Crumb> crumbs,
    String name,
    String dsn,
    String project,
    String lastDay,
    String action,
    String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete a client key";
  }
}
