package dev.vedette.e2e;

import static dev.vedette.e2e.Conformance.ORGANIZATION;
import static dev.vedette.e2e.Sender.bytes;
import static dev.vedette.e2e.Sender.envelope;
import static dev.vedette.e2e.Sender.event;
import static dev.vedette.e2e.Sender.join;
import static dev.vedette.e2e.Sender.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Items of every type, what limits them, and where they are counted. */
@ExtendWith(SharedServer.class)
class ItemsIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SUMS = ORGANIZATION + "stats_v2/";

  private Workspace workspace;
  private Api api;
  private Sender sender;
  private String projectId;
  private String organization;

  @BeforeEach
  void workspace(VedetteServer server) {
    workspace = Workspace.create(server.api(), "items");
    api = workspace.api();
    sender = new Sender(workspace.dsn());
    projectId = workspace.dsn().projectId();
    organization = "/api/0/organizations/" + workspace.organization() + "/";
  }

  private static String items(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String transaction(String id) {
    long now = Instant.now().getEpochSecond();
    return "{\"event_id\":\"%s\",\"type\":\"transaction\",\"transaction\":\"/checkout\","
            .formatted(id)
        + "\"platform\":\"java\",\"start_timestamp\":%d.0,\"timestamp\":%d.5,".formatted(now, now)
        + "\"contexts\":{\"trace\":{\"trace_id\":\"4c79f60c11214eb38604f4ae0781bfb2\","
        + "\"span_id\":\"fa90fdead5f74052\",\"op\":\"http.server\",\"status\":\"ok\"}},"
        + "\"spans\":[{\"span_id\":\"fa90fdead5f74053\",\"op\":\"db\",\"description\":\"select 1\","
        + "\"start_timestamp\":%d.1,\"timestamp\":%d.2}]}".formatted(now, now);
  }

  @Test
  void a_transaction_is_an_event_and_no_issue() {
    String id = newId();
    sender
        .post(
            bytes(
                items(
                    "{\"event_id\":\"" + id + "\"}",
                    "{\"type\":\"transaction\"}",
                    transaction(id))))
        .expect(200);
    await().atMost(SOON).until(() -> workspace.event(id).status() == 200);
    JsonNode stored = workspace.event(id).json();
    assertThat(stored.path("type").asText()).isEqualTo("transaction");
    assertThat(stored.path("title").asText()).isEqualTo("/checkout");
    assertThat(workspace.issues()).isEmpty();
    awaitSums("transaction", Map.of("accepted none", 1L));
    assertThat(sums("error")).isEmpty();
  }

  @Test
  void what_creates_no_event_is_answered_with_an_empty_object_and_counted() {
    Answer answer =
        sender.post(
            bytes(
                items(
                    "{}",
                    "{\"type\":\"session\"}",
                    "{\"sid\":\""
                        + newId()
                        + "\",\"init\":true,\"status\":\"ok\",\"started\":"
                        + "\"2026-01-01T00:00:00Z\",\"attrs\":{\"release\":\"shop@1\"}}",
                    "{\"type\":\"check_in\"}",
                    "{\"monitor_slug\":\"nightly\",\"status\":\"late\"}",
                    "{\"type\":\"log\",\"item_count\":7}",
                    "{\"items\":[]}",
                    "{\"type\":\"from_the_future\"}",
                    "{}",
                    "{\"type\":\"client_report\"}",
                    "{\"discarded_events\":[{\"reason\":\"before_send\",\"category\":\"error\","
                        + "\"quantity\":4}],\"filtered_sampling_events\":[{\"reason\":\"Sampled:1\","
                        + "\"category\":\"transaction\",\"quantity\":5}]}")));
    assertThat(answer.expect(200).text()).isEqualTo("{}");
    awaitSums("session", Map.of("accepted none", 1L));
    awaitSums("monitor", Map.of("invalid invalid_check_in", 1L));
    awaitSums("log_item", Map.of("invalid not_supported", 7L));
    awaitSums("error", Map.of("client_discard before_send", 4L));
    awaitSums("transaction", Map.of("filtered sampled", 5L));
  }

  @Test
  void reports_of_browsers_become_issues_and_noise_is_filtered() {
    String csp =
        "{\"csp-report\":{\"document-uri\":\"https://shop.example/cart\",\"effective-directive\":"
            + "\"img-src\",\"violated-directive\":\"img-src 'self'\",\"blocked-uri\":\"%s\"}}";
    Answer answer =
        report("security", "application/csp-report", csp.formatted("https://a.example"));
    assertThat(answer.expect(200).body()).isEmpty();
    report("csp-report", "application/json", csp.formatted("chrome-extension://abc")).expect(200);
    report(
            "nel",
            "application/reports+json",
            "[{\"type\":\"network-error\",\"age\":1,\"url\":\"https://shop.example/\",\"body\":{"
                + "\"type\":\"dns.name_not_resolved\",\"phase\":\"dns\"}}]")
        .expect(200);
    report("security", "text/html", "{}").expect(415);
    report("security", "application/csp-report", "no json").expect(400);

    await().atMost(SOON).until(() -> workspace.issues().size() == 2);
    assertThat(workspace.issues())
        .extracting(issue -> issue.path("title").asText())
        .containsExactlyInAnyOrder(
            "Blocked 'image' from 'a.example'", "Network error: DNS name not resolved");
    await().atMost(SOON).until(() -> workspace.total("invalid-csp") == 1);
    assertThat(workspace.total("blacklisted")).isEqualTo(1);
  }

  @Test
  void a_project_names_sources_of_reports_that_it_does_not_want() {
    String csp =
        "{\"csp-report\":{\"effective-directive\":\"img-src\",\"blocked-uri\":\"https://x.ads.example/a\"}}";
    Map<String, Object> options = Map.of("sentry:csp_ignored_sources", "*.ads.example");
    JsonNode project =
        api.put(workspace.path(), Map.of("options", options)).expect(200).json().path("options");
    assertThat(project.path("sentry:csp_ignored_sources").asText()).isEqualTo("*.ads.example");
    assertThat(project.path("sentry:csp_ignored_sources_defaults").asBoolean()).isTrue();
    report("security", "application/csp-report", csp).expect(200);
    await().atMost(SOON).until(() -> workspace.total("invalid-csp") == 1);
    assertThat(workspace.issues()).isEmpty();
  }

  private Answer report(String endpoint, String contentType, String body) {
    return sender.raw(
        "POST",
        "/api/" + projectId + "/" + endpoint + "/?sentry_key=" + workspace.dsn().publicKey(),
        bytes(body),
        "Content-Type",
        contentType);
  }

  @Test
  void the_sdk_loader_says_that_there_is_none() {
    for (String script : List.of(".min.js", ".js")) {
      Answer answer =
          sender.raw("GET", "/js-sdk-loader/" + workspace.dsn().publicKey() + script, new byte[0]);
      assertThat(answer.expect(404).header("Content-Type")).startsWith("text/javascript");
      assertThat(answer.text()).startsWith("//");
    }
  }

  @Test
  void a_projects_quota_refuses_its_category_and_says_for_how_long() {
    String quotas = workspace.path() + "quotas/";
    Map<String, Object> quota = Map.of("category", "error", "limit", 1, "window", 86_400);
    assertThat(api.get(quotas).expect(200).json().path("quotas")).isEmpty();
    JsonNode set = api.put(quotas, Map.of("quotas", List.of(quota))).expect(200).json();
    assertThat(set.path("quotas").path(0).path("limit").asInt()).isEqualTo(1);
    assertThat(api.get(quotas).json()).isEqualTo(set);

    sender.send(event(newId(), "Leak", "first")).expect(200);
    Answer refused = sender.send(event(newId(), "Leak", "second")).expect(429);
    assertThat(refused.header("X-Sentry-Rate-Limits"))
        .matches("\\d+:default;error;security:project:project_quota");
    assertThat(refused.header("Retry-After")).matches("\\d+");

    String id = newId();
    Answer taken =
        sender.post(
            join(
                envelope(event(newId(), "Leak", "third")),
                bytes(
                    items(
                        "{\"type\":\"session\"}",
                        "{\"sid\":\""
                            + id
                            + "\",\"started\":\"2026-01-01T00:00:00Z\",\"attrs\":{"
                            + "\"release\":\"shop@1\"}}"))));
    assertThat(taken.expect(200).header("X-Sentry-Rate-Limits")).endsWith(":project:project_quota");
    awaitSums("error", Map.of("accepted none", 1L, "rate_limited project_quota", 2L));
    awaitSums("session", Map.of("accepted none", 1L));
    assertThat(workspace.total("rejected")).isEqualTo(2);
  }

  @Test
  void what_is_wrong_with_a_quota_is_named() {
    String quotas = workspace.path() + "quotas/";
    Conformance.invalid(api.put(quotas, Map.of()), "quotas", "This field is required.");
    api.put(quotas, Map.of("quotas", List.of(Map.of("category", "x", "limit", 1, "window", 60))))
        .expect(400);
    Conformance.invalid(
        api.put(
            quotas,
            Map.of("quotas", List.of(Map.of("category", "error", "limit", 1, "window", 61)))),
        "quotas",
        "A window is 60, 3600 or 86400 seconds.");
    api.put(organization + "quotas/", Map.of("quotas", List.of())).expect(200);
  }

  @Test
  void sums_are_what_the_document_describes() {
    Conformance conformance = Conformance.required();
    sender.send(event(newId(), "Leak", "one")).expect(200);
    awaitSums("error", Map.of("accepted none", 1L));
    String query =
        "?field=sum(quantity)&field=sum(times_seen)&statsPeriod=1d&interval=1h&project="
            + projectId;
    JsonNode sums =
        conformance.check(
            "GET",
            SUMS,
            api.get(organization + "stats_v2/" + query + "&groupBy=category&groupBy=outcome"));
    assertThat(sums.path("intervals").size()).isBetween(24, 25);
    JsonNode group = sums.path("groups").path(0);
    assertThat(group.path("by").path("category").asText()).isEqualTo("error");
    assertThat(group.path("totals").path("sum(quantity)").asInt()).isEqualTo(1);
    assertThat(group.path("series").path("sum(quantity)")).hasSameSizeAs(sums.path("intervals"));

    JsonNode byProject =
        api.get(organization + "stats-v2/" + query + "&groupBy=project&category=error")
            .expect(200)
            .json();
    assertThat(byProject.has("intervals")).isFalse();
    assertThat(byProject.path("groups").path(0).path("by").path("project").asText())
        .isEqualTo(projectId);
  }

  @Test
  void sums_that_make_no_sense_are_refused() {
    String sums = organization + "stats_v2/";
    Conformance.refused(api.get(sums), 400, "At least one \"field\" is required.");
    Conformance.refused(
        api.get(sums + "?field=sum(quantity)"),
        400,
        "Query must have category as groupby or filter");
    Conformance.refused(
        api.get(sums + "?field=sum(quantity)&category=error&interval=7h"),
        400,
        "The interval should divide one day cleanly.");
    Conformance.refused(
        api.get(sums + "?field=sum(quantity)&category=error&statsPeriod=x"),
        400,
        "Invalid statsPeriod: 'x'");
    Conformance.refused(
        api.get(sums + "?field=sum(quantity)&category=error&statsPeriod=1d&project=1000000000"),
        403,
        "You do not have permission to perform this action.");
  }

  private void awaitSums(String category, Map<String, Long> expected) {
    await().atMost(SOON).untilAsserted(() -> assertThat(sums(category)).isEqualTo(expected));
  }

  /** Quantities of the project over the last day by outcome and reason. */
  private Map<String, Long> sums(String category) {
    Map<String, Long> sums = new TreeMap<>();
    JsonNode answer =
        api.get(
                organization
                    + "stats_v2/?field=sum(quantity)&statsPeriod=1d&interval=1d&groupBy=outcome"
                    + "&groupBy=reason&category="
                    + category
                    + "&project="
                    + projectId)
            .expect(200)
            .json();
    for (JsonNode group : answer.path("groups")) {
      sums.put(
          group.path("by").path("outcome").asText()
              + " "
              + group.path("by").path("reason").asText(),
          group.path("totals").path("sum(quantity)").asLong());
    }
    return sums;
  }
}
