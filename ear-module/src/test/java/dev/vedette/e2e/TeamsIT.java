package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Teams from their creation to their end, by the API and by the pages. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsIT {

  private static final String PROJECT_TEAMS =
      "/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/teams/";

  private Api api;
  private SignedIn owner;
  private Workspace workspace;
  private String teams;

  @BeforeAll
  void prepare(VedetteServer server) {
    api = server.api();
    workspace = Workspace.create(api, "crew");
    owner = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
    teams = "/api/0/organizations/" + workspace.organization() + "/teams/";
  }

  @Test
  void the_list_is_narrowed_by_tokens_and_text() {
    String id = api.get(workspace.teamPath()).expect(200).json().path("id").asText();

    assertThat(slugs("?query=slug:" + workspace.team())).containsExactly(workspace.team());
    assertThat(slugs("?query=id:" + id)).containsExactly(workspace.team());
    assertThat(slugs("?query=" + workspace.team().toUpperCase(Locale.ROOT)))
        .containsExactly(workspace.team());
    assertThat(slugs("?query=hasExternalTeams:true")).isEmpty();
    assertThat(slugs("?query=color:red")).isEmpty();
    assertThat(api.get(teams + "?query=id:x").status()).isEqualTo(400);
  }

  @Test
  void a_project_gains_and_loses_a_team() {
    String team = create("lenders");
    String path = workspace.path() + "teams/";

    Answer added = api.post(path + team + "/", Map.of()).expect(201);
    matches("POST", PROJECT_TEAMS + "{team_id_or_slug}/", added);
    assertThat(added.json().path("teams").findValuesAsText("slug")).contains(team);
    api.post(path + team + "/", Map.of()).expect(201);
    Answer listed = api.get(path).expect(200);
    matches("GET", PROJECT_TEAMS, listed);
    assertThat(listed.json().findValuesAsText("slug"))
        .containsExactlyInAnyOrder(workspace.team(), team);
    Answer removed = api.delete(path + team + "/").expect(200);
    matches("DELETE", PROJECT_TEAMS + "{team_id_or_slug}/", removed);
    assertThat(removed.json().path("teams").findValuesAsText("slug")).doesNotContain(team);
    assertThat(api.post(path + "nobody/", Map.of()).expect(404).detail())
        .isEqualTo("Team does not exist.");
  }

  @Test
  void a_deleted_team_is_gone_at_once_its_slug_is_free_and_its_projects_stay() {
    Workspace doomed = Workspace.create(api, "doomed");

    api.delete(doomed.teamPath()).expect(204);

    api.get(doomed.teamPath()).expect(404);
    api.delete(doomed.teamPath()).expect(404);
    assertThat(slugs("?query=slug:" + doomed.team())).isEmpty();
    assertThat(api.get(doomed.path()).expect(200).json().path("teams")).isEmpty();
    api.post(teams, Map.of("slug", doomed.team())).expect(201);
  }

  @Test
  void the_pages_rename_link_and_delete_a_team() {
    String team = create("paged");
    String page = "/organizations/" + workspace.organization() + "/teams/" + team + "/";

    assertThat(owner.open(page).expect(200).text()).contains("Leave the team", "Delete the team");
    assertThat(owner.submit(page, page, Map.of("name", "Paged", "slug", "42")).status())
        .isEqualTo(422);
    owner.submit(page, page + "projects/", Map.of("project", workspace.project())).expect(303);
    assertThat(
            api.get("/api/0/teams/" + workspace.organization() + "/" + team + "/projects/")
                .expect(200)
                .json()
                .findValuesAsText("slug"))
        .contains(workspace.project());
    owner.submit(page, page + "members/leave/", Map.of()).expect(303);
    assertThat(team(team).path("isMember").asBoolean()).isFalse();
    owner.submit(page, page + "members/join/", Map.of()).expect(303);
    assertThat(team(team).path("isMember").asBoolean()).isTrue();
    owner.submit(page, page, Map.of("name", "Renamed", "slug", team + "-x")).expect(303);
    assertThat(team(team + "-x").path("name").asText()).isEqualTo("Renamed");
    String deletion =
        "/organizations/" + workspace.organization() + "/teams/" + team + "-x/delete/";
    assertThat(owner.open(deletion).expect(200).text())
        .contains("Delete this team?", "1 member", "1 project");
    owner.submit(deletion, deletion, Map.of()).expect(303);
    api.get("/api/0/teams/" + workspace.organization() + "/" + team + "-x/").expect(404);
  }

  private String create(String name) {
    return api.post(teams, Map.of("name", name)).expect(201).json().path("slug").asText();
  }

  private JsonNode team(String slug) {
    return api.get("/api/0/teams/" + workspace.organization() + "/" + slug + "/")
        .expect(200)
        .json();
  }

  private List<String> slugs(String query) {
    return api.all(teams + query).stream().map(team -> team.path("slug").asText()).toList();
  }

  private static void matches(String method, String template, Answer answer) {
    Optional<OpenApiSchemas> schemas = OpenApiSchemas.load();
    if (schemas.isPresent()) {
      assertThat(schemas.get().violations(method, template, answer)).isEmpty();
    }
  }
}
