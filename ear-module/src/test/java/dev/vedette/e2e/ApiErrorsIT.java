package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API's refusals: codes and bodies that existing clients compare. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiErrorsIT {

  private static final String NOT_FOUND = "The requested resource does not exist";

  private VedetteServer server;
  private Workspace workspace;
  private Api api;
  private String organization;

  @BeforeAll
  void workspace(VedetteServer running) {
    server = running;
    workspace = Workspace.create(server.api(), "errors");
    api = workspace.api();
    organization = "/api/0/organizations/" + workspace.organization() + "/";
  }

  @Test
  void without_credentials_everything_but_the_root_is_401() {
    server.anonymous().get("/api/0/").expect(200);
    for (String path :
        List.of("/api/0/organizations/", organization, workspace.path(), "/api/0/projects/")) {
      Answer answer = server.anonymous().get(path).expect(401);
      assertThat(answer.detail()).isEqualTo("Authentication credentials were not provided.");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("xBasic realm=\"api\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer 0000000000000000000000000000000000000000000000000000000000000000, Invalid token",
    "Bearer, Invalid token header. No credentials provided.",
    "Bearer a b, Invalid token header. Token string should not contain spaces.",
  })
  void a_bad_token_is_401(String authorization, String detail) {
    Answer answer =
        server
            .anonymous()
            .send("GET", organization, new byte[0], "Authorization", authorization)
            .expect(401);
    assertThat(answer.detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organizations/nowhere/",
        "organizations/999999/",
        "organizations/nowhere/teams/",
        "organizations/nowhere/stats/",
        "organizations/ORG/eventids/00000000000000000000000000000000/",
        "organizations/ORG/issues/999999/",
        "organizations/ORG/issues/999999/events/latest/",
        "issues/999999/",
        "issues/999999/events/latest/",
        "teams/ORG/nobody/",
        "teams/ORG/999999/",
        "teams/nowhere/nobody/",
        "teams/ORG/nobody/projects/",
        "teams/ORG/nobody/stats/",
        "projects/ORG/nothing/",
        "projects/ORG/999999/",
        "projects/nowhere/nothing/",
        "projects/ORG/nothing/keys/",
        "projects/ORG/nothing/stats/",
        "projects/ORG/nothing/issues/",
        "projects/ORG/nothing/events/",
        "projects/ORG/nothing/events/00000000000000000000000000000000/",
      })
  void what_is_not_there_is_404(String path) {
    Answer answer = api.get("/api/0/" + path.replace("ORG", workspace.organization())).expect(404);
    assertThat(answer.detail()).isEqualTo(NOT_FOUND);
  }

  @Test
  void an_event_that_is_not_there_is_404_with_its_own_words() {
    assertThat(workspace.event(Sender.newId()).expect(404).detail()).isEqualTo("Event not found");
  }

  @Test
  void the_event_of_another_project_is_not_there() {
    Workspace other = Workspace.create(api, "errors-other");
    String id = Sender.newId();
    new Sender(other.dsn()).send(Sender.event(id, "Leak", "x")).expect(200);
    org.awaitility.Awaitility.await().until(() -> other.event(id).status() == 200);
    workspace.event(id).expect(404);
  }

  @Test
  void an_unknown_route_is_404_without_a_body() {
    assertThat(api.get("/api/0/no-such-thing/").expect(404).body()).isEmpty();
  }

  @Test
  void a_path_without_its_last_slash_is_404_with_a_hint() {
    Answer answer = api.get("/api/0/organizations").expect(404);
    assertThat(answer.text()).contains("trailing slash");
  }

  @ParameterizedTest
  @CsvSource({"PATCH", "DELETE"})
  void a_method_that_is_not_offered_is_405(String method) {
    Answer answer = api.send(method, "/api/0/organizations/", new byte[0]).expect(405);
    assertThat(answer.detail()).isEqualTo("Method \"" + method + "\" not allowed.");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  void a_team_needs_a_name_or_a_slug() {
    JsonNode body = api.post(organization + "teams/", Map.of()).expect(400).json();
    assertThat(body.path("non_field_errors").path(0).asText())
        .isEqualTo("Name or slug is required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"With Spaces", "UPPER", "1234", "a.b", "ä"})
  void a_slug_has_lower_case_letters_and_is_not_a_number(String slug) {
    JsonNode body = api.post(organization + "teams/", Map.of("slug", slug)).expect(400).json();
    assertThat(body.path("slug").path(0).asText())
        .isEqualTo(
            "Enter a valid slug consisting of lowercase letters, numbers, underscores or hyphens."
                + " It cannot be entirely numeric.");
  }

  @Test
  void a_duplicate_team_is_a_conflict() {
    JsonNode body =
        api.post(organization + "teams/", Map.of("slug", workspace.team())).expect(409).json();
    String message = "A team with this slug already exists.";
    assertThat(body.path("detail").asText()).isEqualTo(message);
    assertThat(body.path("non_field_errors").path(0).asText()).isEqualTo(message);
  }

  @Test
  void a_duplicate_project_is_a_conflict() {
    Answer answer =
        api.post(
            workspace.teamPath() + "projects/", Map.of("name", "x", "slug", workspace.project()));
    assertThat(answer.expect(409).detail()).isEqualTo("A project with this slug already exists.");
  }

  @Test
  void a_project_needs_a_name_and_a_known_platform() {
    String path = workspace.teamPath() + "projects/";
    assertThat(api.post(path, Map.of()).expect(400).json().path("name").path(0).asText())
        .isEqualTo("This field is required.");
    assertThat(
            api.post(path, Map.of("name", "x", "platform", "abacus"))
                .expect(400)
                .json()
                .path("platform")
                .path(0)
                .asText())
        .isEqualTo("Invalid platform");
    assertThat(api.post(path, Map.of("name", "x".repeat(51))).expect(400).json().has("name"))
        .isTrue();
  }

  @Test
  void a_body_that_is_not_json_is_400() {
    Answer answer =
        api.send(
            "POST",
            organization + "teams/",
            Sender.bytes("{\"slug\":"),
            "Content-Type",
            "application/json");
    assertThat(answer.expect(400).detail()).startsWith("JSON parse error - ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resolution=5m | Invalid resolution",
        "since=yesterday | since must be a numeric timestamp",
        "until=now | until must be a numeric timestamp.",
        "since=2000&until=1000 | start must be before or equal to end",
      })
  void bad_parameters_of_statistics_are_400(String query, String detail) {
    for (String path : List.of(workspace.path(), organization, workspace.teamPath())) {
      Answer answer = api.get(path + "stats/?" + query).expect(400);
      assertThat(answer.detail()).isEqualTo(detail);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "per_page=101 | Invalid per_page value. Cannot exceed 100.",
        "per_page=many | Invalid per_page parameter.",
        "cursor=nonsense | Invalid cursor parameter.",
      })
  void bad_parameters_of_pages_are_400(String query, String detail) {
    assertThat(api.get(organization + "teams/?" + query).expect(400).detail()).isEqualTo(detail);
  }

  @Test
  void answers_carry_the_usual_headers() {
    Answer answer = api.get(organization + "teams/").expect(200);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Link"))
        .contains("rel=\"previous\"; results=\"false\"", "rel=\"next\"; results=");
  }
}
