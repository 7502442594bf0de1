package dev.vedette.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** {@code /organizations/{organization}/projects/{project}/}: the chart and the issues. */
public final class ProjectPage extends Screen {

  private ProjectPage(Page page) {
    super(page);
  }

  /** Opens it. */
  public static ProjectPage open(Page page, String organization, String project) {
    page.navigate("/organizations/" + organization + "/projects/" + project + "/");
    return new ProjectPage(page);
  }

  /** The texts of the links to issues, as listed. */
  public List<String> issueTitles() {
    return links().allInnerTexts();
  }

  /** The chart above the list. */
  public Chart chart() {
    return new Chart(page.locator("svg.chart").first());
  }

  /** Follows the first link with this text. */
  public IssuePage openIssue(String text) {
    links().filter(new Locator.FilterOptions().setHasText(text)).first().click();
    return new IssuePage(page);
  }

  private Locator links() {
    return page.locator("a.issue-title");
  }
}
