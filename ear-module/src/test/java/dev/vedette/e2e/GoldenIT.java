package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real SDKs sent becomes, byte for byte as it travelled, the answer, event, issue and counts
 * that stand beside it in {@code golden/}. With {@code -Dvedette.golden.record=true} these files
 * are written anew, and every test fails, so that nobody leaves it on: read what has changed.
 */
@ExtendWith(SharedServer.class)
class GoldenIT {

  private static final boolean RECORD = Boolean.getBoolean("vedette.golden.record");
  private static final Duration SOON = Duration.ofSeconds(15);

  /** While recording nothing says how long to wait for what may not come. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

  private VedetteServer server;

  @BeforeEach
  void running(VedetteServer running) {
    server = running;
  }

  static List<String> payloads() {
    return GoldenPayload.names();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void a_captured_payload_becomes_what_is_expected_of_it(String name) {
    GoldenPayload payload = GoldenPayload.of(name);
    Workspace workspace = Workspace.create(server.api(), "golden");
    Answer answer = payload.sendTo(workspace.dsn()).expect(200);
    check(payload, "answer.json", Optional.of(answer).filter(GoldenIT::hasBody).map(Answer::json));
    Optional<JsonNode> event = event(payload, workspace, answer);
    check(payload, "outcomes.json", Optional.of(outcomes(payload, workspace)));
    check(payload, "event.json", event.map(each -> GoldenJson.event(each, hasBody(answer))));
    Optional<JsonNode> issue =
        event
            .map(each -> each.path("groupID").asText(""))
            .filter(id -> !id.isEmpty())
            .map(id -> workspace.api().get("/api/0/issues/" + id + "/").expect(200).json());
    check(payload, "issue.json", issue.map(GoldenJson::issue));
    if (RECORD) {
      fail("Recorded %s: look at it, and run again without -Dvedette.golden.record", name);
    }
  }

  /** The event that the payload made; its id is in the answer, or unknown for security reports. */
  private static Optional<JsonNode> event(
      GoldenPayload payload, Workspace workspace, Answer answer) {
    if (!RECORD && !Files.exists(expected(payload, "event.json"))) {
      assertThat(events(workspace)).as("events of %s", payload).isEmpty();
      return Optional.empty();
    }
    String id = hasBody(answer) ? answer.json().path("id").asText() : "";
    try {
      await("the event of " + payload)
          .atMost(RECORD ? LONG_ENOUGH : SOON)
          .until(
              () ->
                  id.isEmpty()
                      ? events(workspace).size() > 0
                      : workspace.event(id).status() == 200);
    } catch (ConditionTimeoutException e) {
      if (RECORD) {
        return Optional.empty();
      }
      throw e;
    }
    String found = id.isEmpty() ? events(workspace).path(0).path("eventID").asText() : id;
    return Optional.of(workspace.event(found).expect(200).json());
  }

  private static boolean hasBody(Answer answer) {
    return answer.body().length > 0;
  }

  private static JsonNode events(Workspace workspace) {
    return workspace.api().get(workspace.path() + "events/").expect(200).json();
  }

  /** What was counted, as soon as it is what is expected. */
  private static JsonNode outcomes(GoldenPayload payload, Workspace workspace) {
    JsonNode[] last = new JsonNode[1];
    try {
      await("the outcomes of " + payload)
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(RECORD ? 1500 : 100))
          .until(
              () -> {
                JsonNode before = last[0];
                last[0] = counted(workspace);
                return RECORD
                    ? !last[0].isEmpty() && last[0].equals(before)
                    : matches(payload, "outcomes.json", last[0]);
              });
    } catch (ConditionTimeoutException e) {
      // The comparison that follows says what differs.
    }
    return last[0];
  }

  private static JsonNode counted(Workspace workspace) {
    String query =
        "?field=sum(quantity)&groupBy=category&groupBy=outcome&groupBy=reason&statsPeriod=1d&project="
            + workspace.dsn().projectId();
    JsonNode answer =
        workspace
            .api()
            .get("/api/0/organizations/" + workspace.organization() + "/stats_v2/" + query)
            .expect(200)
            .json();
    return GoldenJson.outcomes(answer.path("groups"));
  }

  private static void check(GoldenPayload payload, String file, Optional<JsonNode> actual) {
    Path expected = expected(payload, file);
    try {
      if (RECORD) {
        Files.deleteIfExists(expected);
        if (actual.isPresent()) {
          Files.writeString(expected, GoldenJson.written(actual.get()));
        }
      } else {
        assertThat(actual.map(GoldenJson::sorted))
            .as("%s of %s", file, payload)
            .isEqualTo(
                Files.exists(expected)
                    ? Optional.of(GoldenJson.sorted(read(expected)))
                    : Optional.empty());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean matches(GoldenPayload payload, String file, JsonNode actual)
      throws IOException {
    Path expected = expected(payload, file);
    return Files.exists(expected) && actual.equals(read(expected));
  }

  private static JsonNode read(Path file) throws IOException {
    return Answer.JSON.readTree(Files.readString(file));
  }

  private static Path expected(GoldenPayload payload, String file) {
    return GoldenPayload.read().resolve(payload.name()).resolve(file);
  }
}
