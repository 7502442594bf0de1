package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two organizations on one server, whose people know each other's slugs and numbers: nothing of the
 * other one is there for them. Nobody can make a second organization through the API yet, so it is
 * written into the database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersIT {

  private static final String STRANGERS = "strangers";

  /** Routes of an organization, a team, a project, an issue and an event, to read. */
  private static final List<String> ROUTES =
      List.of(
          "organizations/ORG/",
          "organizations/ORG/teams/",
          "organizations/ORG/stats/",
          "organizations/ORG/eventids/EVENT/",
          "organizations/ORG/issues/ISSUE/",
          "organizations/ORG/issues/ISSUE/events/",
          "organizations/ORG/issues/ISSUE/events/latest/",
          "organizations/ORG/issues/ISSUE/events/EVENT/",
          "issues/ISSUE/",
          "issues/ISSUE/events/",
          "issues/ISSUE/events/oldest/",
          "issues/ISSUE/events/EVENT/",
          "teams/ORG/TEAM/",
          "teams/ORG/TEAM/projects/",
          "teams/ORG/TEAM/stats/",
          "projects/ORG/PROJECT/",
          "projects/ORG/PROJECT/keys/",
          "projects/ORG/PROJECT/stats/",
          "projects/ORG/PROJECT/issues/",
          "projects/ORG/PROJECT/events/",
          "projects/ORG/PROJECT/events/EVENT/");

  private Postgres postgres;
  private VedetteServer server;
  private Workspace workspace;
  private Intruder database;
  private Api stranger;
  private String event;
  private String issue;

  @BeforeAll
  void twoOrganizations(@TempDir Path directory) {
    postgres = Postgres.start();
    server = VedetteServer.start(postgres.installation(directory));
    workspace = Workspace.create(server.api(), "airlock");
    event = Sender.newId();
    new Sender(workspace.dsn()).send(Sender.event(event, "Leak", "in the airlock")).expect(200);
    await().atMost(Duration.ofSeconds(10)).until(() -> workspace.event(event).status() == 200);
    issue = workspace.event(event).json().path("groupID").asText();
    database = new Intruder(postgres.url(), "postgres", "postgres");
    stranger = new Api(server.uri(), database.ownerOfAnother(STRANGERS));
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void a_stranger_has_a_place_of_their_own() {
    assertThat(stranger.get("/api/0/").expect(200).text()).contains("@strangers.example");
    stranger.get("/api/0/organizations/" + STRANGERS + "/").expect(200);
    stranger.get("/api/0/organizations/" + STRANGERS + "/teams/").expect(200);
    assertThat(stranger.get("/api/0/organizations/").expect(200).json()).hasSize(1);
    assertThat(stranger.get("/api/0/projects/").expect(200).json()).isEmpty();
    assertThat(server.api().get("/api/0/organizations/").expect(200).text())
        .doesNotContain(STRANGERS);
    server.api().get("/api/0/organizations/" + STRANGERS + "/").expect(404);
  }

  @Test
  void what_belongs_to_others_is_not_there() {
    for (String route : ROUTES) {
      server.api().get(path(route, workspace.organization())).expect(200);
      stranger.get(path(route, workspace.organization())).expect(404);
    }
  }

  @Test
  void the_name_of_the_own_organization_opens_nothing_of_others() {
    for (String route : ROUTES) {
      if (route.matches(".*(TEAM|PROJECT|ISSUE|EVENT).*")) {
        stranger.get(path(route, STRANGERS)).expect(404);
      }
    }
    String number = server.api().get(workspace.path()).expect(200).json().path("id").asText();
    stranger.get("/api/0/projects/" + STRANGERS + "/" + number + "/").expect(404);
  }

  @Test
  void what_belongs_to_others_cannot_be_changed() {
    String organization = "/api/0/organizations/" + workspace.organization() + "/";
    stranger.put(workspace.teamPath(), Map.of("name", "Mine")).expect(404);
    stranger.delete(workspace.teamPath()).expect(404);
    stranger.post(organization + "teams/", Map.of("slug", "mine")).expect(404);
    stranger.post(workspace.teamPath() + "projects/", Map.of("name", "Mine")).expect(404);
    stranger.post(workspace.path() + "keys/", Map.of("name", "Mine")).expect(404);
    stranger.put("/api/0/issues/" + issue + "/", Map.of("status", "resolved")).expect(404);
    stranger.put(organization + "issues/" + issue + "/", Map.of("status", "resolved")).expect(404);
    assertThat(server.api().get(workspace.teamPath()).expect(200).text()).doesNotContain("Mine");
    assertThat(server.api().get(organization + "teams/").expect(200).text())
        .doesNotContain("\"mine\"");
    assertThat(server.api().get("/api/0/issues/" + issue + "/").json().path("status").asText())
        .isEqualTo("unresolved");
  }

  @Test
  void a_token_without_the_scope_is_forbidden() {
    Api weak = new Api(server.uri(), database.tokenOf(Installation.EMAIL, "alerts:read"));
    for (String route : ROUTES) {
      assertThat(weak.get(path(route, workspace.organization())).expect(403).detail())
          .isEqualTo("You do not have permission to perform this action.");
    }
    Api reader =
        new Api(
            server.uri(),
            database.tokenOf(Installation.EMAIL, "org:read team:read project:read event:read"));
    for (String route : ROUTES) {
      reader.get(path(route, workspace.organization())).expect(200);
    }
    reader.put(workspace.teamPath(), Map.of("name", "Mine")).expect(403);
    reader.delete(workspace.teamPath()).expect(403);
    reader.post(workspace.path() + "keys/", Map.of("name", "Mine")).expect(403);
    reader.put("/api/0/issues/" + issue + "/", Map.of("status", "resolved")).expect(403);
  }

  @Test
  void without_a_token_nothing_is_told() {
    for (String route : ROUTES) {
      server.anonymous().get(path(route, workspace.organization())).expect(401);
      server.anonymous().get(path(route, "nowhere")).expect(401);
    }
  }

  private String path(String route, String organization) {
    return "/api/0/"
        + route
            .replace("ORG", organization)
            .replace("TEAM", workspace.team())
            .replace("PROJECT", workspace.project())
            .replace("ISSUE", issue)
            .replace("EVENT", event);
  }
}
