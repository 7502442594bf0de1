package dev.vedette.web.token;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import dev.vedette.web.page.Pager;
import dev.vedette.web.page.Tab;
import java.util.List;
import java.util.Optional;

/**
 * A list of tokens.
 *
 * @param crumbs the way here
 * @param tabs the kinds of tokens, where there are several
 * @param wording what the page says
 * @param rows newest first
 * @param newHref the form for another one
 * @param made the one just made, which is shown this once
 */
public record TokensPage(
    List<Crumb> crumbs,
    List<Tab> tabs,
    Wording wording,
    List<TokenRow> rows,
    Pager pager,
    String newHref,
    Optional<ShownOnce.Shown> made)
    implements PageView {

  /** Whether it is told who made a token. */
  public boolean makers() {
    return rows.stream().anyMatch(row -> row.maker().isPresent());
  }

  @Override
  public String title() {
    return wording.title();
  }
}
