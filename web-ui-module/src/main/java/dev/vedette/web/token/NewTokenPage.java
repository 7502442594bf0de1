package dev.vedette.web.token;

import dev.vedette.web.page.Choice;
import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.FormErrors;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The form for a new token.
 *
 * @param crumbs the way here
 * @param wording what the page says
 * @param action where the form is sent
 * @param back the list
 * @param name what was typed before
 * @param scopes to choose from; empty where there is no choice
 * @param expiries to choose from
 * @param errors what to correct
 */
public record NewTokenPage(
    List<Crumb> crumbs,
    Wording wording,
    String action,
    String back,
    String name,
    List<ScopeGroup> scopes,
    List<Choice> expiries,
    FormErrors errors)
    implements PageView {

  @Override
  public String title() {
    return wording.create();
  }
}
