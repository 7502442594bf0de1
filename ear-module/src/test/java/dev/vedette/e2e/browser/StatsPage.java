package dev.vedette.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The counts of an organization, a team or a project over time. */
public final class StatsPage extends Screen {

  private StatsPage(Page page) {
    super(page);
  }

  /** Opens that of an organization. */
  public static StatsPage ofOrganization(Page page, String organization) {
    page.navigate("/organizations/" + organization + "/stats/");
    return new StatsPage(page);
  }

  /** Opens that of a project. */
  public static StatsPage ofProject(Page page, String organization, String project) {
    page.navigate("/organizations/" + organization + "/projects/" + project + "/stats/");
    return new StatsPage(page);
  }

  /** The chart. */
  public Chart chart() {
    return new Chart(page.locator("svg.chart").first());
  }

  /** The same numbers as a table, which is unfolded. */
  public String table() {
    page.locator("summary:text-is('As a table')").click();
    Locator table = page.locator("details.fold table");
    return table.innerText();
  }

  /** What the link to the CSV file gives. */
  public String csv() {
    String href =
        page.locator("a:text-is('Download CSV')").evaluate("link => link.href").toString();
    return page.request().get(href).text();
  }
}
