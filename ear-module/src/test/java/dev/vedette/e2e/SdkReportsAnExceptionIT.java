package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.e2e.browser.Chromium;
import dev.vedette.e2e.browser.ProjectPage;
import dev.vedette.e2e.browser.RequiresChromium;
import dev.vedette.e2e.browser.SignInPage;
import io.sentry.Breadcrumb;
import io.sentry.Sentry;
import io.sentry.SentryLevel;
import io.sentry.protocol.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: the official Java SDK reports an exception, and people and scripts see it. */
@ExtendWith(SharedServer.class)
class SdkReportsAnExceptionIT {

  private static final Duration PROMISED = Duration.ofSeconds(2);
  private static final String RELEASE = "pump-station@4.2.0";
  private static final String VALUE = "pressure of 12 bar in pump 3";

  private VedetteServer server;
  private Workspace workspace;
  private Instant before;
  private Instant after;
  private String eventId;

  @BeforeEach
  void report(VedetteServer running) {
    server = running;
    workspace = Workspace.create(server.api(), "pump-station");
    Sentry.init(
        options -> {
          options.setDsn(workspace.dsn().text());
          options.setRelease(RELEASE);
          options.setEnvironment("production");
          options.addInAppInclude("dev.vedette.e2e");
          options.setEnableUncaughtExceptionHandler(false);
        });
    Sentry.setTag("pump", "3");
    Sentry.configureScope(
        scope -> {
          User user = new User();
          user.setId("42");
          user.setEmail("operator@example.com");
          scope.setUser(user);
        });
    Breadcrumb breadcrumb = Breadcrumb.info("valve opened");
    breadcrumb.setCategory("control");
    breadcrumb.setLevel(SentryLevel.WARNING);
    Sentry.addBreadcrumb(breadcrumb);
    before = Instant.now();
    try {
      overload();
    } catch (IllegalStateException e) {
      eventId = Sentry.captureException(e).toString();
    }
    Sentry.flush(10_000);
    after = Instant.now();
  }

  @AfterEach
  void closeSdk() {
    Sentry.close();
  }

  @Test
  void its_issue_is_listed_within_two_seconds() {
    JsonNode issue = awaitIssue();
    assertThat(issue.path("title").asText()).isEqualTo("IllegalStateException: " + VALUE);
    assertThat(issue.path("metadata").path("type").asText()).isEqualTo("IllegalStateException");
    assertThat(issue.path("metadata").path("value").asText()).isEqualTo(VALUE);
    assertThat(issue.path("culprit").asText()).contains("SdkReportsAnExceptionIT", "overload");
    assertThat(issue.path("count").asText()).isEqualTo("1");
    assertThat(issue.path("userCount").asInt()).isEqualTo(1);
    assertThat(issue.path("level").asText()).isEqualTo("error");
  }

  @Test
  void its_latest_event_has_all_that_was_reported() {
    String issue = awaitIssue().path("id").asText();
    JsonNode event =
        workspace.api().get("/api/0/issues/" + issue + "/events/latest/").expect(200).json();
    assertThat(event.path("eventID").asText()).isEqualTo(eventId);
    JsonNode exception = entry(event, "exception").path("values").path(0);
    assertThat(exception.path("value").asText()).isEqualTo(VALUE);
    List<String> functions = new ArrayList<>();
    for (JsonNode frame : exception.path("stacktrace").path("frames")) {
      functions.add(frame.path("module").asText() + "." + frame.path("function").asText());
    }
    assertThat(functions).last().isEqualTo(getClass().getName() + ".overload");
    assertThat(entry(event, "breadcrumbs").path("values").toString())
        .contains("valve opened", "control");
    assertThat(event.path("user").path("id").asText()).isEqualTo("42");
    assertThat(event.path("user").path("email").asText()).isEqualTo("operator@example.com");
    assertThat(tag(event, "pump")).isEqualTo("3");
    assertThat(tag(event, "environment")).isEqualTo("production");
    assertThat(tag(event, "release")).isEqualTo(RELEASE);
    assertThat(event.path("release").path("version").asText()).isEqualTo(RELEASE);
  }

  @Test
  void it_is_counted_in_its_bucket() {
    awaitIssue();
    for (int seconds : new int[] {10, 3600, 86400}) {
      String resolution = seconds == 10 ? "10s" : seconds == 3600 ? "1h" : "1d";
      long since = before.getEpochSecond() / seconds * seconds;
      String query =
          "stats/?stat=generated&resolution="
              + resolution
              + "&since="
              + since
              + "&until="
              + (after.getEpochSecond() + 1);
      List<Long> buckets = new ArrayList<>();
      for (JsonNode point : workspace.api().get(workspace.path() + query).expect(200).json()) {
        assertThat(point.path(0).asLong() % seconds).isZero();
        if (point.path(1).asLong() > 0) {
          assertThat(point.path(1).asLong()).isEqualTo(1);
          buckets.add(point.path(0).asLong());
        }
      }
      assertThat(buckets).as(resolution).hasSize(1);
      assertThat(buckets.get(0)).isBetween(since, after.getEpochSecond());
    }
  }

  @Test
  @RequiresChromium
  void its_project_page_shows_it_in_chart_and_list() {
    awaitIssue();
    try (Chromium chromium = Chromium.open(server.uri())) {
      chromium.keepingScreenshots(
          "sdk-project-page",
          page -> {
            SignInPage.open(page).signIn(Installation.EMAIL, Installation.PASSWORD);
            ProjectPage project =
                ProjectPage.open(page, workspace.organization(), workspace.project());
            assertThat(project.issueTitles()).anySatisfy(t -> assertThat(t).contains(VALUE));
            assertThat(project.chart().bars()).isPositive();
            assertThat(project.openIssue(VALUE).stackTrace()).contains("overload");
          });
    }
  }

  private JsonNode awaitIssue() {
    await("the issue is listed")
        .atMost(PROMISED)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> issues().size() == 1);
    return issues().path(0);
  }

  private JsonNode issues() {
    return workspace.api().get(workspace.path() + "issues/").expect(200).json();
  }

  private static JsonNode entry(JsonNode event, String type) {
    for (JsonNode entry : event.path("entries")) {
      if (entry.path("type").asText().equals(type)) {
        return entry.path("data");
      }
    }
    throw new AssertionError("No entry of type " + type + " in " + event.path("entries"));
  }

  private static String tag(JsonNode event, String key) {
    for (JsonNode tag : event.path("tags")) {
      if (tag.path("key").asText().equals(key)) {
        return tag.path("value").asText();
      }
    }
    throw new AssertionError("No tag " + key + " in " + event.path("tags"));
  }

  private static void overload() {
    throw new IllegalStateException(VALUE);
  }
}
