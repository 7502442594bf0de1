package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Conformance.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scripts do with issues: each answer is compared with the published schema. */
@ExtendWith(SharedServer.class)
class TriageContractIT {

  private static final String ISSUE = ORGANIZATION + "issues/{issue_id}/";

  private Conformance conformance;
  private VedetteServer server;
  private Workspace workspace;
  private Api api;
  private String organization;

  @BeforeEach
  void prepare(VedetteServer running) {
    conformance = Conformance.required();
    server = running;
    workspace = Workspace.create(server.api(), "triage");
    api = workspace.api();
    organization = "/api/0/organizations/" + workspace.organization() + "/";
  }

  private String issue(String type, String release) {
    String id = Sender.newId();
    ObjectNode event = Sender.event(id, type, "in pump");
    event.put("release", release);
    new Sender(workspace.dsn()).send(event).expect(200);
    await("the event")
        .atMost(Duration.ofSeconds(20))
        .until(() -> workspace.event(id).status() == 200);
    return workspace.event(id).json().path("groupID").asText();
  }

  private JsonNode get(String issue) {
    return conformance.check("GET", ISSUE, api.get(organization + "issues/" + issue + "/"));
  }

  private JsonNode change(String issue, Map<String, ?> body) {
    return conformance.check("PUT", ISSUE, api.put(organization + "issues/" + issue + "/", body));
  }

  @Test
  void an_issue_is_resolved_in_the_next_release_and_comes_back_with_it() {
    String issue = issue("Leak", "1.0");
    change(issue, Map.of("status", "resolved", "statusDetails", Map.of("inNextRelease", true)));
    assertThat(get(issue).path("statusDetails").path("inNextRelease").asBoolean()).isTrue();

    issue("Leak", "1.0");
    assertThat(get(issue).path("status").asText()).isEqualTo("resolved");
    issue("Leak", "1.1");

    JsonNode back = get(issue);
    assertThat(back.path("status").asText()).isEqualTo("unresolved");
    assertThat(back.path("substatus").asText()).isEqualTo("regressed");
    assertThat(back.path("activity")).hasSize(3);
    assertThat(back.path("activity").path(0).path("type").asText()).isEqualTo("set_regression");
    assertThat(back.path("activity").path(2).path("id").asText()).isEqualTo("0");
  }

  @Test
  void without_a_release_there_is_no_next_one() {
    String id = Sender.newId();
    new Sender(workspace.dsn()).send(Sender.event(id, "Leak", "in pump")).expect(200);
    await().until(() -> workspace.event(id).status() == 200);
    String issue = workspace.event(id).json().path("groupID").asText();

    JsonNode refused =
        api.put(
                "/api/0/issues/" + issue + "/",
                Map.of("status", "resolved", "statusDetails", Map.of("inNextRelease", true)))
            .expect(400)
            .json();

    assertThat(refused.path("statusDetails").path("inNextRelease").path(0).asText())
        .isEqualTo("No release data present in the system to form a basis for 'Next Release'");
  }

  @Test
  void people_and_teams_work_on_issues_and_others_do_not() {
    String issue = issue("Leak", "1.0");
    JsonNode assigned = change(issue, Map.of("assignedTo", Installation.EMAIL));
    assertThat(assigned.path("assignedTo").path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(assigned.path("isSubscribed").asBoolean()).isTrue();
    String team = api.get(workspace.teamPath()).json().path("id").asText();
    assertThat(change(issue, Map.of("assignedTo", "team:" + team)).path("assignedTo").toString())
        .contains("\"type\":\"team\"");
    assertThat(change(issue, Map.of("assignedTo", "")).path("assignedTo").isNull()).isTrue();

    for (String other : List.of("user:999999", "nobody@example.com")) {
      JsonNode refused =
          api.put("/api/0/issues/" + issue + "/", Map.of("assignedTo", other)).expect(400).json();
      assertThat(refused.toString())
          .isEqualTo("{\"assignedTo\":[\"Cannot assign to non-team member\"]}");
    }
    assertThat(
            api.put("/api/0/issues/" + issue + "/", Map.of("assignedTo", "somebody"))
                .expect(400)
                .text())
        .contains("Could not parse actor");
  }

  @Test
  void a_bulk_change_answers_what_was_changed_and_nothing_for_nothing() {
    String issue = issue("Leak", "1.0");
    Answer answer =
        api.put(
            workspace.path() + "issues/?id=" + issue,
            Map.of(
                "status",
                "ignored",
                "statusDetails",
                Map.of("ignoreCount", 5, "ignoreWindow", 60),
                "isPublic",
                false));
    JsonNode changed = conformance.check("PUT", PROJECT + "issues/", answer);
    assertThat(changed.path("statusDetails").path("ignoreCount").asInt()).isEqualTo(5);
    assertThat(get(issue).path("substatus").asText()).isEqualTo("archived_until_condition_met");

    JsonNode seen =
        conformance.check(
            "PUT",
            ORGANIZATION + "issues/",
            api.put(organization + "issues/?id=" + issue, Map.of("hasSeen", true)));
    assertThat(seen.toString()).isEqualTo("{\"hasSeen\":true}");
    api.put(workspace.path() + "issues/?id=999999999", Map.of("status", "resolved")).expect(204);
    api.put(organization + "issues/?id=999999999", Map.of("status", "resolved")).expect(204);
    assertThat(
            api.put(workspace.path() + "issues/?status=ignored", Map.of("status", "unresolved"))
                .expect(200)
                .json()
                .path("status")
                .asText())
        .isEqualTo("unresolved");
    assertThat(get(issue).path("status").asText()).isEqualTo("unresolved");
  }

  @Test
  void merged_issues_answer_as_one_and_hashes_taken_out_become_another() {
    String large = issue("Leak", "1.0");
    issue("Leak", "1.0");
    String small = issue("Fire", "1.0");
    JsonNode merged =
        conformance.check(
            "PUT",
            ORGANIZATION + "issues/",
            api.put(organization + "issues/?id=" + small + "&id=" + large, Map.of("merge", true)));
    assertThat(merged.path("merge").path("parent").asText()).isEqualTo(large);
    assertThat(merged.path("merge").path("children").toString()).isEqualTo("[\"" + small + "\"]");

    assertThat(get(small).path("id").asText()).isEqualTo(large);
    assertThat(get(large).path("count").asText()).isEqualTo("3");
    awaitEvents(large, 3);
    JsonNode hashes =
        conformance.check(
            "GET", ISSUE + "hashes/", api.get(organization + "issues/" + large + "/hashes/"));
    assertThat(hashes).hasSize(2);
    String hash = hashes.path(0).path("id").asText();

    api.delete("/api/0/issues/" + large + "/hashes/?id=" + hash).expect(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                workspace.issues().stream()
                        .map(each -> each.path("count").asText())
                        .sorted()
                        .toList()
                        .equals(List.of("1", "2"))
                    && api.all("/api/0/issues/" + large + "/hashes/").size() == 1);
    api.delete("/api/0/issues/" + large + "/hashes/?id=" + "0".repeat(32)).expect(200);
  }

  private void awaitEvents(String issue, int count) {
    await("all events are moved")
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.all("/api/0/issues/" + issue + "/events/").size() == count);
  }

