package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Organizations come, change and go; their projects, environments and log are listed. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizationsIT {

  private static final String ALL = "/api/0/organizations/";
  private static final String TEMPLATE = "/api/0/organizations/{organization_id_or_slug}/";

  private final Optional<OpenApiSchemas> schemas = OpenApiSchemas.load();
  private VedetteServer server;
  private Api api;

  @BeforeAll
  void start(VedetteServer running) {
    server = running;
    api = running.api();
  }

  @Test
  void a_new_organization_has_a_slug_of_its_name_and_a_team_if_asked() {
    String name = "Outer Rim " + UUID.randomUUID().toString().substring(0, 8);
    JsonNode made =
        api.post(ALL, Map.of("name", name, "defaultTeam", true, "agreeTerms", true))
            .expect(201)
            .json();

    String slug = made.path("slug").asText();
    assertThat(slug).isEqualTo(name.toLowerCase().replace(' ', '-'));
    JsonNode full = described("GET", TEMPLATE, api.get(ALL + slug + "/"));
    assertThat(full.path("role").asText()).isEqualTo("owner");
    assertThat(full.path("teams").path(0).path("slug").asText()).isEqualTo(slug);
    assertThat(full.path("projects")).isEmpty();
    JsonNode brief = described("GET", TEMPLATE, api.get(ALL + slug + "/?detailed=0"));
    assertThat(brief.has("teams")).isFalse();
    assertThat(brief.has("projects")).isFalse();
  }

  @Test
  void a_wrong_or_taken_slug_makes_no_organization() {
    String slug = create("taken");
    assertThat(api.post(ALL, Map.of("name", "x", "slug", slug)).expect(409).detail())
        .isEqualTo("An organization with this slug already exists.");
    assertThat(api.post(ALL, Map.of("slug", slug)).expect(400).text())
        .isEqualTo("{\"name\":[\"This field is required.\"]}");
    for (String wrong : List.of("ab", "-abc", "12345", "settings", "under_score")) {
      assertThat(api.post(ALL, Map.of("name", "x", "slug", wrong)).expect(400).json().has("slug"))
          .as(wrong)
          .isTrue();
    }
  }

  @Test
  void the_list_is_paged_searched_and_sorted() {
    String prefix = "sorted" + UUID.randomUUID().toString().substring(0, 8);
    List<String> slugs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      slugs.add(0, create(prefix));
    }
    String query = "?query=" + prefix;

    assertThat(slugs(api.all(ALL + query + "&per_page=2"))).isEqualTo(slugs);
    described("GET", ALL, api.get(ALL + query));
    assertThat(slugs(api.all(ALL + "?query=slug:" + slugs.get(1)))).containsExactly(slugs.get(1));
    for (String sort : List.of("members", "projects", "events")) {
      assertThat(slugs(api.all(ALL + query + "&per_page=2&sortBy=" + sort)))
          .containsExactlyInAnyOrderElementsOf(slugs);
    }
    project(slugs.get(2));
    assertThat(slugs(api.all(ALL + query + "&sortBy=projects")).get(0)).isEqualTo(slugs.get(2));
    assertThat(slugs(api.all(ALL + query + "%20platform:python"))).containsExactly(slugs.get(2));
    api.get(ALL + "?sortBy=colour").expect(400);
    JsonNode owned = api.get(ALL + "?owner=1").expect(200).json();
    assertThat(owned.path(0).path("singleOwner").isBoolean()).isTrue();
    assertThat(owned.findValuesAsText("slug")).containsAll(slugs);
  }

  @Test
  void a_change_is_stored_answered_and_remembered() {
    String slug = create("change");
    String renamed = slug + "-new";
    JsonNode changed =
        described(
            "PUT",
            TEMPLATE,
            api.put(
                ALL + slug + "/",
                Map.of(
                    "slug", renamed,
                    "name", "Changed",
                    "defaultRole", "manager",
                    "openMembership", false,
                    "eventsMemberAdmin", false,
                    "alertsMemberWrite", false,
                    "allowJoinRequests", false,
                    "scimEnabled", true,
                    "isEarlyAdopter", true)));

    assertThat(changed.path("slug").asText()).isEqualTo(renamed);
    assertThat(changed.path("defaultRole").asText()).isEqualTo("manager");
    for (String off :
        List.of("openMembership", "eventsMemberAdmin", "alertsMemberWrite", "allowJoinRequests")) {
      assertThat(changed.path(off).booleanValue()).as(off).isFalse();
    }
    assertThat(changed.path("scimEnabled").booleanValue()).isTrue();
    api.get(ALL + slug + "/").expect(404);
    JsonNode log = api.get(ALL + renamed + "/audit-logs/").expect(200).json();
    JsonNode entry = log.path("rows").path(0);
    assertThat(entry.path("event").asText()).isEqualTo("org.edit");
    assertThat(entry.path("actor").path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(entry.path("ipAddress").asText()).isEqualTo("127.0.0.1");
    assertThat(entry.path("data").path("name").asText()).isEqualTo("from change to Changed");
    assertThat(entry.path("data").path("openMembership").asText()).isEqualTo("from true to false");
    assertThat(log.path("options").toString()).contains("org.edit", "member.add");
  }

  @Test
  void what_cannot_be_honoured_or_is_wrong_changes_nothing() {
    String slug = create("refused");
    String taken = create("other");
    Answer answer =
        api.put(
            ALL + slug + "/",
            Map.of("name", "Other", "enhancedPrivacy", true, "openMembership", "maybe"));

    assertThat(answer.expect(400).json().path("enhancedPrivacy").path(0).asText())
        .contains("cannot change this setting");
    assertThat(answer.json().path("openMembership").path(0).asText())
        .isEqualTo("Must be a valid boolean.");
    assertThat(api.put(ALL + slug + "/", Map.of("slug", taken)).expect(400).text())
        .contains("is already in use");
    assertThat(api.put(ALL + slug + "/", Map.of("require2FA", true)).expect(400).text())
        .contains("without personal two-factor");
    assertThat(api.get(ALL + slug + "/").json().path("name").asText()).isEqualTo("refused");
  }

  @Test
  void the_log_is_paged_and_filtered() {
    String slug = create("log");
    for (int i = 0; i < 4; i++) {
      api.put(ALL + slug + "/", Map.of("name", "Name " + i)).expect(200);
    }
    String log = ALL + slug + "/audit-logs/";
    String user = api.get("/api/0/").json().path("user").path("id").asText();

    Answer first = api.get(log + "?per_page=2&event=org.edit").expect(200);
    assertThat(first.json().path("rows")).hasSize(2);
    assertThat(first.header("Link")).contains("rel=\"next\"; results=\"true\"");
    assertThat(rows(log + "?event=org.create")).hasSize(1);
    assertThat(rows(log + "?event=no.such")).isEmpty();
    assertThat(rows(log + "?actor=" + user)).hasSize(5);
    assertThat(rows(log + "?actor=999999")).isEmpty();
    assertThat(rows(log + "?statsPeriod=1h")).hasSize(5);
    assertThat(rows(log + "?start=2020-01-01&end=2020-01-02")).isEmpty();
    assertThat(api.get(log + "?actor=me").expect(400).text()).contains("A valid integer");
    api.get(log + "?start=2020-01-01").expect(400);
  }

  @Test
  void an_organization_lists_its_projects() {
    String slug = create("projects");
    Workspaces one = project(slug);
    Workspaces two = project(slug);
    String list = ALL + slug + "/projects/";

    JsonNode all = described("GET", TEMPLATE + "projects/", api.get(list));
    assertThat(all.findValuesAsText("hasUserReports")).hasSize(2);
    assertThat(all.path(0).has("color")).isFalse();
    assertThat(slugs(api.all(list + "?per_page=1"))).containsExactly(one.project, two.project);
    assertThat(slugs(api.all(list + "?query=slug:" + two.project))).containsExactly(two.project);
    assertThat(slugs(api.all(list + "?query=team:" + one.team)))
        .containsExactly(one.project, two.project);
    assertThat(api.all(list + "?query=!team:" + one.team)).isEmpty();
    assertThat(api.all(list + "?query=colour:red")).isEmpty();
    assertThat(api.get(list + "?all_projects=1&per_page=1").expect(200).json()).hasSize(2);
    assertThat(api.get(list + "?statsPeriod=1h").json().path(0).path("stats")).hasSize(60);
    assertThat(api.get(list + "?statsPeriod=7d").json().path(0).path("stats")).hasSize(7);
    assertThat(api.get(list + "?statsPeriod=2h").expect(400).text()).contains("stats_period");
    assertThat(api.get(list + "?collapse=latestDeploys").json().path(0).has("latestDeploys"))
        .isFalse();
    assertThat(
            api.get(list + "?options=sentry:origins")
                .json()
                .path(0)
                .path("options")
                .path("sentry:origins")
                .asText())
        .isEqualTo("*");
    api.put("/api/0/projects/" + slug + "/" + two.project + "/", Map.of("isBookmarked", true))
        .expect(200);
    assertThat(slugs(api.all(list))).containsExactly(two.project, one.project);
  }

  @Test
  void the_people_of_projects_are_listed_with_them() {
    String slug = create("users");
    Workspaces workspace = project(slug);
    String list = ALL + slug + "/users/";

    JsonNode person = api.get(list).expect(200).json().path(0);
    assertThat(person.path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(person.path("user").path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(person.path("role").asText()).isEqualTo("owner");
    assertThat(person.path("projects").toString()).isEqualTo("[\"" + workspace.project + "\"]");
    Workspaces foreign = project(create("foreign"));
    assertThat(api.get(list + "?project=-1").expect(200).json()).hasSize(1);
    assertThat(api.get(list + "?project=" + workspace.id).expect(200).json()).hasSize(1);
    api.get(list + "?project=" + foreign.id).expect(403);
    api.get(list + "?project=pump").expect(400);
  }

  @Test
  void environments_are_those_that_events_named() {
    String slug = create("environments");
    Workspaces workspace = project(slug);
    Sender sender = new Sender(workspace.dsn);
    for (String environment : List.of("staging", "production", "staging")) {
      sender
          .send(Sender.event(Sender.newId(), "Leak", "in pump 3").put("environment", environment))
          .expect(200);
    }
    String list = ALL + slug + "/environments/";
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(api.get(list).expect(200).json().findValuesAsText("name"))
                    .containsExactly("production", "staging"));
    described("GET", TEMPLATE + "environments/", api.get(list + "?visibility=all"));
    assertThat(api.get(list + "?visibility=hidden").expect(200).json()).isEmpty();
    api.get(list + "?visibility=none").expect(400);
  }

  @Test
  void a_deleted_organization_is_gone_at_once_and_takes_no_events() {
    String slug = create("deleted");
    Workspaces workspace = project(slug);
    Sender sender = new Sender(workspace.dsn);
    sender.send(Sender.event(Sender.newId(), "Leak", "in pump 3")).expect(200);

    JsonNode answer = api.delete(ALL + slug + "/").expect(202).json();

    assertThat(answer.path("status").path("id").asText()).isEqualTo("pending_deletion");
    assertThat(answer.path("slug").asText()).isEqualTo(slug);
    api.get(ALL + slug + "/").expect(404);
    api.delete(ALL + slug + "/").expect(404);
    api.get("/api/0/projects/" + slug + "/" + workspace.project + "/").expect(404);
    assertThat(api.get("/api/0/projects/").text()).doesNotContain(slug);
    assertThat(sender.send(Sender.event(Sender.newId(), "Leak", "in pump 3")).status())
        .isEqualTo(403);
    api.post(ALL, Map.of("name", "again", "slug", slug)).expect(201);
  }

  @Test
  void scopes_and_credentials_are_needed() {
    String slug = create("scopes");
    Api session = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD).api();
    Api reader = with(session, "org:read");
    Api writer = with(session, "org:write");
    Api stranger = new Api(server.uri(), null);

    reader.get(ALL + slug + "/").expect(200);
    reader.get(ALL + slug + "/environments/").expect(200);
    reader.get(ALL + slug + "/projects/").expect(200);
    reader.get(ALL + slug + "/audit-logs/").expect(403);
    reader.put(ALL + slug + "/", Map.of("name", "x")).expect(403);
    reader.post(ALL, Map.of("name", "x")).expect(403);
    reader.delete(ALL + slug + "/").expect(403);
    writer.get(ALL + slug + "/audit-logs/").expect(200);
    writer.delete(ALL + slug + "/").expect(403);
    JsonNode same = writer.put(ALL + slug + "/", Map.of("defaultRole", "owner")).expect(200).json();
    assertThat(same.path("defaultRole").asText()).isEqualTo("member");
    for (String path : List.of("", "projects/", "environments/", "audit-logs/")) {
      stranger.get(ALL + slug + "/" + path).expect(401);
      api.get(ALL + "no-such-organization/" + path).expect(404);
    }
  }

  private Api with(Api session, String scope) {
    return new Api(
        server.uri(),
        session
            .post("/api/0/api-tokens/", Map.of("name", scope, "scopes", List.of(scope)))
            .expect(201)
            .json()
            .path("token")
            .asText());
  }

  private JsonNode described(String method, String template, Answer answer) {
    answer.expect(200);
    schemas.ifPresent(
        all -> assertThat(all.violations(method, template, answer)).as(template).isEmpty());
    return answer.json();
  }

  private JsonNode rows(String path) {
    return api.get(path).expect(200).json().path("rows");
  }

  private static List<String> slugs(List<JsonNode> items) {
    return items.stream().map(item -> item.path("slug").asText()).toList();
  }

  /** A new organization of this name, with a slug of its own. */
  private String create(String name) {
    String slug = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    api.post(ALL, Map.of("name", name, "slug", slug)).expect(201);
    return slug;
  }

  private record Workspaces(String team, String project, String id, Dsn dsn) {}

  /** A project of the organization's only team. */
  private Workspaces project(String organization) {
    String teams = ALL + organization + "/teams/";
    if (api.get(teams).json().isEmpty()) {
      api.post(teams, Map.of("slug", "crew")).expect(201);
    }
    JsonNode made =
        api.post(
                "/api/0/teams/" + organization + "/crew/projects/",
                Map.of("name", "Pump Station", "platform", "python"))
            .expect(201)
            .json();
    String slug = made.path("slug").asText();
    JsonNode keys = api.get("/api/0/projects/" + organization + "/" + slug + "/keys/").json();
    return new Workspaces(
        "crew",
        slug,
        made.path("id").asText(),
        Dsn.parse(keys.path(0).path("dsn").path("public").asText()));
  }
}
