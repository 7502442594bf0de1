package dev.vedette.e2e.browser;

import com.microsoft.playwright.Page;

/** {@code /setup?token=…}: the first account, organization, team and project. */
public final class SetupPage extends Screen {

  private SetupPage(Page page) {
    super(page);
  }

  /** Opens the link of the server's log. */
  public static SetupPage open(Page page, String link) {
    page.navigate(link);
    return new SetupPage(page);
  }

  /** Whether the form is there. */
  public boolean shown() {
    return page.locator("input[name=organization]").isVisible();
  }

  /** Fills the whole form in and submits it. */
  public Screen create(String email, String password, String organization, String project) {
    page.locator("input[name=name]").fill("Captain");
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=organization]").fill(organization);
    page.locator("input[name=team]").fill("Crew");
    page.locator("input[name=project]").fill(project);
    page.locator("main form button.primary").click();
    return new Screen(page);
  }
}
