package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What plain forms do with issues, tags, transactions and settings. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuePagesIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern WAS = Pattern.compile("name=\"was\" value=\"([^\"]+)\"");

  private VedetteServer server;
  private SignedIn owner;
  private Api api;
  private String organization;

  @BeforeAll
  void signIn(VedetteServer shared) {
    server = shared;
    api = server.api();
    owner = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    organization = "/organizations/" + Installation.ORGANIZATION + "/";
  }

  private Workspace workspace(String name) {
    return Workspace.create(api, name);
  }

  private String project(Workspace workspace) {
    return organization + "projects/" + workspace.project() + "/";
  }

  /** Sends events that belong to issues of their own, and tells the id of that of each. */
  private List<String> issues(Workspace workspace, String... types) {
    Sender sender = new Sender(workspace.dsn());
    for (String type : types) {
      ObjectNode event = Sender.event(Sender.newId(), type, "x");
      event.putArray("fingerprint").add(type);
      event.putObject("tags").put("kind", type);
      sender.send(event).expect(200);
    }
    await().atMost(SOON).until(() -> workspace.total("generated") == types.length);
    return workspace.issues().stream().map(issue -> issue.path("id").asText()).toList();
  }

  @Test
  void an_issue_shows_how_its_tags_are_spread_and_each_tag_its_values() {
    Workspace workspace = workspace("spread");
    String issue = organization + "issues/" + issues(workspace, "Leak").get(0) + "/";
    String shown = owner.open(issue).expect(200).text();
    assertThat(shown).contains("Tags of all events", "100 %", issue + "tags/kind/");
    assertThat(shown).contains("?query=kind%3A%22Leak%22");
    assertThat(owner.open(project(workspace) + "?query=kind%3A%22Leak%22").text())
        .contains("Leak: x");
    assertThat(owner.open(issue + "tags/kind/").expect(200).text())
        .contains("1 event has", "Leak", "100 %");
    owner.open(issue + "tags/unknown/").expect(404);
  }

  @Test
  void groups_are_taken_out_of_a_merged_issue_after_a_question() {
    Workspace workspace = workspace("apart");
    List<String> ids = issues(workspace, "Leak", "Burst");
    api.put(
            "/api/0" + organization + "issues/?id=" + ids.get(0) + "&id=" + ids.get(1),
            Map.of("merge", true))
        .expect(200);
    await().atMost(SOON).until(() -> workspace.issues().get(0).path("count").asInt() == 2);
    String issue = workspace.issues().get(0).path("id").asText();
    String page = organization + "issues/" + issue + "/hashes/";
    await().atMost(SOON).until(() -> !owner.open(page).text().contains("still moving"));
    JsonNode hashes = api.get("/api/0/issues/" + issue + "/hashes/").expect(200).json();
    String hash = hashes.path(0).path("id").asText();

    assertThat(owner.open(page).text()).contains(hash, hashes.path(1).path("id").asText());
    assertThat(owner.open(page + "unmerge/").expect(303).header("Location")).isEqualTo(page);
    assertThat(owner.open(page + "unmerge/?hash=" + hash).expect(200).text())
        .contains("1 group with 1 event");
    assertThat(workspace.issues()).as("nothing happens before").hasSize(1);
    String question = page + "unmerge/?hash=" + hash;
    String made =
        owner
            .submit(question, page + "unmerge/", Map.of("hash", hash))
            .expect(303)
            .header("Location");
    assertThat(owner.open(made).expect(200).text()).contains("a new issue");
    await().atMost(SOON).until(() -> workspace.issues().size() == 2);
    await().atMost(SOON).until(() -> !owner.open(made).text().contains("still moving"));
    String last = hashes.path(1).path("id").asText();
    owner.submit(page, page + "unmerge/", Map.of("hash", last)).expect(303);
    assertThat(owner.open(page).text()).contains("At least one group stays");
  }

  @Test
  void ticked_issues_are_deleted_after_a_question_and_no_others() {
    Workspace workspace = workspace("bulk");
    List<String> ids = issues(workspace, "Leak", "Burst");
    Workspace other = workspace("bulk");
    String foreign = issues(other, "Leak").get(0);
    String list = project(workspace);
    Map<String, String> ticked =
        Map.of("status", "delete", "issue", ids.get(0), "next", list + "?query=");

    String question = owner.submit(list, list + "issues/", ticked).expect(200).text();
    assertThat(question).contains("Delete 1 issue?", "1 event", "value=\"" + ids.get(0) + "\"");
    assertThat(workspace.issues()).as("nothing happens before").hasSize(2);
    for (String id : List.of(ids.get(0), foreign)) {
      owner.submit(list, list + "issues/delete/", Map.of("issue", id, "next", list)).expect(303);
    }
    assertThat(workspace.issues())
        .extracting(issue -> issue.path("id").asText())
        .containsExactly(ids.get(1));
    assertThat(other.issues()).hasSize(1);
  }

  @Test
  void transactions_have_a_page_of_their_own() {
    Workspace workspace = workspace("traced");
    String page = project(workspace) + "transactions/";
    assertThat(owner.open(page).expect(200).text()).contains("No transaction");
    long now = Instant.now().getEpochSecond();
    String id = Sender.newId();
    String item =
        """
        {"type":"transaction","transaction":"/checkout","platform":"java","start_timestamp":%d,\
        "timestamp":%d,"contexts":{"trace":{"trace_id":"4c79f60c11214eb38604f4ae0781bfb2",\
        "span_id":"fa90fdead5f74052","op":"http.server","status":"internal_error"}},"spans":[]}\
        """
            .formatted(now - 3, now);
    new Sender(workspace.dsn())
        .post(
            Sender.bytes(
                "{\"event_id\":\"%s\"}\n{\"type\":\"transaction\",\"length\":%d}\n%s\n"
                    .formatted(id, item.length(), item)))
        .expect(200);
    await().atMost(SOON).until(() -> workspace.event(id).status() == 200);
    assertThat(owner.open(page).expect(200).text())
        .contains("/checkout", "http.server", "internal error", "3 s", id);
    assertThat(owner.open(page + "?cursor=nonsense").expect(200).text()).contains("/checkout");
  }

  @Test
  void a_settings_form_opened_earlier_undoes_nothing() {
    String slug = "stale-" + Sender.newId().substring(0, 8);
    owner.submit("/organizations/new/", Map.of("name", "Stale", "slug", slug)).expect(303);
    String settings = "/organizations/" + slug + "/settings/";
    String path = "/api/0/organizations/" + slug + "/";
    Map<String, String> form = new HashMap<>(Map.of("name", "Stale", "slug", slug));
    form.put("defaultRole", "member");
    form.put("was", was(owner.open(settings)));
    // the API turns three switches while the form is open, which shows them as they were
    Map<String, Object> turned = new HashMap<>(Map.of("name", "Renamed", "scimEnabled", true));
    turned.put("allowSharedIssues", false);
    api.put(path, turned).expect(200);
    form.put("on", "allowSharedIssues");
    owner.submit(settings, form).expect(303);

    JsonNode now = api.get(path).expect(200).json();
    assertThat(now.path("name").asText()).isEqualTo("Renamed");
    assertThat(now.path("scimEnabled").booleanValue()).isTrue();
    assertThat(now.path("allowSharedIssues").booleanValue()).as("left alone").isFalse();
    assertThat(now.path("openMembership").booleanValue()).as("taken out").isFalse();

    form.put("was", was(owner.open(settings)));
    owner.submit(settings, form).expect(303);
    now = api.get(path).expect(200).json();
    assertThat(now.path("allowSharedIssues").booleanValue()).as("turned on").isTrue();
    assertThat(now.path("scimEnabled").booleanValue()).as("turned off").isFalse();
    assertThat(now.path("name").asText()).as("written back").isEqualTo("Stale");
  }

  private static String was(Answer page) {
    Matcher was = WAS.matcher(page.expect(200).text());
    assertThat(was.find()).isTrue();
    return was.group(1);
  }

  @Test
  void a_project_leaves_out_sources_of_csp_reports() {
    Workspace workspace = workspace("csp");
    String security = project(workspace) + "settings/security/";
    Map<String, String> form =
        Map.of("on", "dataScrubber", "cspSources", "ads.example.com\r\n\r\n*.example.org");
    owner.submit(security, form).expect(303);
    JsonNode options = api.get(workspace.path()).expect(200).json().path("options");
    assertThat(options.path("sentry:csp_ignored_sources").asText())
        .isEqualTo("ads.example.com\n*.example.org");
    assertThat(options.path("sentry:csp_ignored_sources_defaults").booleanValue()).isFalse();
    assertThat(owner.open(security).text()).contains("ads.example.com\n*.example.org");
    owner.submit(security, Map.of("cspSources", "a\n".repeat(501))).expect(422);
  }

  @Test
  void a_team_is_taken_off_a_project_and_a_person_out_of_a_team_after_a_question() {
    Workspace workspace = workspace("asked");
    String team = organization + "teams/" + workspace.team() + "/";
    String path = "projects/" + workspace.project() + "/remove/";
    assertThat(owner.open(team + path).expect(200).text()).contains("Take the team off");
    assertThat(owner.open(project(workspace) + "settings/teams/remove/?team=" + workspace.team()))
        .satisfies(page -> assertThat(page.expect(200).text()).contains("No other team"));
    assertThat(api.get(workspace.path()).json().path("teams")).hasSize(1);
    owner.submit(team + path, Map.of()).expect(303);
    assertThat(api.get(workspace.path()).json().path("teams")).isEmpty();
    owner.open(project(workspace) + "settings/teams/remove/?team=" + workspace.team()).expect(404);

    owner.submit(team, team + "members/join/", Map.of()).expect(303);
    assertThat(owner.open(team + "members/leave/").expect(200).text()).contains("Leave the team");
    assertThat(owner.open(team).text()).contains("yours");
    owner.submit(team + "members/leave/", Map.of()).expect(303);
    assertThat(owner.open(team).text()).doesNotContain("yours");
  }
}
