package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Conformance.PROJECT;
import static dev.vedette.e2e.Conformance.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Teams: operations 24, 25, 27 and 29 to 31, their members and a project's teams. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamContractIT {

  private Conformance conformance;
  private Workspace workspace;
  private Api api;
  private String teams;

  @BeforeAll
  void prepare(VedetteServer server) {
    conformance = Conformance.required();
    workspace = Workspace.create(server.api(), "team-contract");
    api = workspace.api();
    teams = "/api/0/organizations/" + workspace.organization() + "/teams/";
  }

  private String path(String slug) {
    return "/api/0/teams/" + workspace.organization() + "/" + slug + "/";
  }

  @Test
  void teams_are_listed_with_and_without_their_projects() {
    JsonNode full = conformance.check("GET", ORGANIZATION + "teams/", api.get(teams));
    assertThat(full.path(0).has("projects")).isTrue();
    assertThat(full.path(0).has("organization")).isFalse();
    JsonNode brief =
        conformance.check("GET", ORGANIZATION + "teams/", api.get(teams + "?detailed=0"));
    assertThat(brief.path(0).has("projects")).isFalse();
    JsonNode found = api.get(teams + "?query=slug:" + workspace.team()).expect(200).json();
    assertThat(found).hasSize(1);
  }

  @Test
  void a_team_lives_from_its_creation_to_its_deletion() {
    JsonNode created =
        conformance.check(
            "POST",
            ORGANIZATION + "teams/",
            api.post(teams, Map.of("name", "The Obese Philosophers")),
            201);
    String slug = created.path("slug").asText();
    assertThat(slug).isEqualTo("the-obese-philosophers");
    assertThat(created.has("projects")).isFalse();

    JsonNode shown = conformance.check("GET", TEAM, api.get(path(slug)));
    assertThat(shown.path("organization").path("slug").asText())
        .isEqualTo(workspace.organization());
    assertThat(shown.path("isMember").asBoolean()).isTrue();
    JsonNode collapsed =
        conformance.check(
            "GET", TEAM, api.get(path(slug) + "?collapse=organization&expand=projects"));
    assertThat(collapsed.has("organization")).isFalse();
    assertThat(collapsed.path("projects").isArray()).isTrue();

    conformance.check("PUT", TEAM, api.put(path(slug), Map.of("slug", "philosophers")), 200);
    api.get(path(slug)).expect(404);
    Conformance.empty(api.delete(path("philosophers")), 204);
    api.get(path("philosophers")).expect(404);
    api.delete(path("philosophers")).expect(404);
  }

  @Test
  void a_team_lists_its_members() {
    JsonNode members =
        conformance.check("GET", TEAM + "members/", api.get(workspace.teamPath() + "members/"));
    assertThat(members.path(0).path("email").asText()).isEqualTo(Installation.EMAIL);
  }

  @Test
  void a_project_gets_another_team_and_loses_it_again() {
    String slug =
        api.post(teams, Map.of("name", "Second Shift")).expect(201).json().path("slug").asText();
    String place = workspace.path() + "teams/" + slug + "/";
    String template = PROJECT + "teams/{team_id_or_slug}/";
    conformance.check("POST", template, api.post(place, Map.of()), 201);
    JsonNode both =
        conformance.check("GET", PROJECT + "teams/", api.get(workspace.path() + "teams/"));
    assertThat(both).hasSize(2);
    conformance.check("DELETE", template, api.delete(place), 200);
    assertThat(api.get(workspace.path() + "teams/").json()).hasSize(1);
    api.post(workspace.path() + "teams/nobody/", Map.of()).expect(404);
  }

  @Test
  void what_is_wrong_with_a_team_is_said_in_sentrys_words() {
    String taken = workspace.team();
    Conformance.invalid(api.post(teams, Map.of()), "non_field_errors", "Name or slug is required");
    Answer conflict = api.post(teams, Map.of("slug", taken));
    Conformance.refused(conflict, 409, "A team with this slug already exists.");
    String other =
        api.post(teams, Map.of("name", "Third Shift")).expect(201).json().path("slug").asText();
    Conformance.invalid(
        api.put(path(other), Map.of("slug", taken)),
        "slug",
        "The slug \"" + taken + "\" is already in use.");
    Conformance.invalid(
        api.put(path(other), Map.of("slug", "12345")),
        "slug",
        "Enter a valid slug consisting of lowercase letters, numbers, underscores or hyphens."
            + " It cannot be entirely numeric.");
    api.get(teams + "?query=id:many").expect(400);
  }
}
