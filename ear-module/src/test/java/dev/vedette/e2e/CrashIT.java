package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under load, several times over, and every acknowledged event is there exactly
 * once. The moments are drawn from a seed that is printed; {@code -Dvedette.crash.seed=<n>} repeats
 * them.
 */
class CrashIT {

  private static final Duration DRAINED = Duration.ofSeconds(90);

  /** Kept after a failure, with the logs and the database. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void no_acknowledged_event_is_lost_or_doubled_on_h2() {
    crashes(Installation.embedded(directory), 5);
  }

  @Test
  void no_acknowledged_event_is_lost_or_doubled_on_postgresql() {
    try (Postgres postgres = Postgres.start()) {
      crashes(postgres.installation(directory), 4);
    }
  }

  @Test
  void a_graceful_stop_under_load_loses_nothing_either() {
    try (VedetteServer server = VedetteServer.start(Installation.embedded(directory))) {
      Workspace workspace = Workspace.create(server.api(), "stopped");
      Load load = new Load(new Sender(workspace.dsn()));
      load.untilAcknowledged(300, server::stop);
      server.startAgain();
      load.sendTheRestAgain();
      assertExactlyOnce(workspace, load);
    }
  }

  private static void crashes(Installation installation, int times) {
    long seed = Long.getLong("vedette.crash.seed", System.nanoTime());
    System.out.println("Crash test: -Dvedette.crash.seed=" + seed);
    Random random = new Random(seed);
    try (VedetteServer server = VedetteServer.start(installation)) {
      Workspace workspace = Workspace.create(server.api(), "crash");
      Load load = new Load(new Sender(workspace.dsn()));
      for (int i = 0; i < times; i++) {
        load.untilAcknowledged(30 + random.nextInt(400), server::kill);
        server.startAgain();
        assertListed(workspace, load.acknowledged());
        if (i % 2 == 1) {
          load.sendTheRestAgain();
        }
      }
      load.sendTheRestAgain();
      assertExactlyOnce(workspace, load);
    } catch (AssertionError e) {
      throw new AssertionError("With -Dvedette.crash.seed=" + seed + ": " + e.getMessage(), e);
    }
  }

  /** Each of these is listed, at the latest when the inbox is drained. */
  private static void assertListed(Workspace workspace, Set<String> ids) {
    await("every acknowledged event is listed")
        .atMost(DRAINED)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(listed(workspace)).containsAll(ids));
  }

  private static List<String> listed(Workspace workspace) {
    return workspace.api().all(workspace.path() + "events/").stream()
        .map(event -> event.path("eventID").asText())
        .toList();
  }

  /** The events, the issues and the statistics all know each event that was sent, once. */
  private static void assertExactlyOnce(Workspace workspace, Load load) {
    Set<String> expected = new HashSet<>(load.sent().keySet());
    assertThat(load.acknowledged()).containsExactlyInAnyOrderElementsOf(expected);
    assertListed(workspace, expected);
    for (String id : expected) {
      workspace.event(id).expect(200);
    }
    assertThat(listed(workspace))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(workspace.total("generated")).isEqualTo(expected.size());
    long counted = 0;
    Set<String> titles = new HashSet<>();
    for (JsonNode issue : workspace.issues()) {
      counted += issue.path("count").asLong();
      assertThat(titles.add(issue.path("title").asText()))
          .as("a second issue %s", issue.path("title"))
          .isTrue();
    }
    assertThat(counted).isEqualTo(expected.size());
  }
}
