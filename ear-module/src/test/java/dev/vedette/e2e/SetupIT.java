package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vedette.e2e.browser.Chromium;
import dev.vedette.e2e.browser.RequiresChromium;
import dev.vedette.e2e.browser.Screen;
import dev.vedette.e2e.browser.SetupPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty server without an owner: from the link in its log to the first event. */
@RequiresChromium
class SetupIT {

  private static final Pattern LINK = Pattern.compile("https?://\\S+/setup/?\\?token=\\S+");

  @TempDir Path directory;

  @Test
  void the_link_in_the_log_leads_to_the_first_event() {
    Installation empty =
        new Installation(
            directory,
            Map.of("VEDETTE_DATA_DIR", directory.resolve("data").toString()),
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    try (VedetteServer server = VedetteServer.start(empty);
        Chromium chromium = Chromium.open(server.uri())) {
      await("the link").atMost(Duration.ofSeconds(20)).until(() -> link(server).find());
      Matcher link = link(server);
      assertThat(link.find()).isTrue();
      String address = link.group().replaceFirst("https?://[^/]+", server.uri().toString());
      chromium.keepingScreenshots(
          "setup",
          page -> {
            assertThat(SetupPage.open(page, "/setup?token=wrong").shown()).isFalse();
            Screen start =
                SetupPage.open(page, address)
                    .create("captain@example.com", "a long way from home", "Fleet", "Engines");
            assertThat(start.path()).endsWith("/projects/engines/getting-started/");
            assertThat(start.text()).contains("Waiting");
            Dsn dsn = Dsn.parse(page.locator("#dsn").inputValue());
            new Sender(dsn).send(Sender.event(Sender.newId(), "Stall", "engine 2")).expect(200);
            // The page asks by itself: nobody reloads it here.
            page.locator("main :text('Waiting')")
                .first()
                .waitFor(
                    new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN)
                        .setTimeout(15_000));
            assertThat(SetupPage.open(page, address).shown()).as("used before").isFalse();
          });
    }
  }

  private static Matcher link(VedetteServer server) {
    return LINK.matcher(server.standardOutput() + server.standardError());
  }
}
