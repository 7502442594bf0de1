package dev.vedette.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Client keys, as SDKs and their owners meet them. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysIT {

  private Workspace workspace;
  private SignedIn browser;

  @BeforeAll
  void open(VedetteServer server) {
    workspace = Workspace.create(server.api(), "keys");
    browser = SignedIn.as(server.uri(), Installation.EMAIL, Installation.PASSWORD);
  }

  private JsonNode create(String name) {
    return workspace
        .api()
        .post(workspace.path() + "keys/", Map.of("name", name))
        .expect(201)
        .json();
  }

  private String path(JsonNode key) {
    return workspace.path() + "keys/" + key.path("id").asText() + "/";
  }

  private static Answer send(JsonNode key) {
    return new Sender(Dsn.parse(key.path("dsn").path("public").asText()))
        .send(Sender.event(Sender.newId(), "Leak", "in pump 7"));
  }

  @Test
  void a_key_that_is_switched_off_or_deleted_is_refused_at_once() {
    JsonNode key = create("switch");
    send(key).expect(200);

    workspace.api().put(path(key), Map.of("isActive", false)).expect(200);
    send(key).expect(403);
    workspace.api().put(path(key), Map.of("isActive", true)).expect(200);
    send(key).expect(200);
    workspace.api().delete(path(key)).expect(204);
    send(key).expect(403);
    workspace.api().get(path(key)).expect(404);
  }

  @Test
  void a_limit_and_its_end_are_in_force_at_once() {
    JsonNode key = create("limit");
    send(key).expect(200);

    Map<String, Integer> limit = Map.of("count", 1, "window", 3600);
    workspace.api().put(path(key), Map.of("rateLimit", limit)).expect(200);
    send(key).expect(200);
    Answer refused = send(key).expect(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
    Map<String, Object> none = new HashMap<>();
    none.put("rateLimit", null);
    JsonNode free = workspace.api().put(path(key), none).expect(200).json();
    assertThat(free.path("rateLimit").isNull()).isTrue();
    send(key).expect(200);
  }

  @Test
  void the_statistics_of_a_key_are_its_own() {
    JsonNode key = create("counted");
    JsonNode other = create("other");
    send(key).expect(200);
    send(key).expect(200);
    send(other).expect(200);
    workspace
        .api()
        .put(path(key), Map.of("rateLimit", Map.of("count", 1, "window", 86_400)))
        .expect(200);
    send(key).expect(200);
    send(key).expect(429);

    await("three stored, one dropped")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              JsonNode points = workspace.api().get(path(key) + "stats/").expect(200).json();
              assertThat(points).hasSize(24);
              JsonNode last = points.path(23);
              assertThat(last.path("accepted").asInt()).isEqualTo(3);
              assertThat(last.path("dropped").asInt()).isEqualTo(1);
              assertThat(last.path("total").asInt()).isEqualTo(4);
            });
  }

  @Test
  void a_change_keeps_what_it_does_not_name() {
    JsonNode key = create("kept");
    workspace
        .api()
        .put(
            path(key),
            Map.of(
                "browserSdkVersion",
                "7.x",
                "dynamicSdkLoaderOptions",
                Map.of("hasDebug", true, "hasReplay", true)))
        .expect(200);
    JsonNode changed =
        workspace
            .api()
            .put(path(key), Map.of("dynamicSdkLoaderOptions", Map.of("hasDebug", false)))
            .expect(200)
            .json();
    assertThat(changed.path("name").asText()).isEqualTo("kept");
    assertThat(changed.path("browserSdkVersion").asText()).isEqualTo("7.x");
    assertThat(changed.path("dynamicSdkLoaderOptions").path("hasReplay").asBoolean()).isTrue();
    assertThat(changed.path("dynamicSdkLoaderOptions").path("hasDebug").asBoolean()).isFalse();
  }

  @Test
  void a_key_of_another_project_is_not_found() {
    JsonNode key = create("mine");
    Workspace other = Workspace.create(workspace.api(), "others");
    String path = other.path() + "keys/" + key.path("id").asText() + "/";
    other.api().get(path).expect(404);
    other.api().get(path + "stats/").expect(404);
    other.api().put(path, Map.of("isActive", false)).expect(404);
    other.api().delete(path).expect(404);
    send(key).expect(200);
  }

  @Test
  void a_key_is_made_changed_and_deleted_by_its_pages() {
    String list =
        "/organizations/"
            + workspace.organization()
            + "/projects/"
            + workspace.project()
            + "/settings/keys/";
    assertThat(browser.submit(list, Map.of("name", "x", "count", "many")).expect(422).text())
        .contains("Enter a whole number");
    String page =
        browser
            .submit(list, Map.of("name", "by page", "count", "100", "window", "60"))
            .expect(303)
            .header("Location");
    assertThat(browser.open(page).expect(200).text()).contains("by page", "value=\"100\"");

    browser.submit(page, Map.of("name", "renamed", "count", "", "window", "60")).expect(303);
    browser.submit(page, page + "status/", Map.of("active", "false")).expect(303);
    assertThat(browser.open(page).text()).contains("renamed", "switched off");
    assertThat(browser.open(page + "delete/").text()).contains("stops reporting");
    browser.submit(page + "delete/", Map.of()).expect(303);
    browser.open(page).expect(404);
  }
}
