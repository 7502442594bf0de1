package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Filters and scrubbing from their settings to what is stored, counted and shown. */
@ExtendWith(SharedServer.class)
class ScreeningIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String FILTER = PROJECT + "filters/";
  private static final String CARD = "4111 1111 1111 1111";

  private Workspace workspace;
  private Api api;
  private Sender sender;

  @BeforeEach
  void workspace(VedetteServer server) {
    workspace = Workspace.create(server.api(), "screening");
    api = workspace.api();
    sender = new Sender(workspace.dsn());
  }

  private JsonNode stored(ObjectNode event) {
    sender.send(event).expect(200);
    String id = event.path("event_id").asText();
    await().atMost(SOON).until(() -> workspace.event(id).status() == 200);
    return workspace.event(id).json();
  }

  private static ObjectNode event(String type, String value) {
    return Sender.event(Sender.newId(), type, value);
  }

  @Test
  void secrets_are_scrubbed_before_anything_is_stored_and_the_rule_is_named() {
    ObjectNode sent = event("PaymentError", "card " + CARD + " was declined");
    sent.putObject("extra").put("password", "hunter2").put("author", "jane");
    sent.putObject("tags").put("authToken", "hunter2");
    sent.putObject("request").putObject("headers").put("X-Api-Key", "hunter2");

    JsonNode event = stored(sent);

    assertThat(event.toString()).doesNotContain("hunter2").doesNotContain(CARD);
    assertThat(event.path("title").asText())
        .isEqualTo("PaymentError: card [Filtered] was declined");
    assertThat(event.path("context").path("password").asText()).isEqualTo("[Filtered]");
    assertThat(event.path("context").path("author").asText()).isEqualTo("jane");
    assertThat(event.at("/_meta/context/password//rem/0/0").asText()).isEqualTo("@password:filter");
    assertThat(event.path("_meta").path("tags").toString()).contains("@password:filter");
    assertThat(workspace.issues().toString()).doesNotContain(CARD);
  }

  @Test
  void a_project_and_its_organization_decide_what_is_scrubbed() {
    api.put(
            workspace.path(),
            Map.of(
                "dataScrubber",
                false,
                "relayPiiConfig",
                "{\"rules\": {\"mail\": {\"type\": \"email\", \"redaction\": {\"method\":"
                    + " \"mask\"}}}, \"applications\": {\"extra.**\": [\"mail\"]}}"))
        .expect(200);
    ObjectNode sent = event("A", "b");
    sent.putObject("extra").put("password", "x").put("note", "to j@example.com");

    JsonNode event = stored(sent);

    assertThat(event.at("/context/password").asText()).isEqualTo("x");
    assertThat(event.at("/context/note").asText()).isEqualTo("to *************");
    assertThat(event.at("/_meta/context/note//rem").toString())
        .isEqualTo("[[\"project:mail\",\"m\",3,16]]");

    String organization = "/api/0/organizations/" + workspace.organization() + "/";
    try {
      api.put(organization, Map.of("dataScrubber", true, "scrubIPAddresses", true)).expect(200);
      ObjectNode again = event("A", "b");
      again.putObject("extra").put("password", "x");
      again.putObject("user").put("id", "7").put("ip_address", "203.0.113.7");
      JsonNode scrubbed = stored(again);
      assertThat(scrubbed.at("/context/password").asText()).isEqualTo("[Filtered]");
      assertThat(scrubbed.at("/user/ip_address").isNull()).isTrue();
      assertThat(api.get(organization).json().path("dataScrubber").asBoolean()).isTrue();
    } finally {
      api.put(organization, Map.of("dataScrubber", false, "scrubIPAddresses", false)).expect(200);
    }
  }

  @Test
  void what_is_filtered_is_acknowledged_counted_by_its_reason_and_not_stored() {
    api.put(
            workspace.path(),
            Map.of(
                "options",
                Map.of(
                    "filters:error_messages", "Ignored*",
                    "filters:releases", "0.*",
                    "filters:blacklisted_ips", "192.0.2.0/24")))
        .expect(200);
    api.put(workspace.path() + "filters/localhost/", Map.of("active", true)).expect(204);
    ObjectNode local = event("A", "b");
    local.putObject("request").put("url", "http://localhost/x");
    ObjectNode old = event("A", "c");
    old.put("release", "0.9");

    sender.send(event("IgnoredError", "x")).expect(200);
    sender.send(local).expect(200);
    sender.send(old).expect(200);
    stored(event("Kept", "d"));

    await().atMost(SOON).until(() -> workspace.total("blacklisted") == 3);
    assertThat(workspace.total("error-message")).isEqualTo(1);
    assertThat(workspace.total("localhost")).isEqualTo(1);
    assertThat(workspace.total("release-version")).isEqualTo(1);
    assertThat(workspace.total("received")).isEqualTo(4);
    assertThat(workspace.issues()).hasSize(1);
  }

  @Test
  void pages_that_may_not_send_are_counted_too() {
    api.put(workspace.path(), Map.of("allowedDomains", List.of("example.com"))).expect(200);
    await()
        .atMost(SOON)
        .until(
            () ->
                sender
                        .post(Sender.envelope(event("A", "b")), "Origin", "https://evil.example")
                        .status()
                    == 403);
    await().atMost(SOON).until(() -> workspace.total("cors") >= 1);
  }

  @Test
  void filters_are_listed_and_switched_as_the_schema_says() {
    Conformance conformance = Conformance.required();
    String path = workspace.path() + "filters/";
    JsonNode all = conformance.check("GET", FILTER, api.get(path));
    assertThat(all.findValuesAsText("id"))
        .containsExactly(
            "browser-extensions",
            "filtered-transaction",
            "legacy-browsers",
            "localhost",
            "web-crawlers");

    Conformance.empty(api.put(path + "web-crawlers/", Map.of("active", true)), 204);
    Conformance.empty(
        api.put(path + "legacy-browsers/", Map.of("subfilters", List.of("ie", "safari", "ie"))),
        204);
    JsonNode changed = conformance.check("GET", FILTER, api.get(path));
    assertThat(changed.at("/2/active").toString()).isEqualTo("[\"ie\",\"safari\"]");
    assertThat(changed.at("/4/active").asBoolean()).isTrue();
    Conformance.empty(api.put(path + "legacy-browsers/", Map.of("active", true)), 204);
    assertThat(api.get(path).json().at("/2/active").isBoolean()).isTrue();

    assertThat(api.put(path + "nonsense/", Map.of("active", true)).status()).isEqualTo(404);
    assertThat(api.put(path + "localhost/", Map.of()).expect(400).json().has("active")).isTrue();
    assertThat(
            api.put(path + "legacy-browsers/", Map.of("subfilters", List.of("netscape")))
                .expect(400)
                .json()
                .at("/subfilters/0")
                .asText())
        .isEqualTo("\"netscape\" is not a valid choice.");
  }

  @Test
  void settings_are_shown_written_back_and_audited() {
    Map<String, Object> wanted =
        Map.of(
            "dataScrubberDefaults",
            false,
            "sensitiveFields",
            List.of("salary"),
            "safeFields",
            List.of("$user.id"),
            "options",
            Map.of("filters:react-hydration-errors", false));
    JsonNode saved = api.put(workspace.path(), wanted).expect(200).json();
    assertThat(saved.path("dataScrubber").asBoolean()).isTrue();
    assertThat(saved.path("dataScrubberDefaults").asBoolean()).isFalse();
    assertThat(saved.path("sensitiveFields").toString()).isEqualTo("[\"salary\"]");
    assertThat(saved.path("options").path("filters:react-hydration-errors").asBoolean()).isFalse();
    assertThat(api.put(workspace.path(), saved).expect(200).json()).isEqualTo(saved);
    assertThat(api.get("/api/0/organizations/" + workspace.organization() + "/audit-logs/").text())
        .contains("sentry:sensitive_fields")
        .contains("filters:react-hydration-errors");

    JsonNode wrong =
        api.put(
                workspace.path(),
                Map.of("relayPiiConfig", "{\"applications\": {\"a..b\": [\"@ip\"]}}"))
            .expect(400)
            .json();
    assertThat(wrong.at("/relayPiiConfig/0").asText())
        .isEqualTo(
            "applications: The selector is wrong at character 3 of \"a..b\": expected a name.");
  }
}
