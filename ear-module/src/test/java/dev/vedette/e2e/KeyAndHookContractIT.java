package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Client keys and service hooks of a project: operations 55 to 63. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyAndHookContractIT {

  private static final String KEY = PROJECT + "keys/{key_id}/";
  private static final String HOOK = PROJECT + "hooks/{hook_id}/";
  private static final String URL = "https://hooks.example.com/vedette";

  private Conformance conformance;
  private Workspace workspace;
  private Api api;
  private String keys;
  private String hooks;

  @BeforeAll
  void prepare(VedetteServer server) {
    conformance = Conformance.required();
    workspace = Workspace.create(server.api(), "key-contract");
    api = workspace.api();
    keys = workspace.path() + "keys/";
    hooks = workspace.path() + "hooks/";
  }

  @Test
  void a_key_lives_from_its_creation_to_its_deletion() {
    JsonNode created =
        conformance.check(
            "POST",
            PROJECT + "keys/",
            api.post(keys, Map.of("name", "second", "rateLimit", Map.of("count", 5, "window", 60))),
            201);
    assertThat(created.path("id").asText()).isEqualTo(created.path("public").asText());
    assertThat(created.path("projectId").isIntegralNumber()).isTrue();
    assertThat(conformance.check("GET", PROJECT + "keys/", api.get(keys))).isNotEmpty();

    String path = keys + created.path("id").asText() + "/";
    conformance.check("GET", KEY, api.get(path));
    JsonNode off =
        conformance.check("PUT", KEY, api.put(path, Map.of("isActive", false, "name", "off")), 200);
    assertThat(off.path("isActive").asBoolean()).isFalse();
    assertThat(off.path("rateLimit").path("count").asInt()).as("not part of it").isEqualTo(5);
    assertThat(api.get(keys + "?status=inactive").json().findValuesAsText("name"))
        .containsExactly("off");
    assertThat(api.get(keys + "?status=other").expect(200).json()).isEmpty();
    assertThat(api.get(path + "stats/").expect(200).json().isArray()).isTrue();

    Conformance.empty(api.delete(path), 204);
    api.get(path).expect(404);
    Dsn dsn = Dsn.parse(created.path("dsn").path("public").asText());
    new Sender(dsn).send(Sender.event(Sender.newId(), "Leak", "late")).expect(403);
  }

  @Test
  void what_is_wrong_with_a_key_is_named() {
    assertThat(api.post(keys, Map.of("name", "x".repeat(65))).expect(400).json().has("name"))
        .isTrue();
    assertThat(
            api.post(keys, Map.of("rateLimit", Map.of("count", 1, "window", 86_401)))
                .expect(400)
                .json()
                .has("rateLimit"))
        .isTrue();
    api.get(keys + "0".repeat(32) + "/").expect(404);
    api.put(keys + "0".repeat(32) + "/", Map.of("name", "x")).expect(404);
  }

  @Test
  void a_hook_lives_from_its_creation_to_its_deletion() {
    JsonNode created =
        conformance.check(
            "POST",
            PROJECT + "hooks/",
            api.post(hooks, Map.of("url", URL, "events", List.of("event.created"))),
            201);
    assertThat(created.path("id").asText()).matches("[0-9a-f]{32}");
    assertThat(created.path("secret").asText()).matches("[0-9a-f]{64}");
    assertThat(conformance.check("GET", PROJECT + "hooks/", api.get(hooks))).isNotEmpty();

    String path = hooks + created.path("id").asText() + "/";
    conformance.check("GET", HOOK, api.get(path));
    JsonNode changed =
        conformance.check(
            "PUT",
            HOOK,
            api.put(path, Map.of("events", List.of("event.created", "event.alert"))),
            200);
    assertThat(changed.path("events").toString()).isEqualTo("[\"event.alert\",\"event.created\"]");
    assertThat(changed.path("url").asText()).isEqualTo(URL);
    Conformance.empty(api.delete(path), 204);
    api.get(path).expect(404);
  }

  @Test
  void what_is_wrong_with_a_hook_is_said_in_sentrys_words() {
    Conformance.invalid(
        api.post(hooks, Map.of("url", URL, "events", List.of("event.gone"))),
        "events",
        "Invalid event name: event.gone");
    Conformance.invalid(
        api.post(hooks, Map.of("events", List.of("event.created"))),
        "url",
        "This field is required.");
    api.post(hooks, Map.of("url", "nowhere", "events", List.of("event.created"))).expect(400);
    api.get(hooks + "0".repeat(32) + "/").expect(404);
  }
}
