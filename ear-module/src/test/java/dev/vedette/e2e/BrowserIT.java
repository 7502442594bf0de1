package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.vedette.e2e.browser.Chromium;
import dev.vedette.e2e.browser.Chromium.Window;
import dev.vedette.e2e.browser.IssuePage;
import dev.vedette.e2e.browser.ProjectPage;
import dev.vedette.e2e.browser.RequiresChromium;
import dev.vedette.e2e.browser.Screen;
import dev.vedette.e2e.browser.SignInPage;
import dev.vedette.e2e.browser.StatsPage;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page in a real browser: with and without scripts, narrow, dark, and by keyboard. */
@RequiresChromium
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private static final String MESSAGE = "breach in section 9";

  private VedetteServer server;
  private Workspace workspace;
  private String issue;

  @BeforeAll
  void report(VedetteServer running) {
    server = running;
    workspace = Workspace.create(server.api(), "prime-mover");
    Sender sender = new Sender(workspace.dsn());
    for (int i = 0; i < 3; i++) {
      sender.send(Samples.everything(Sender.newId())).expect(200);
    }
    await("three events")
        .atMost(Duration.ofSeconds(10))
        .until(() -> workspace.total("generated") == 3);
    issue = workspace.issues().get(0).path("id").asText();
  }

  @Test
  void a_person_signs_in_and_out(TestInfo test) {
    in(
        Window.DESK,
        test,
        page -> {
          page.navigate(project(""));
          assertThat(URI.create(page.url()).getPath()).startsWith("/sign-in");
          Screen screen = new SignInSteps(page).signIn();
          assertThat(screen.path()).doesNotStartWith("/sign-in");
          assertThat(screen.signOut().shown()).isTrue();
          page.navigate(project(""));
          assertThat(page.locator("input[name=password]").isVisible()).isTrue();
        });
  }

  @Test
  void a_wrong_password_is_told_without_saying_what_was_wrong(TestInfo test) {
    in(
        Window.DESK,
        test,
        page -> {
          SignInPage signIn = SignInPage.open(page);
          signIn.signIn(Installation.EMAIL, "wrong");
          String known = signIn.error();
          signIn.signIn("nobody@example.com", "wrong");
          assertThat(signIn.error()).isEqualTo(known).isNotBlank();
          assertThat(signIn.shown()).isTrue();
        });
  }

  @Test
  void the_way_from_the_projects_to_a_stack_trace_needs_no_script(TestInfo test) {
    for (Window window : List.of(Window.DESK, Window.DESK.withoutScripts())) {
      in(
          window,
          test,
          page -> {
            new SignInSteps(page).signIn();
            Screen overview = Screen.open(page, "/organizations/" + workspace.organization() + "/");
            assertThat(overview.text()).contains(workspace.project());
            ProjectPage project =
                ProjectPage.open(page, workspace.organization(), workspace.project());
            assertThat(project.chart().bars()).isPositive();
            assertThat(project.issueTitles()).anySatisfy(t -> assertThat(t).contains(MESSAGE));
            IssuePage shown = project.openIssue(MESSAGE);
            assertThat(shown.path()).contains("/issues/" + issue + "/");
            assertThat(shown.heading()).contains("HullException");
            assertThat(shown.stackTrace()).contains("start", "34");
            assertThat(shown.section("Tags")).contains("deck", "9");
            assertThat(shown.section("User")).contains("operator@example.com");
            assertThat(shown.section("Breadcrumbs")).contains("open");
          });
    }
  }

  @Test
  void the_statistics_are_a_chart_a_table_and_a_file(TestInfo test) {
    for (Window window : List.of(Window.DESK, Window.DESK.withoutScripts())) {
      in(
          window,
          test,
          page -> {
            new SignInSteps(page).signIn();
            StatsPage stats =
                StatsPage.ofProject(page, workspace.organization(), workspace.project());
            assertThat(stats.chart().bars()).isPositive();
            assertThat(stats.chart().hovers()).anySatisfy(h -> assertThat(h).contains(": 3"));
            assertThat(stats.table()).contains("3");
            assertThat(stats.csv().lines().count()).isGreaterThan(1);
            StatsPage all = StatsPage.ofOrganization(page, workspace.organization());
            assertThat(all.chart().bars()).isPositive();
          });
    }
  }

  @Test
  void the_teams_and_the_first_steps_are_there(TestInfo test) {
    in(
        Window.DESK,
        test,
        page -> {
          new SignInSteps(page).signIn();
          Screen teams =
              Screen.open(
                  page,
                  "/organizations/"
                      + workspace.organization()
                      + "/teams/?query="
                      + workspace.team());
          assertThat(teams.text()).contains(workspace.team());
          Screen start = Screen.open(page, project("getting-started/"));
          assertThat(start.text()).contains(workspace.dsn().publicKey());
        });
  }

  @Test
  void no_page_scrolls_sideways_on_a_phone(TestInfo test) {
    in(
        Window.PHONE,
        test,
        page -> {
          assertThat(SignInPage.open(page).overflow()).as("sign-in").isZero();
          new SignInSteps(page).signIn();
          for (String path : paths()) {
            Screen screen = Screen.open(page, path);
            assertThat(screen.overflow()).as(path).isZero();
          }
        });
  }

  @Test
  void pages_are_dark_for_those_who_prefer_that(TestInfo test) {
    in(
        Window.DESK.dark(),
        test,
        page -> {
          new SignInSteps(page).signIn();
          for (String path : paths()) {
            assertThat(Screen.open(page, path).brightness()).as(path).isLessThan(0.35);
          }
        });
    in(
        Window.DESK,
        test,
        page -> {
          new SignInSteps(page).signIn();
          for (String path : paths()) {
            assertThat(Screen.open(page, path).brightness()).as(path).isGreaterThan(0.65);
          }
        });
  }

  @Test
  void the_keyboard_reaches_a_page_s_links_and_shows_where_it_is(TestInfo test) {
    in(
        Window.DESK,
        test,
        page -> {
          new SignInSteps(page).signIn();
          for (String path : paths()) {
            Screen screen = Screen.open(page, path);
            Set<String> reached = new LinkedHashSet<>();
            for (int i = 0; i < 8; i++) {
              reached.add(screen.tabAndSeeFocus());
            }
            assertThat(reached).as(path).doesNotContain("").hasSizeGreaterThan(3);
          }
        });
  }

  private List<String> paths() {
    String organization = "/organizations/" + workspace.organization() + "/";
    return List.of(
        organization,
        project(""),
        organization + "issues/" + issue + "/",
        organization + "stats/",
        project("stats/"),
        organization + "teams/",
        project("getting-started/"));
  }

  private String project(String rest) {
    return "/organizations/"
        + workspace.organization()
        + "/projects/"
        + workspace.project()
        + "/"
        + rest;
  }

  private void in(Window window, TestInfo test, Consumer<Page> steps) {
    try (Chromium chromium = Chromium.open(server.uri(), window)) {
      chromium.keepingScreenshots("browser-" + test.getTestMethod().orElseThrow().getName(), steps);
    }
  }

  private record SignInSteps(Page page) {
    Screen signIn() {
      return SignInPage.open(page).signIn(Installation.EMAIL, Installation.PASSWORD);
    }
  }
}
