package dev.vedette.ingest;

import static dev.vedette.ingest.Requests.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.event.Arrival;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.Tag;
import dev.vedette.platform.Options;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrowserReportsTest {

  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0";
  private static final Sending SENDING =
      new Sending(
          1,
          2,
          UUID.randomUUID(),
          Instant.parse("2026-01-01T00:00:30Z"),
          Optional.empty(),
          Optional.of("192.0.2.7"),
          Optional.of(AGENT),
          Optional.empty());

  private static final String CSP =
      "{\"csp-report\":{\"document-uri\":\"https://shop.example/cart?id=1\",\"referrer\":"
          + "\"https://shop.example/\",\"blocked-uri\":\"%s\",\"violated-directive\":"
          + "\"script-src-elem 'self'\",\"line-number\":7,\"source-file\":\"%s\"}}";

  @Test
  void a_violated_policy_is_an_event_of_type_csp() {
    NormalizedEvent event = one(CSP.formatted("https://evil.example/x.js?token=1", ""));
    assertThat(event.type()).isEqualTo("csp");
    assertThat(event.title()).isEqualTo("Blocked 'script' from 'evil.example'");
    assertThat(event.culprit()).isEqualTo("script-src-elem");
    assertThat(event.tags())
        .contains(
            new Tag("effective-directive", "script-src-elem"),
            new Tag("blocked-uri", "https://evil.example/x.js"),
            new Tag("logger", "csp"),
            new Tag("browser", "Firefox 130.0"));
    assertThat(event.userTag()).contains("ip:192.0.2.7");
    assertThat(event.data().path("csp").path("line_number").asInt()).isEqualTo(7);
    assertThat(event.data().path("request").path("url").asText())
        .isEqualTo("https://shop.example/cart");
  }

  @Test
  void the_reporting_api_sends_lists() {
    List<BrowserReports.Report> reports =
        security(
            "[{\"type\":\"csp-violation\",\"age\":2000,\"user_agent\":\"%s\",\"body\":{"
                    .formatted(AGENT)
                + "\"documentURL\":\"https://a.example/\",\"blockedURL\":\"inline\","
                + "\"effectiveDirective\":\"style-src-attr\"}},{\"type\":\"deprecation\"}]");
    assertThat(reports).hasSize(2);
    NormalizedEvent event = normalized(reports.get(0));
    assertThat(event.type()).isEqualTo("csp");
    assertThat(event.timestamp()).isEqualTo("2026-01-01T00:00:28Z");
    assertThat(reports.get(1).event()).isEmpty();
  }

  @Test
  void certificates_that_were_not_accepted_are_events_of_their_types() {
    String members = "\"hostname\":\"www.example.com\",\"port\":443";
    NormalizedEvent transparency = one("{\"expect-ct-report\":{" + members + "}}");
    assertThat(transparency.type()).isEqualTo("expectct");
    assertThat(transparency.culprit()).isEqualTo("www.example.com");
    assertThat(transparency.tags())
        .contains(new Tag("hostname", "www.example.com"), new Tag("port", "443"));
    assertThat(
            one("{\"expect-staple-report\":{" + members + ",\"cert-status\":\"REVOKED\"}}").tags())
        .contains(new Tag("cert_status", "REVOKED"));
    assertThat(one("{" + members + ",\"known-pins\":[],\"include-subdomains\":false}").type())
        .isEqualTo("hpkp");
  }

  @Test
  void what_is_none_of_these_is_invalid() {
    for (String body :
        List.of(
            "{}",
            "{\"csp-report\":{\"effective-directive\":\"lalala\"}}",
            "{\"csp-report\":[]}",
            "{\"expect-ct-report\":{}}")) {
      assertThat(security(body)).singleElement().isEqualTo(BrowserReports.Report.INVALID);
    }
    assertThatThrownBy(() -> security("not json")).isInstanceOf(IngestException.class);
    assertThatThrownBy(() -> security("7")).isInstanceOf(IngestException.class);
  }

  @Test
  void what_browser_extensions_do_is_filtered() {
    for (String source :
        List.of("chrome-extension://abcdef/x.js", "chrome-extension", "about", "moz-extension")) {
      assertThat(security(CSP.formatted(source, "")).get(0).filter()).contains("invalid-csp");
      assertThat(security(CSP.formatted("https://a.example", source)).get(0).filter())
          .contains("invalid-csp");
    }
    assertThat(security(CSP.formatted("https://cdn.superfish.com/a", "")).get(0).filter())
        .isPresent();
    assertThat(security(CSP.formatted("https://notsuperfish.com/a", "")).get(0).filter()).isEmpty();
  }

  @Test
  void a_project_has_sources_of_its_own_and_may_switch_the_others_off() {
    Options settings =
        new Options(
            Map.of(
                "sentry:csp_ignored_sources_defaults", "false",
                "sentry:csp_ignored_sources", "https://*.ads.example:8443"));
    assertThat(filtered("chrome-extension", settings)).isFalse();
    assertThat(filtered("https://x.ads.example:8443/y", settings)).isTrue();
    assertThat(filtered("https://x.ads.example/y", settings)).isFalse();
    assertThat(filtered("http://x.ads.example:8443/y", settings)).isFalse();
  }

  @Test
  void a_request_that_failed_is_an_event_of_type_nel() {
    String nel =
        "{\"age\":0,\"type\":\"network-error\",\"url\":\"https://shop.example/pay\",\"body\":{"
            + "\"type\":\"%s\",\"phase\":\"connection\",\"method\":\"POST\",\"status_code\":%d,"
            + "\"server_ip\":\"192.0.2.1\",\"elapsed_time\":1200,\"sampling_fraction\":1}}";
    NormalizedEvent event = normalized(nel(nel.formatted("tcp.timed_out", 0)).get(0));
    assertThat(event.type()).isEqualTo("nel");
    assertThat(event.title()).isEqualTo("Network error: TCP timed out");
    assertThat(event.culprit()).isEqualTo("https://shop.example/pay");
    assertThat(event.tags())
        .contains(new Tag("nel.type", "tcp.timed_out"), new Tag("nel.phase", "connection"));
    assertThat(event.data().path("contexts").path("nel").path("server_ip").asText())
        .isEqualTo("192.0.2.1");
    assertThat(normalized(nel(nel.formatted("http.error", 503)).get(0)).title())
        .isEqualTo("Network error: HTTP error 503");
    assertThat(nel(nel.formatted("ok", 200))).containsExactly(BrowserReports.Report.INVALID);
  }

  private static boolean filtered(String blocked, Options settings) {
    return BrowserReports.read(
            bytes(CSP.formatted(blocked, "")), BrowserReports.Kind.SECURITY, SENDING, settings)
        .get(0)
        .filter()
        .isPresent();
  }

  private static List<BrowserReports.Report> security(String body) {
    return BrowserReports.read(bytes(body), BrowserReports.Kind.SECURITY, SENDING, Options.NONE);
  }

  private static List<BrowserReports.Report> nel(String body) {
    return BrowserReports.read(bytes(body), BrowserReports.Kind.NEL, SENDING, Options.NONE);
  }

  private static NormalizedEvent one(String body) {
    List<BrowserReports.Report> reports = security(body);
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).filter()).isEmpty();
    return normalized(reports.get(0));
  }

  private static NormalizedEvent normalized(BrowserReports.Report report) {
    JsonNode json = report.event().orElseThrow();
    return new EventNormalizer()
        .normalize(
            bytes(json.toString()),
            new Arrival(
                1,
                SENDING.receivedAt(),
                Optional.empty(),
                SENDING.remoteAddress(),
                SENDING.userAgent(),
                Optional.empty(),
                Optional.empty()));
  }
}
