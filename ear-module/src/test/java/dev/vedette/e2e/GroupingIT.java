package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Grouping as people set it up: rules, what they would do, what they do, and why. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupingIT {

  private static final String HASHES =
      "/api/0/organizations/{organization_id_or_slug}/issues/{issue_id}/hashes/";

  private static final Duration SOON = Duration.ofSeconds(30);

  private Api api;

  @BeforeAll
  void prepare(VedetteServer server) {
    api = server.api();
  }

  @Test
  void a_new_project_groups_by_the_newest_configuration_and_can_change_it() {
    Workspace workspace = Workspace.create(api, "configured");
    JsonNode project = api.get(workspace.path()).expect(200).json();
    assertThat(project.path("groupingConfig").asText()).isEqualTo("newstyle:2026-01-20");
    assertThat(project.path("secondaryGroupingConfig").isNull()).isTrue();

    JsonNode changed =
        api.put(workspace.path(), Map.of("groupingConfig", "newstyle:2023-01-11"))
            .expect(200)
            .json();
    assertThat(changed.path("groupingConfig").asText()).isEqualTo("newstyle:2023-01-11");
    assertThat(changed.path("secondaryGroupingConfig").asText()).isEqualTo("newstyle:2026-01-20");
    assertThat(changed.path("secondaryGroupingExpiry").asLong()).isPositive();
    assertThat(api.put(workspace.path(), changed).expect(200).json()).isEqualTo(changed);
    assertThat(
            api.put(workspace.path(), Map.of("groupingConfig", "mine"))
                .expect(400)
                .json()
                .path("groupingConfig")
                .path(0)
                .asText())
        .contains("newstyle:2023-01-11");
  }

  @Test
  void rules_are_checked_tried_saved_and_in_force() {
    Workspace workspace = Workspace.create(api, "ruled");
    List<String> ids = new ArrayList<>();
    for (String message : List.of("pump is dry", "valve is stuck")) {
      ids.add(send(workspace, message));
    }
    await().atMost(SOON).until(() -> workspace.issues().size() == 2);
    String before = issueOf(workspace, ids.get(0));

    JsonNode wrong =
        api.put(
                workspace.path(),
                Map.of(
                    "fingerprintingRules", "# first\nmessage:x",
                    "groupingEnhancements", "function:a +all"))
            .expect(400)
            .json();
    assertThat(wrong.path("fingerprintingRules").path(0).asText()).contains("line 2, column 10");
    assertThat(wrong.path("groupingEnhancements").path(0).asText()).contains("line 1, column 12");

    Map<String, String> rules =
        Map.of("fingerprintingRules", "message:\"* is *\" -> pump title=\"Pump: {{ level }}\"");
    JsonNode preview = api.post(workspace.path() + "grouping-preview/", rules).expect(200).json();
    assertThat(preview.path("events").asInt()).isEqualTo(2);
    assertThat(preview.path("changed").asInt()).isEqualTo(2);
    assertThat(preview.path("newIssues").asInt()).isEqualTo(1);
    assertThat(preview.path("mergedIssues").asInt()).isEqualTo(1);
    assertThat(preview.path("issues").path(0).path("targets").path(0).path("title").asText())
        .isEqualTo("Pump: error");
    assertThat(workspace.issues()).hasSize(2);

    api.put(workspace.path(), rules).expect(200);
    String ruled = send(workspace, "tank is full");
    String alike = send(workspace, "pump is dry");
    await().atMost(SOON).until(() -> workspace.event(alike).status() == 200);
    await().atMost(SOON).until(() -> workspace.event(ruled).status() == 200);
    assertThat(issueOf(workspace, ruled)).isEqualTo(issueOf(workspace, alike)).isNotEqualTo(before);
    assertThat(workspace.event(ruled).json().path("title").asText()).isEqualTo("Pump: error");

    JsonNode why = why(workspace, ruled).path("custom_fingerprint");
    assertThat(why.path("matched_rule").asText()).isEqualTo(rules.get("fingerprintingRules"));
    assertThat(why.path("values").toString()).isEqualTo("[\"pump\"]");
    assertThat(why.path("hashMismatch").booleanValue()).isFalse();
    JsonNode old = why(workspace, ids.get(0)).path("custom_fingerprint");
    assertThat(old.path("hashMismatch").booleanValue()).isTrue();
  }

  @Test
  void an_event_says_why_it_is_where_it_is() {
    Workspace workspace = Workspace.create(api, "explained");
    String id = send(workspace, "pump 12 is dry");
    await().atMost(SOON).until(() -> workspace.event(id).status() == 200);

    JsonNode variant = why(workspace, id).path("default");
    assertThat(variant.path("type").asText()).isEqualTo("component");
    assertThat(variant.path("hash").asText())
        .isEqualTo(workspace.event(id).json().path("fingerprints").path(0).asText());
    assertThat(variant.path("component").path("contributes").booleanValue()).isTrue();
    assertThat(variant.path("component").toString()).contains("pump <int> is dry");
    assertThat(variant.path("config").path("id").asText()).isEqualTo("newstyle:2026-01-20");
    String other = workspace.path() + "events/" + id + "/grouping-info/?config=";
    assertThat(
            api.get(other + "newstyle:2023-01-11")
                .expect(200)
                .json()
                .path("default")
                .path("config"))
        .isNotEmpty();
    api.get(other + "newest").expect(400);
    api.get(workspace.path() + "events/" + "0".repeat(32) + "/grouping-info/").expect(404);
  }

  @Test
  void the_hashes_of_an_issue_are_listed_with_their_latest_events() {
    Workspace workspace = Workspace.create(api, "hashed");
    String id = send(workspace, "pump is dry");
    await().atMost(SOON).until(() -> workspace.event(id).status() == 200);
    String issue = issueOf(workspace, id);
    String path = "/api/0/organizations/" + workspace.organization() + "/issues/" + issue;

    JsonNode hashes = Conformance.required().check("GET", HASHES, api.get(path + "/hashes/"));
    assertThat(hashes).hasSize(1);
    assertThat(hashes.path(0).path("latestEvent").path("eventID").asText()).isEqualTo(id);
    assertThat(hashes.path(0).path("latestEvent").has("entries")).isTrue();
    JsonNode simple = api.get("/api/0/issues/" + issue + "/hashes/?full=false").expect(200).json();
    assertThat(simple.path(0).path("id")).isEqualTo(hashes.path(0).path("id"));
    assertThat(simple.path(0).path("latestEvent").has("entries")).isFalse();
  }

  private static String send(Workspace workspace, String message) {
    String id = Sender.newId();
    new Sender(workspace.dsn())
        .send(
            JsonNodeFactory.instance
                .objectNode()
                .put("event_id", id)
                .put("level", "error")
                .put("message", message))
        .expect(200);
    return id;
  }

  private static String issueOf(Workspace workspace, String event) {
    return workspace.event(event).expect(200).json().path("groupID").asText();
  }

  private JsonNode why(Workspace workspace, String event) {
    return api.get(workspace.path() + "events/" + event + "/grouping-info/").expect(200).json();
  }
}
