package dev.vedette.web.issuelist;

import dev.vedette.web.page.Crumb;
import dev.vedette.web.page.PageView;
import java.util.List;

/**
 * The issues of an organization.
 *
 * @param crumbs the way here
 */
public record OrganizationIssuesPage(List<Crumb> crumbs, IssueList list) implements PageView {

  @Override
  public String title() {
    return "Issues";
  }
}
