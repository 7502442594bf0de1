package dev.vedette.e2e.browser;

import com.microsoft.playwright.Page;

/** {@code /organizations/{organization}/issues/{id}/}: one issue and one of its events. */
public final class IssuePage extends Screen {

  IssuePage(Page page) {
    super(page);
  }

  /** Opens it. */
  public static IssuePage open(Page page, String organization, String id) {
    page.navigate("/organizations/" + organization + "/issues/" + id + "/");
    return new IssuePage(page);
  }

  /** The visible text of the stack trace: functions, files and lines. */
  public String stackTrace() {
    return page.locator(".trace").first().innerText();
  }

  /** The visible text of the section with this heading. */
  public String section(String heading) {
    return page.locator("section:has(> h2:text-is('" + heading + "'))").innerText();
  }
}
