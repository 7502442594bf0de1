package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while issues are merged and deleted and events come in: after a restart the work
 * goes on to its end, and every event that was acknowledged is counted once or went with its issue.
 */
class IssueJobCrashIT {

  private static final Duration DONE = Duration.ofSeconds(120);

  /** Kept after a failure, with the logs and the database. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void merges_and_deletions_are_gone_on_with_on_h2() {
    crash(Installation.embedded(directory));
  }

  @Test
  void merges_and_deletions_are_gone_on_with_on_postgresql() {
    try (Postgres postgres = Postgres.start()) {
      crash(postgres.installation(directory));
    }
  }

  private static void crash(Installation installation) {
    long seed = Long.getLong("vedette.crash.seed", System.nanoTime());
    System.out.println("Crash test: -Dvedette.crash.seed=" + seed);
    Random random = new Random(seed);
    try (VedetteServer server = VedetteServer.start(installation)) {
      Workspace workspace = Workspace.create(server.api(), "jobs");
      Load load = new Load(new Sender(workspace.dsn()));
      load.untilAcknowledged(1500 + random.nextInt(500), () -> merge(server, workspace, random));
      server.startAgain();
      load.sendTheRestAgain();
      Set<String> expected = new HashSet<>(load.sent().keySet());
      awaitConsistent(workspace, expected.size());
      assertThat(workspace.issues()).hasSizeBetween(1, 19);

      delete(server, workspace, random);
      server.startAgain();
      awaitGone(workspace);
      new Sender(workspace.dsn())
          .send(Sender.event(Sender.newId(), "Leak1", "in pump"))
          .expect(200);
      awaitConsistent(workspace, 1);
    } catch (AssertionError e) {
      throw new AssertionError("With -Dvedette.crash.seed=" + seed + ": " + e.getMessage(), e);
    }
  }

  /** Makes one issue of all but a few, and kills the server at any moment of that. */
  private static void merge(VedetteServer server, Workspace workspace, Random random) {
    StringBuilder ids = new StringBuilder();
    List<JsonNode> issues = workspace.issues();
    issues.stream()
        .limit(Math.max(2, issues.size() - 3))
        .forEach(issue -> ids.append("&id=").append(issue.path("id").asText()));
    workspace
        .api()
        .put(workspace.path() + "issues/?" + ids.substring(1), Map.of("merge", true))
        .expect(200);
    killWithin(server, random);
  }

  private static void delete(VedetteServer server, Workspace workspace, Random random) {
    StringBuilder ids = new StringBuilder();
    workspace.issues().forEach(issue -> ids.append("&id=").append(issue.path("id").asText()));
    workspace.api().delete(workspace.path() + "issues/?" + ids.substring(1)).expect(204);
    killWithin(server, random);
  }

  /** Within the time that the work takes: from before its first batch to after its last. */
  private static void killWithin(VedetteServer server, Random random) {
    long until = System.nanoTime() + Duration.ofMillis(random.nextInt(4000)).toNanos();
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    server.kill();
  }

  /** Each event is listed once, and each issue counts its own. */
  private static void awaitConsistent(Workspace workspace, int events) {
    await("all is merged and digested")
        .atMost(DONE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              long listed = 0;
              long counted = 0;
              for (JsonNode issue : workspace.issues()) {
                counted += issue.path("count").asLong();
                Set<String> own = new HashSet<>();
                workspace
                    .api()
                    .all("/api/0/issues/" + issue.path("id").asText() + "/events/")
                    .forEach(event -> own.add(event.path("eventID").asText()));
                assertThat(own).hasSize(issue.path("count").asInt());
                listed += own.size();
              }
              assertThat(counted).isEqualTo(events);
              assertThat(listed).isEqualTo(events);
            });
  }

  private static void awaitGone(Workspace workspace) {
    await("all is deleted")
        .atMost(DONE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(workspace.api().get(workspace.path() + "events/").expect(200).json())
                    .isEmpty());
  }
}
