package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Issues are found by what their events have, and lists have the parts that are asked for. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueSearchIT {

  private static final String LEAK =
      """
      {"platform": "python",
       "exception": {"values": [{"type": "Leak", "value": "x", "mechanism": {"type": "celery"},
         "stacktrace": {"frames": [
           {"filename": "pumps/run.py", "function": "run", "module": "pumps.run", "lineno": 7}]}}]},
       "request": {"url": "https://pump.example/a", "method": "POST",
         "headers": {"Referer": "https://pump.example/"}},
       "user": {"id": "1", "geo": {"country_code": "AT", "city": "Graz"}},
       "contexts": {"device": {"arch": "arm64", "orientation": "portrait", "simulator": true}}}
      """;

  private Workspace workspace;
  private Api api;
  private Sender sender;
  private String project;
  private String leak;
  private String other;

  @BeforeAll
  void report(VedetteServer server) throws JsonProcessingException {
    workspace = Workspace.create(server.api(), "issuesearch");
    api = workspace.api();
    project = api.get(workspace.path()).json().path("id").asText();
    sender = new Sender(workspace.dsn());
    leak = issue((ObjectNode) Answer.JSON.readTree(LEAK));
    other = issue(Sender.event(Sender.newId(), "Burst", "in pump"));
  }

  private String issue(ObjectNode event) {
    String id = Sender.newId();
    event.put("event_id", id);
    sender.send(event).expect(200);
    await("the event")
        .atMost(Duration.ofSeconds(20))
        .until(() -> workspace.event(id).status() == 200);
    return workspace.event(id).json().path("groupID").asText();
  }

  private String organization(String more) {
    return "/api/0/organizations/"
        + workspace.organization()
        + "/issues/?project="
        + project
        + "&"
        + more;
  }

  private static String query(String text) {
    return "query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> find(String path) {
    List<String> ids = new ArrayList<>();
    api.get(path).expect(200).json().forEach(issue -> ids.add(issue.path("id").asText()));
    return ids;
  }

  @Test
  void an_issue_is_found_by_what_an_event_has() {
    for (String term :
        List.of(
            "stack.filename:pumps/run.py",
            "stack.module:pumps.*",
            "stack.function:[run, walk]",
            "error.mechanism:celery",
            "http.method:POST",
            "http.url:https://pump.example/a",
            "http.referer:*pump.example*",
            "geo.country_code:AT",
            "geo.city:Graz",
            "device.arch:arm64",
            "device.orientation:portrait",
            "device.simulator:true",
            "has:geo.city")) {
      assertThat(find(organization(query(term)))).as(term).containsExactly(leak);
      assertThat(find(workspace.path() + "issues/?" + query(term))).as(term).containsExactly(leak);
      assertThat(find(organization(query("!" + term))))
          .as("!" + term)
          .contains(other)
          .doesNotContain(leak);
    }
  }

  @Test
  void what_nothing_is_kept_of_is_refused_and_not_taken_for_a_tag() {
    for (String term : List.of("stack.lineno:7", "geo.planet:earth", "release.version:1")) {
      JsonNode refused = api.get(organization(query(term))).expect(400).json();
      assertThat(refused.path("detail").asText()).contains("cannot be searched here", "tags[");
    }
  }

  @Test
  void an_issue_that_came_back_is_found_by_its_release() {
    ObjectNode event = Sender.event(Sender.newId(), "Regress", "in pump");
    String issue = issue(event.put("release", "pump@1"));
    api.put("/api/0/issues/" + issue + "/", Map.of("status", "resolved")).expect(200);
    issue(event.put("release", "pump@2"));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(find(organization(query("regressed_in_release:pump@2"))))
                    .containsExactly(issue));
    assertThat(find(organization(query("regressed_in_release:pump@1")))).isEmpty();
  }

  @Test
  void a_list_has_the_parts_that_are_asked_for() {
    JsonNode issue =
        api.get(
                organization(
                    query("stack.function:run")
                        + "&expand=inbox&expand=owners&expand=latestEventHasAttachments"
                        + "&collapse=unhandled"))
            .expect(200)
            .json()
            .path(0);
    assertThat(issue.path("inbox").path("reason").asInt()).isZero();
    assertThat(issue.path("latestEventHasAttachments").asText()).isEqualTo("false");
    assertThat(issue.has("owners")).isTrue();
    assertThat(issue.has("isUnhandled")).isFalse();
    assertThat(issue.path("filtered").isNull()).isTrue();

    JsonNode base =
        api.get(
                organization(
                    query("stack.function:run")
                        + "&collapse=base&collapse=stats&collapse=filtered&collapse=lifetime"))
            .expect(200)
            .json()
            .path(0);
    assertThat(base.size()).isEqualTo(5);
    assertThat(base.path("id").asText()).isEqualTo(leak);
    api.get(organization("expand=everything")).expect(400);
  }
}