  @Test
  void deleted_issues_are_gone_at_once_and_come_back_as_new_ones() {
    String one = issue("Leak", "1.0");
    String other = issue("Fire", "1.0");
    Conformance.empty(api.delete("/api/0/issues/" + one + "/"), 202);
    Conformance.empty(api.delete(workspace.path() + "issues/?id=" + other), 204);
    Conformance.empty(api.delete(workspace.path() + "issues/?id=" + other), 204);

    api.get("/api/0/issues/" + one + "/").expect(404);
    assertThat(workspace.issues()).isEmpty();
    assertThat(issue("Leak", "1.0")).isNotEqualTo(one);
  }

  @Test
  void a_discarded_issue_is_refused_until_that_is_taken_back() {
    String issue = issue("Leak", "1.0");
    Conformance.empty(api.put("/api/0/issues/" + issue + "/", Map.of("discard", true)), 204);
    new Sender(workspace.dsn()).send(Sender.event(Sender.newId(), "Leak", "in pump")).expect(200);
    issue("Fire", "1.0");
    assertThat(workspace.issues()).hasSize(1);
    assertThat(
            api.put(
                    "/api/0/issues/" + issue("Smoke", "1.0") + "/",
                    Map.of("discard", true, "status", "resolved"))
                .expect(400)
                .text())
        .contains("Other attributes cannot be updated when discarding");

    JsonNode tombstones = api.get(workspace.path() + "tombstones/").expect(200).json();
    assertThat(tombstones).hasSize(1);
    api.delete(workspace.path() + "tombstones/" + tombstones.path(0).path("id").asText() + "/")
        .expect(204);
    issue("Leak", "1.0");
  }

  @Test
  void comments_are_written_changed_and_removed_by_their_authors() {
    String issue = issue("Leak", "1.0");
    for (String path :
        List.of(
            "/api/0/issues/" + issue + "/comments/",
            organization + "issues/" + issue + "/notes/")) {
      String text = "See <b>" + path + "</b>";
      JsonNode made = api.post(path, Map.of("text", text)).expect(201).json();
      assertThat(made.path("type").asText()).isEqualTo("note");
      assertThat(made.path("data").path("text").asText()).isEqualTo(text);
      api.post(path, Map.of("text", text)).expect(400);
      api.post(path, Map.of("text", " ")).expect(400);
      String one = path + made.path("id").asText() + "/";
      assertThat(api.put(one, Map.of("text", "fixed")).expect(200).json().path("data").path("text"))
          .hasToString("\"fixed\"");
      assertThat(api.get(path).expect(200).json()).hasSize(1);
      assertThat(get(issue).path("numComments").asInt()).isEqualTo(1);
      api.delete(one).expect(204);
      api.delete(one).expect(404);
    }
    assertThat(get(issue).path("numComments").asInt()).isZero();
  }

  @Test
  void a_public_link_shows_what_went_wrong_and_nobodys_data() {
    String id = Sender.newId();
    new Sender(workspace.dsn()).send(Samples.everything(id)).expect(200);
    await().until(() -> workspace.event(id).status() == 200);
    String issue = workspace.event(id).json().path("groupID").asText();
    String share = change(issue, Map.of("isPublic", true)).path("shareId").asText();

    Api anybody = server.anonymous();
    for (String path :
        List.of(
            "/api/0/shared/issues/" + share + "/", organization + "shared/issues/" + share + "/")) {
      JsonNode shared = anybody.get(path).expect(200).json();
      assertThat(shared.path("id").asText()).isEqualTo(issue);
      for (String secret :
          List.of("user", "tags", "contexts", "context", "sdk", "assignedTo", "activity")) {
        assertThat(shared.has(secret)).as(secret).isFalse();
        assertThat(shared.path("latestEvent").has(secret)).as(secret).isFalse();
      }
      assertThat(shared.findValues("vars")).isEmpty();
      assertThat(shared.path("latestEvent").path("entries").findValuesAsText("type"))
          .doesNotContain("request", "breadcrumbs");
    }
    anybody.get("/api/0/organizations/other/shared/issues/" + share + "/").expect(404);
    change(issue, Map.of("isPublic", false));
    anybody.get("/api/0/shared/issues/" + share + "/").expect(404);
  }
}
