package dev.vedette.event;

import static dev.vedette.event.Samples.NOW;
import static dev.vedette.event.Samples.data;
import static dev.vedette.event.Samples.event;
import static dev.vedette.event.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNormalizerTest {

  @Test
  void a_java_event_is_summed_up() {
    NormalizedEvent event = sample("java");
    assertThat(event.eventId()).hasToString("a1b2c3d4-e5f6-0718-293a-4b5c6d7e8f90");
    assertThat(event.type()).isEqualTo("error");
    assertThat(event.title()).isEqualTo("StationException: north-3 cannot be started");
    assertThat(event.culprit()).isEqualTo("POST /stations/{id}/start");
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-11-21T09:30:15.123Z"));
    assertThat(event.message()).isEqualTo("Station north-3 did not start");
    assertThat(event.release()).contains("pump@2.4.1");
    assertThat(event.dist()).contains("42");
    assertThat(event.logger()).contains("com.acme.pump.StationService");
    assertThat(event.unhandled()).isTrue();
    assertThat(event.userTag()).contains("id:42");
    assertThat(event.tags())
        .contains(
            new Tag("level", "error"),
            new Tag("handled", "no"),
            new Tag("mechanism", "Spring6ExceptionResolver"),
            new Tag("runtime", "OpenJDK 17.0.15"),
            new Tag("runtime.name", "OpenJDK"),
            new Tag("os", "Linux 6.8"),
            new Tag("os.rooted", "no"),
            new Tag("device", "VM"),
            new Tag("device.family", "Server"),
            new Tag("sentry:release", "pump@2.4.1"),
            new Tag("sentry:user", "id:42"),
            new Tag("server_name", "pump-7"),
            new Tag("url", "https://pumps.example/stations/north-3/start"),
            new Tag("urgent", "True"))
        .isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
    assertThat(event.metadata().get("function").asText()).isEqualTo("start");
    assertThat(event.data().has("errors")).isFalse();
    assertThat(event.data().get("event_id").asText()).isEqualTo("a1b2c3d4e5f60718293a4b5c6d7e8f90");
    assertThat(event.data().get("size").asInt()).isEqualTo(Samples.bytes("java").length);
  }

  @Test
  void a_browser_event_gets_its_contexts_from_the_user_agent() {
    NormalizedEvent event = sample("javascript");
    assertThat(event.culprit()).isEqualTo("Cart.render(/static/js/main.3f2a1b9c.js)");
    assertThat(event.location()).contains("/static/js/main.3f2a1b9c.js");
    assertThat(event.userTag()).contains("ip:203.0.113.9");
    assertThat(event.tags())
        .contains(
            new Tag("browser", "Chrome 142.0.0.0"),
            new Tag("browser.name", "Chrome"),
            new Tag("os.name", "Windows"),
            new Tag("page", "cart"));
  }

  @Test
  void a_python_event_keeps_the_remarks_of_its_sdk() {
    NormalizedEvent event = sample("python");
    assertThat(event.eventId()).hasToString("99999999-8888-7777-6666-555544443333");
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-11-21T09:30:15.123456Z"));
    assertThat(event.title()).isEqualTo("KeyError: 'currency'");
    assertThat(
            event.data().at("/_meta/exception/values/0/stacktrace/frames/1/vars/order").toString())
        .isEqualTo("{\"\":{\"len\":30}}");
  }

  @Test
  void an_empty_event_is_an_unlabeled_error() {
    NormalizedEvent event = event("{}");
    assertThat(event.title()).isEqualTo("<unlabeled event>");
    assertThat(event.type()).isEqualTo("default");
    assertThat(event.level()).isEqualTo("error");
    assertThat(event.platform()).isEqualTo("other");
    assertThat(event.timestamp()).isEqualTo(NOW);
    assertThat(event.tags()).containsExactly(new Tag("level", "error"));
  }

  @Test
  void the_envelopes_event_id_wins() {
    UUID id = UUID.fromString("00000000-0000-0000-0000-00000000abcd");
    Arrival arrival =
        new Arrival(
            1,
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(id));
    assertThat(event("{'event_id':'a1b2c3d4e5f60718293a4b5c6d7e8f90'}", arrival).eventId())
        .isEqualTo(id);
  }

  @Test
  void an_invalid_event_id_is_replaced_and_remarked() {
    JsonNode data = data("{'event_id':'nonsense'}");
    assertThat(data.get("event_id").asText()).matches("[0-9a-f]{32}");
    assertThat(data.at("/errors/0/name").asText()).isEqualTo("event_id");
  }

  @Test
  void a_time_in_the_future_is_replaced_by_that_of_arrival() {
    NormalizedEvent event = event("{'timestamp':'2026-11-21T09:31:30Z'}");
    assertThat(event.timestamp()).isEqualTo(NOW);
    assertThat(event.data().at("/errors/0/type").asText()).isEqualTo("future_timestamp");
    assertThat(event("{'timestamp':'2026-11-21T09:31:10Z'}").timestamp()).isAfter(NOW);
  }

  @Test
  void a_time_beyond_the_retention_is_replaced_by_that_of_arrival() {
    NormalizedEvent event = event("{'timestamp':1500000000}");
    assertThat(event.timestamp()).isEqualTo(NOW);
    assertThat(event.data().at("/errors/0/type").asText()).isEqualTo("past_timestamp");
  }

  @Test
  void a_clock_is_corrected_only_if_it_is_off_by_more_than_55_minutes() {
    String json = "{'timestamp':'2026-11-21T07:30:00Z','breadcrumbs':[{'timestamp':1795246199}]}";
    NormalizedEvent corrected = event(json, sentAt("2026-11-21T07:30:16Z"));
    assertThat(corrected.timestamp()).isEqualTo(Instant.parse("2026-11-21T09:30:00Z"));
    assertThat(corrected.data().at("/breadcrumbs/values/0/timestamp").asLong())
        .isEqualTo(1_795_246_199L + 7200);
    assertThat(corrected.data().at("/errors/0/type").asText()).isEqualTo("clock_drift");
    NormalizedEvent left = event(json, sentAt("2026-11-21T08:40:16Z"));
    assertThat(left.timestamp()).isEqualTo(Instant.parse("2026-11-21T07:30:00Z"));
  }

  private static Arrival sentAt(String time) {
    return new Arrival(
        1,
        NOW,
        Optional.of(Instant.parse(time)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void an_unknown_level_is_that_of_the_type() {
    assertThat(event("{'type':'transaction','transaction':'t','level':'shouted'}").level())
        .isEqualTo("info");
    assertThat(event("{'type':'feedback'}").level()).isEqualTo("info");
    assertThat(event("{'type':'transaction','level':'error'}").level()).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({
    "'warning',warning", "'warn',warning", "'log',info", "'critical',fatal", "'FATAL',fatal",
    "40,error", "'10',debug", "'sample',sample", "'shouted',error", "[],error"
  })
  void levels_have_one_name_each(String sent, String level) {
    assertThat(
            event("{'level':" + (sent.matches("\\d+|\\[]") ? sent : "'" + sent + "'") + "}")
                .level())
        .isEqualTo(level);
  }

  @Test
  void an_unknown_platform_is_other() {
    assertThat(event("{'platform':'java'}").platform()).isEqualTo("java");
    assertThat(event("{'platform':'hal9000'}").platform()).isEqualTo("other");
    assertThat(event("{'platform':{}}").platform()).isEqualTo("other");
  }

  @Test
  void releases_and_environments_that_are_none_are_dropped() {
    NormalizedEvent event = event("{'release':' 1.0 ','environment':'none','dist':'7'}");
    assertThat(event.release()).contains("1.0");
    assertThat(event.dist()).contains("7");
    assertThat(event.environment()).isEmpty();
    assertThat(event("{'release':'a\\nb','dist':'7'}").release()).isEmpty();
    assertThat(event("{'release':'a\\nb','dist':'7'}").dist()).isEmpty();
    assertThat(event("{'release':'" + "x".repeat(201) + "'}").release()).isEmpty();
    assertThat(event("{'environment':'" + "x".repeat(65) + "'}").environment()).isEmpty();
    assertThat(event("{'release':1.5}").release()).contains("1.5");
  }

  @Test
  void an_environment_among_the_tags_counts_if_there_is_no_other() {
    assertThat(event("{'tags':{'environment':'qa'}}").environment()).contains("qa");
    assertThat(event("{'environment':'prod','tags':{'environment':'qa'}}").environment())
        .contains("prod");
  }

  @Test
  void long_names_are_cut_with_a_remark() {
    NormalizedEvent event = event("{'logger':'" + "x".repeat(100) + "'}");
    assertThat(event.logger().orElseThrow()).hasSize(64).endsWith("...");
    assertThat(event.data().at("/_meta/logger").toString())
        .isEqualTo("{\"\":{\"len\":100,\"rem\":[[\"!limit\",\"s\",61,64]]}}");
  }

  @Test
  void a_fingerprint_is_kept_as_texts() {
    assertThat(data("{'fingerprint':['a',1,true,null,{}]}").get("fingerprint").toString())
        .isEqualTo("[\"a\",\"1\",\"true\"]");
    assertThat(data("{'fingerprint':'a'}").has("fingerprint")).isFalse();
  }

  @Test
  void unknown_members_go_with_a_remark() {
    JsonNode data = data("{'hat':'red'}");
    assertThat(data.has("hat")).isFalse();
    assertThat(data.at("/errors/0").toString())
        .isEqualTo("{\"type\":\"invalid_attribute\",\"name\":\"hat\"}");
  }

  @Test
  void interfaces_may_come_under_their_old_names() {
    NormalizedEvent event =
        event(
            "{'sentry.interfaces.Message':{'message':'m'},'sentry.interfaces.User':{'id':'1'},"
                + "'culprit':'old.culprit'}");
    assertThat(event.message()).isEqualTo("m");
    assertThat(event.userTag()).contains("id:1");
    assertThat(event.culprit()).isEqualTo("old.culprit");
  }

  @Test
  void a_csp_report_is_an_event_of_its_own_type() {
    NormalizedEvent event =
        event(
            "{'csp':{'effective_directive':'script-src','blocked_uri':'https://evil.example/x.js',"
                + "'document_uri':'https://shop.example/cart'}}");
    assertThat(event.type()).isEqualTo("csp");
    assertThat(event.title()).isEqualTo("Blocked 'script' from 'evil.example'");
    assertThat(event.culprit()).isEqualTo("script-src");
    assertThat(event.location()).contains("https://shop.example/cart");
  }

  @Test
  void a_transaction_is_named_by_itself() {
    NormalizedEvent event =
        event("{'type':'transaction','transaction':'GET /','start_timestamp':1795253410}");
    assertThat(event.type()).isEqualTo("transaction");
    assertThat(event.title()).isEqualTo("GET /");
    assertThat(event.level()).isEqualTo("info");
  }
}
