package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Conformance.PROJECT;
import static dev.vedette.e2e.Conformance.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects: operations 12, 27, 28, 43 to 46 and creation in an organization. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectContractIT {

  private Conformance conformance;
  private Workspace workspace;
  private Api api;
  private String inOrganization;
  private String inTeam;

  @BeforeAll
  void prepare(VedetteServer server) {
    conformance = Conformance.required();
    workspace = Workspace.create(server.api(), "project-contract");
    api = workspace.api();
    inOrganization = "/api/0/organizations/" + workspace.organization() + "/projects/";
    inTeam = workspace.teamPath() + "projects/";
  }

  private String path(String slug) {
    return "/api/0/projects/" + workspace.organization() + "/" + slug + "/";
  }

  @Test
  void projects_are_listed_by_organization_by_team_and_for_the_caller() {
    for (String query : List.of("", "?statsPeriod=24h", "?query=slug:" + workspace.project())) {
      JsonNode all =
          conformance.check("GET", ORGANIZATION + "projects/", api.get(inOrganization + query));
      assertThat(all.findValuesAsText("slug")).contains(workspace.project());
    }
    conformance.check("GET", TEAM + "projects/", api.get(inTeam));
    JsonNode mine = api.get("/api/0/projects/").expect(200).json();
    assertThat(mine.path(0).path("organization").path("slug").asText()).isNotEmpty();
  }

  @Test
  void a_project_lives_from_its_creation_to_its_deletion() {
    JsonNode created =
        conformance.check(
            "POST",
            TEAM + "projects/",
            api.post(inTeam, Map.of("name", "Prime Mover", "platform", "python")),
            201);
    String slug = created.path("slug").asText();
    assertThat(slug).isEqualTo("prime-mover");
    JsonNode keys = api.get(path(slug) + "keys/").expect(200).json();
    assertThat(keys.path(0).path("label").asText()).isEqualTo("Default");

    JsonNode shown = conformance.check("GET", PROJECT, api.get(path(slug)));
    assertThat(shown.path("color").asText()).isEqualTo("#bf5b3f");
    assertThat(shown.path("team").path("slug").asText()).isEqualTo(workspace.team());
    JsonNode changed =
        conformance.check(
            "PUT",
            PROJECT,
            api.put(
                path(slug), Map.of("name", "Mover", "allowedDomains", List.of("*.example.com"))),
            200);
    assertThat(changed.path("name").asText()).isEqualTo("Mover");
    assertThat(changed.path("allowedDomains").path(0).asText()).isEqualTo("*.example.com");

    Conformance.empty(api.delete(path(slug)), 204);
    api.get(path(slug)).expect(404);
    Dsn dsn = Dsn.parse(keys.path(0).path("dsn").path("public").asText());
    new Sender(dsn).send(Sender.event(Sender.newId(), "Leak", "late")).expect(403);
  }

  @Test
  void a_renamed_project_tells_its_new_slug() {
    String old =
        api.post(inTeam, Map.of("name", "Former Name")).expect(201).json().path("slug").asText();
    conformance.check("PUT", PROJECT, api.put(path(old), Map.of("slug", "latter-name")), 200);
    Answer moved = api.get(path(old)).expect(302);
    assertThat(moved.json().path("slug").asText()).isEqualTo("latter-name");
    assertThat(moved.json().path("detail").path("code").asText()).isEqualTo("resource-moved");
    assertThat(moved.header("Location")).contains("latter-name");
    conformance.check("GET", PROJECT, api.get(path("latter-name")));
  }

  @Test
  void a_project_of_an_organization_brings_a_team_along() {
    JsonNode created =
        conformance.check(
            "POST",
            ORGANIZATION + "projects/",
            api.post(inOrganization, Map.of("name", "Without Team")),
            201);
    JsonNode shown =
        conformance.check("GET", PROJECT, api.get(path(created.path("slug").asText())));
    assertThat(shown.path("team").path("slug").asText()).startsWith("team-");
  }

  @Test
  void what_is_wrong_with_a_project_is_said_in_sentrys_words() {
    Conformance.invalid(api.post(inTeam, Map.of()), "name", "This field is required.");
    Conformance.invalid(
        api.post(inTeam, Map.of("name", "x", "platform", "abacus")),
        "platform",
        "Invalid platform");
    Conformance.refused(
        api.post(inTeam, Map.of("name", "x", "slug", workspace.project())),
        409,
        "A project with this slug already exists.");
    String other =
        api.post(inTeam, Map.of("name", "Other Name")).expect(201).json().path("slug").asText();
    assertThat(
            api.put(path(other), Map.of("slug", workspace.project()))
                .expect(400)
                .json()
                .path("slug")
                .path(0)
                .asText())
        .contains("is already using that slug");
    assertThat(
            api.get(inOrganization + "?statsPeriod=2y")
                .expect(400)
                .json()
                .path("error")
                .path("params")
                .path("stats_period")
                .has("message"))
        .isTrue();
    api.put(path(other), Map.of("allowedDomains", List.of())).expect(400);
  }
}
