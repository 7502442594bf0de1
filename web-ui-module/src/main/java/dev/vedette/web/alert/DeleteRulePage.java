package dev.vedette.web.alert;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The question before a rule is deleted.
 *
 * @param crumbs the way here
 * @param name of the rule
 * @param then what nobody will be told any more, in words
 * @param action where the form is sent
 * @param back the rule
 */
public record DeleteRulePage(
    List<Crumb> crumbs, String name, List<String> then, String action, String back)
    implements PageView {

  @Override
  public String title() {
    return "Delete an alert rule";
  }
}
