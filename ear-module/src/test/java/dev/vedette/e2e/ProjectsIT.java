package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects come, change, move and go. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectsIT {

  private static final String ORGANIZATION =
      "/api/0/organizations/" + Installation.ORGANIZATION + "/";
  private static final String ORGANIZATION_TEMPLATE =
      "/api/0/organizations/{organization_id_or_slug}/";
  private static final String TEMPLATE =
      "/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/";
  private static final String TEAM_TEMPLATE =
      "/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/";

  private final Optional<OpenApiSchemas> schemas = OpenApiSchemas.load();
  private VedetteServer server;
  private Api api;

  @BeforeAll
  void start(VedetteServer running) {
    server = running;
    api = running.api();
  }

  @Test
  void a_project_of_a_team_has_a_default_key_and_a_slug_of_its_name() {
    Workspace workspace = Workspace.create(api, "maker");
    String path = workspace.teamPath() + "projects/";
    JsonNode made =
        described(
            "POST",
            TEAM_TEMPLATE + "projects/",
            api.post(
                    path,
                    Map.of("name", "Settings", "platform", "python-django", "default_rules", false))
                .expect(201));

    assertThat(made.path("slug").asText()).as("a reserved word").matches("[0-9a-f]{12}");
    assertThat(made.path("team").path("slug").asText()).isEqualTo(workspace.team());
    assertThat(made.path("firstEvent").isNull()).isTrue();
    JsonNode keys = api.get(path(made.path("slug").asText()) + "keys/").expect(200).json();
    assertThat(keys).hasSize(1);
    assertThat(keys.path(0).path("name").asText()).isEqualTo("Default");
    assertThat(
            api.post(path, Map.of("name", "x", "slug", workspace.project())).expect(409).detail())
        .isEqualTo("A project with this slug already exists.");
    assertThat(api.post(path, Map.of("name", "x", "platform", "cobol")).expect(400).text())
        .isEqualTo("{\"platform\":[\"Invalid platform\"]}");
    assertThat(api.post(path, Map.of("slug", "x")).expect(400).text())
        .isEqualTo("{\"name\":[\"This field is required.\"]}");
  }

  @Test
  void a_member_without_a_team_gets_one_with_the_project() {
    JsonNode made =
        described(
            "POST",
            ORGANIZATION_TEMPLATE + "projects/",
            api.post(ORGANIZATION + "projects/", Map.of("name", "On my own")).expect(201));

    String team = made.path("team_slug").asText();
    assertThat(team).startsWith("team-");
    assertThat(made.path("teams").path(0).path("slug").asText()).isEqualTo(team);
    assertThat(made.path("isMember").booleanValue()).isTrue();
  }

  @Test
  void settings_are_kept_and_come_back() {
    Workspace workspace = Workspace.create(api, "settled");
    JsonNode saved =
        described(
            "PUT",
            TEMPLATE,
            api.put(
                    workspace.path(),
                    Map.of(
                        "name",
                        "Settled",
                        "platform",
                        "go",
                        "resolveAge",
                        48,
                        "isBookmarked",
                        true,
                        "highlightTags",
                        List.of("release"),
                        "highlightContext",
                        Map.of("user", List.of("id"))))
                .expect(200));

    assertThat(saved).isEqualTo(described("GET", TEMPLATE, api.get(workspace.path())));
    assertThat(saved.path("resolveAge").asInt()).isEqualTo(48);
    assertThat(saved.path("isBookmarked").booleanValue()).isTrue();
    assertThat(saved.path("highlightTags").toString()).isEqualTo("[\"release\"]");
    assertThat(saved.path("options").path("sentry:resolve_age").asInt()).isEqualTo(48);
    assertThat(saved.has("stats")).isFalse();
    JsonNode counted = described("GET", TEMPLATE, api.get(workspace.path() + "?include=stats"));
    assertThat(counted.path("stats").path("unresolved").asInt()).isZero();
    described("PUT", TEMPLATE, api.put(workspace.path(), saved));
  }

  @Test
  void what_cannot_be_honoured_or_breaks_a_rule_is_refused_on_its_field() {
    Workspace workspace = Workspace.create(api, "refused");
    Workspace other = Workspace.create(api, "other");

    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("verifySSL", true),
            Map.of("relayPiiConfig", "{\"applications\": {\"a\": [\"b\"]}}"),
            Map.of("fingerprintingRules", "type:X"),
            Map.of("securityToken", "mine"),
            Map.of("digestsMinDelay", 60),
            Map.of("isSubscribed", true),
            Map.of("allowedDomains", List.of()),
            Map.of("resolveAge", -1),
            Map.of("name", ""),
            Map.of("platform", "cobol"),
            Map.of("slug", "123"),
            Map.of("slug", "Upper"))) {
      JsonNode errors = api.put(workspace.path(), wrong).expect(400).json();
      assertThat(errors.path(wrong.keySet().iterator().next()).path(0).isTextual())
          .as(errors + " for " + wrong)
          .isTrue();
    }
    assertThat(api.put(workspace.path(), Map.of("slug", "settings")).expect(400).text())
        .isEqualTo("{\"slug\":[\"The slug \\\"settings\\\" is reserved and not allowed.\"]}");
    assertThat(api.put(workspace.path(), Map.of("slug", other.project())).expect(400).text())
        .isEqualTo(
            "{\"slug\":[\"Another project ("
                + other.project()
                + ") is already using that slug\"]}");
    assertThat(
            api.put(workspace.path(), Map.of("options", Map.of("mail:subject_prefix", "[x]")))
                .expect(400)
                .json()
                .path("options")
                .path("mail:subject_prefix")
                .isArray())
        .isTrue();
  }

  @Test
  void who_may_only_read_may_bookmark_and_nothing_else() {
    Workspace workspace = Workspace.create(api, "readable");
    Api reader = withScopes("project:read");

    assertThat(
            reader
                .put(workspace.path(), Map.of("isBookmarked", true))
                .expect(200)
                .json()
                .path("isBookmarked")
                .booleanValue())
        .isTrue();
    reader.put(workspace.path(), Map.of("isBookmarked", false, "name", "Mine")).expect(403);
    reader.delete(workspace.path()).expect(403);
    withScopes("project:write").delete(workspace.path()).expect(403);
    withScopes("org:read").get(workspace.path()).expect(403);
    new Api(server.uri(), null).get(workspace.path()).expect(401);
    api.get(path("no-such-project")).expect(404);
  }

  @Test
  void a_renamed_project_is_found_by_its_old_slug_until_another_takes_it() {
    Workspace workspace = Workspace.create(api, "moving");
    String old = workspace.project();
    String slug = "moved-" + old;
    api.put(workspace.path(), Map.of("slug", slug)).expect(200);

    for (Answer moved :
        List.of(
            api.get(workspace.path() + "keys/?status=active"),
            api.put(workspace.path(), Map.of("name", "x")),
            api.delete(workspace.path()))) {
      JsonNode body = moved.expect(302).json();
      assertThat(body.path("slug").asText()).isEqualTo(slug);
      assertThat(body.path("detail").path("code").asText()).isEqualTo("resource-moved");
      assertThat(body.path("detail").path("message").asText()).isEqualTo("Resource has been moved");
      assertThat(body.path("detail").path("extra").path("slug").asText()).isEqualTo(slug);
      assertThat(moved.header("Location"))
          .endsWith(body.path("detail").path("extra").path("url").asText())
          .contains("/api/0/projects/" + Installation.ORGANIZATION + "/" + slug + "/");
    }
    assertThat(api.get(workspace.path() + "keys/?status=active").header("Location"))
        .endsWith("/keys/?status=active");
    new Api(server.uri(), null).get(workspace.path()).expect(401);
    withScopes("org:read").get(workspace.path()).expect(403);

    api.post(workspace.teamPath() + "projects/", Map.of("name", "thief", "slug", old)).expect(201);
    assertThat(api.get(workspace.path()).expect(200).json().path("name").asText())
        .isEqualTo("thief");
  }

  @Test
  void pages_lead_to_a_renamed_project_too() {
    Workspace workspace = Workspace.create(api, "paged");
    String slug = "moved-" + workspace.project();
    api.put(workspace.path(), Map.of("slug", slug)).expect(200);
    Api session = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD).api();

    String pages = "/organizations/" + Installation.ORGANIZATION + "/projects/";
    Answer moved = session.get(pages + workspace.project() + "/stats/?period=14d").expect(302);

    assertThat(moved.header("Location")).endsWith(pages + slug + "/stats/?period=14d");
  }

  @Test
  void the_pages_change_a_project_its_teams_and_delete_it() {
    Workspace workspace = Workspace.create(api, "formed");
    SignedIn person = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    String page =
        "/organizations/" + Installation.ORGANIZATION + "/projects/" + workspace.project() + "/";
    Map<String, String> fields =
        Map.of(
            "name",
            "Formed",
            "slug",
            workspace.project(),
            "platform",
            "python",
            "allowedDomains",
            "a.example\r\n*.b.example",
            "resolveAge",
            "168",
            "highlightTags",
            "release",
            "highlightContext",
            "user: id, email");

    assertThat(person.submit(page + "settings/", fields).expect(303).header("Location"))
        .endsWith("/settings/");
    JsonNode saved = api.get(workspace.path()).expect(200).json();
    assertThat(saved.path("allowedDomains").toString())
        .isEqualTo("[\"a.example\",\"*.b.example\"]");
    assertThat(saved.path("highlightContext").toString())
        .isEqualTo("{\"user\":[\"id\",\"email\"]}");
    assertThat(saved.path("resolveAge").asInt()).isEqualTo(168);
    assertThat(person.submit(page + "settings/", Map.of("name", "", "slug", "x")).status())
        .isEqualTo(422);

    person
        .submit(page + "settings/teams/", Map.of("team", workspace.team(), "action", "remove"))
        .expect(303);
    assertThat(api.get(workspace.path()).json().path("teams")).isEmpty();
    person
        .submit(page + "settings/teams/", Map.of("team", workspace.team(), "action", "add"))
        .expect(303);
    person
        .submit(page + "settings/", page + "bookmark/", Map.of("bookmarked", "true", "next", page))
        .expect(303);
    assertThat(api.get(workspace.path()).json().path("teams")).hasSize(1);

    assertThat(person.open(page + "settings/delete/").text()).contains("0 issues", "0 events");
    person.submit(page + "settings/delete/", Map.of("slug", "wrong")).expect(422);
    api.get(workspace.path()).expect(200);
    person.submit(page + "settings/delete/", Map.of("slug", workspace.project())).expect(303);
    api.get(workspace.path()).expect(404);
  }

  @Test
  void domains_are_in_force_at_once() {
    Workspace workspace = Workspace.create(api, "origin");
    Sender sender = new Sender(workspace.dsn());
    byte[] event = Sender.envelope(Sender.event(Sender.newId(), "Leak", "x"));
    sender.post(event, "Origin", "https://shop.example.com").expect(200);

    api.put(workspace.path(), Map.of("allowedDomains", List.of("*.example.org"))).expect(200);

    byte[] another = Sender.envelope(Sender.event(Sender.newId(), "Leak", "x"));
    assertThat(sender.post(another, "Origin", "https://shop.example.com").expect(403).detail())
        .contains("Cors");
    sender.post(another, "Origin", "https://shop.example.org").expect(200);
  }

  @Test
  void a_deleted_project_is_gone_at_once_and_refuses_events() {
    Workspace workspace = Workspace.create(api, "doomed");
    Sender sender = new Sender(workspace.dsn());
    String id = Sender.newId();
    sender.send(Sender.event(id, "Leak", "x")).expect(200);
    await("the event")
        .atMost(Duration.ofSeconds(20))
        .until(() -> workspace.total("generated") == 1);
    String issue = workspace.event(id).expect(200).json().path("groupID").asText();

    assertThat(api.delete(workspace.path()).expect(204).body()).isEmpty();

    sender.send(Sender.event(Sender.newId(), "Leak", "x")).expect(403);
    api.get(workspace.path()).expect(404);
    api.delete(workspace.path()).expect(404);
    api.get("/api/0/issues/" + issue + "/").expect(404);
    api.get(ORGANIZATION + "eventids/" + id + "/").expect(404);
    assertThat(slugs(api.all(ORGANIZATION + "projects/"))).doesNotContain(workspace.project());
    api.post(
            workspace.teamPath() + "projects/",
            Map.of("name", "Again", "slug", workspace.project()))
        .expect(201);
  }

  @Test
  void the_caller_s_projects_are_searched() {
    Workspace workspace = Workspace.create(api, "searched");
    String key = workspace.dsn().publicKey();

    assertThat(slugs(api.all("/api/0/projects/?query=dsn:" + key)))
        .containsExactly(workspace.project());
    assertThat(slugs(api.all("/api/0/projects/?query=slug:" + workspace.project())))
        .containsExactly(workspace.project());
    assertThat(slugs(api.all("/api/0/projects/?query=colour:red"))).isEmpty();
    assertThat(api.all("/api/0/projects/?status=deleted")).isEmpty();
    assertThat(api.all("/api/0/projects/?organizationId=999999")).isEmpty();
    api.get("/api/0/projects/?organizationId=acme").expect(400);
  }

  @Test
  void a_bookmarked_project_comes_first_in_its_organization() {
    Workspace workspace = Workspace.create(api, "zebra");
    api.put(workspace.path(), Map.of("isBookmarked", true)).expect(200);

    List<JsonNode> all = api.all(ORGANIZATION + "projects/");
    int plain = 0;
    while (all.get(plain).path("isBookmarked").booleanValue()) {
      plain++;
    }
    assertThat(slugs(all.subList(0, plain))).contains(workspace.project());
    assertThat(all.subList(plain, all.size()))
        .noneMatch(each -> each.path("isBookmarked").booleanValue());
    api.put(workspace.path(), Map.of("isBookmarked", false)).expect(200);
  }

  private Api withScopes(String... scopes) {
    JsonNode token =
        SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD)
            .api()
            .post("/api/0/api-tokens/", Map.of("name", "test", "scopes", List.of(scopes)))
            .expect(201)
            .json();
    return new Api(server.uri(), token.path("token").asText());
  }

  private JsonNode described(String method, String template, Answer answer) {
    schemas.ifPresent(
        all -> assertThat(all.violations(method, template, answer)).as(template).isEmpty());
    return answer.json();
  }

  private static String path(String project) {
    return "/api/0/projects/" + Installation.ORGANIZATION + "/" + project + "/";
  }

  private static List<String> slugs(List<JsonNode> projects) {
    return projects.stream().map(each -> each.path("slug").asText()).toList();
  }
}
