package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation is called, and each answer compared with the published schema. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiContractIT {

  private static final String ORGANIZATION = "/api/0/organizations/{organization_id_or_slug}/";
  private static final String TEAM = "/api/0/teams/{organization_id_or_slug}/{team_id_or_slug}/";
  private static final String PROJECT =
      "/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/";

  private OpenApiSchemas schemas;
  private Workspace workspace;
  private Api api;
  private String organization;
  private String eventId;
  private String issue;

  @BeforeAll
  void report(VedetteServer server) {
    Optional<OpenApiSchemas> loaded = OpenApiSchemas.load();
    assumeTrue(
        loaded.isPresent(),
        "Skipped without the published document: name it with -Dvedette.openapi=<path>");
    schemas = loaded.orElseThrow();
    workspace = Workspace.create(server.api(), "contract");
    api = workspace.api();
    organization = "/api/0/organizations/" + workspace.organization() + "/";
    eventId = Sender.newId();
    Sender sender = new Sender(workspace.dsn());
    sender.send(Sender.event(Sender.newId(), "Leak", "in pump 3")).expect(200);
    sender.send(Samples.everything(eventId)).expect(200);
    await("two events")
        .atMost(Duration.ofSeconds(10))
        .until(() -> workspace.total("generated") == 2);
    issue = workspace.event(eventId).expect(200).json().path("groupID").asText();
  }

  @Test
  void the_root_tells_who_asks() {
    JsonNode root = api.get("/api/0/").expect(200).json();
    assertThat(root.path("user").path("email").asText()).isEqualTo(Installation.EMAIL);
    assertThat(root.path("auth").path("scopes").toString()).contains("org:admin", "event:read");
  }

  @Test
  void organizations() {
    check("GET", "/api/0/organizations/", api.get("/api/0/organizations/"));
    check("GET", ORGANIZATION, api.get(organization));
    check("GET", ORGANIZATION, api.get(organization + "?detailed=0"));
    JsonNode listed = api.get("/api/0/organizations/").json().path(0);
    assertThat(listed.path("requireEmailVerification").isBoolean())
        .as("sentry-cli 2.x needs requireEmailVerification")
        .isTrue();
    String id = api.get(organization).json().path("id").asText();
    check("GET", ORGANIZATION, api.get("/api/0/organizations/" + id + "/"));
  }

  @Test
  void teams() {
    check("GET", ORGANIZATION + "teams/", api.get(organization + "teams/"));
    check("GET", ORGANIZATION + "teams/", api.get(organization + "teams/?detailed=0"));
    Answer created = api.post(organization + "teams/", Map.of("name", "Contract Reviewers"));
    check("POST", ORGANIZATION + "teams/", created.expect(201));
    String slug = created.json().path("slug").asText();
    assertThat(slug).isEqualTo("contract-reviewers");
    String path = "/api/0/teams/" + workspace.organization() + "/" + slug + "/";
    check("GET", TEAM, api.get(path));
    check("GET", TEAM, api.get(path + "?expand=projects&collapse=organization"));
    check("PUT", TEAM, api.put(path, Map.of("slug", slug, "name", "Reviewers")));
    assertThat(api.get(path).json().path("name").asText()).isEqualTo("Reviewers");
    assertThat(api.delete(path).expect(204).body()).isEmpty();
    api.get(path).expect(404);
  }

  @Test
  void projects() {
    check("GET", TEAM + "projects/", api.get(workspace.teamPath() + "projects/"));
    check("GET", TEAM + "projects/", api.get(workspace.teamPath() + "projects/?statsPeriod=24h"));
    Answer created =
        api.post(
            workspace.teamPath() + "projects/",
            Map.of("name", "The Spoiled Yoghurt", "platform", "python"));
    check("POST", TEAM + "projects/", created.expect(201));
    assertThat(created.json().path("color").asText("#bf6e3f")).isEqualTo("#bf6e3f");
    check("GET", PROJECT, api.get(workspace.path()));
    JsonNode all = api.get("/api/0/projects/").expect(200).json();
    assertThat(all.toString()).contains("\"" + workspace.project() + "\"");
    assertThat(all.path(0).path("organization").path("slug").asText())
        .isEqualTo(workspace.organization());
  }

  @Test
  void keys() {
    check("GET", PROJECT + "keys/", api.get(workspace.path() + "keys/"));
    Answer created =
        api.post(
            workspace.path() + "keys/",
            Map.of("name", "second", "rateLimit", Map.of("count", 1000, "window", 60)));
    check("POST", PROJECT + "keys/", created.expect(201));
    assertThat(created.json().path("projectId").isIntegralNumber()).isTrue();
  }

  @Test
  void statistics() {
    check("GET", PROJECT + "stats/", api.get(workspace.path() + "stats/"));
    check("GET", PROJECT + "stats/", api.get(workspace.path() + "stats/?resolution=10s"));
    for (String path : new String[] {organization + "stats/", workspace.teamPath() + "stats/"}) {
      JsonNode points = api.get(path).expect(200).json();
      assertThat(points).as(path).hasSize(24);
      assertThat(points.path(23).path(0).asLong() - points.path(22).path(0).asLong())
          .isEqualTo(3600);
    }
    JsonNode byProject =
        api.get(organization + "stats/?group=project&stat=generated").expect(200).json();
    assertThat(byProject.path(workspace.dsn().projectId())).hasSize(24);
  }

  @Test
  void events() {
    check("GET", PROJECT + "events/", api.get(workspace.path() + "events/"));
    check("GET", PROJECT + "events/{event_id}/", workspace.event(eventId));
    check(
        "GET",
        ORGANIZATION + "eventids/{event_id}/",
        api.get(organization + "eventids/" + eventId + "/"));
  }

  @Test
  void issues() {
    check("GET", PROJECT + "issues/", api.get(workspace.path() + "issues/"));
    String path = "issues/" + issue + "/";
    String template = ORGANIZATION + "issues/{issue_id}/";
    for (String prefix : new String[] {organization, "/api/0/"}) {
      check("GET", template, api.get(prefix + path));
      for (String which : new String[] {"latest", "oldest", eventId}) {
        check(
            "GET",
            template + "events/{event_id}/",
            api.get(prefix + path + "events/" + which + "/"));
      }
      check("GET", template + "events/", api.get(prefix + path + "events/"));
    }
  }

  private void check(String method, String template, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(schemas.describes(method, template, answer.status()))
        .as("the document describes %s %s %s", method, template, answer.status())
        .isTrue();
    assertThat(schemas.violations(method, template, answer)).as(answer.request()).isEmpty();
  }
}
