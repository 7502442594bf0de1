package dev.vedette.ingest;

import static dev.vedette.ingest.Requests.AUTH;
import static dev.vedette.ingest.Requests.EVENT;
import static dev.vedette.ingest.Requests.EVENT_ID;
import static dev.vedette.ingest.Requests.KEY;
import static dev.vedette.ingest.Requests.bytes;
import static dev.vedette.ingest.Requests.envelope;
import static dev.vedette.ingest.Requests.eventEnvelope;
import static dev.vedette.ingest.Requests.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vedette.event.PayloadCodec;
import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.Options;
import dev.vedette.project.IngestKey;
import dev.vedette.project.RateLimit;
import dev.vedette.stats.Category;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final String OTHER = "ffffffffffffffffffffffffffffffff";
  private static final String DISABLED = "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee";
  private static final String DSN = "http://" + KEY + "@localhost/1";

  private static final String SESSION =
      "{\"sid\":\"9ec79c33ec9942ab8353589fcb2e04dc\",\"init\":true,\"status\":\"ok\","
          + "\"started\":\"2026-01-01T00:00:00Z\",\"attrs\":{\"release\":\"shop@1\"}}";

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:30Z"), ZoneOffset.UTC);

  private final List<InboxEntry> inbox = new ArrayList<>();
  private final List<RawItem> raw = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private Optional<RateLimitNotice> pressure = Optional.empty();
  private Optional<RateLimit> keyLimit = Optional.empty();
  private List<String> domains = List.of("*");
  private boolean writable = true;
  private Options settings = Options.NONE;

  private final Intake intake =
      new Intake(
          new Reception(
              new Admission(this::key),
              () -> pressure,
              new KeyRateLimits(CLOCK),
              rows -> {
                if (!writable) {
                  throw IngestException.unavailable("event could not be stored");
                }
                rows.forEach(this::written);
              },
              (project, key, category, outcome, reason, quantity, times, at) ->
                  outcomes.add(
                      project
                          + " "
                          + category.text()
                          + " "
                          + outcome.text()
                          + " "
                          + reason
                          + " "
                          + quantity),
              IngestLimits.DEFAULT,
              new ClientAddress(true)),
          ItemTypes.of(IngestLimits.DEFAULT, id -> settings),
          new AttachmentFile(null, 0),
          id -> settings,
          IngestMetrics.NONE,
          CLOCK);

  private void written(IntakeRow row) {
    if (row instanceof InboxEntry entry) {
      inbox.add(entry);
    } else {
      raw.add((RawItem) row);
    }
  }

  private Optional<IngestKey> key(String publicKey) {
    return switch (publicKey) {
      case KEY -> Optional.of(new IngestKey(11, 1, KEY, true, keyLimit, domains));
      case OTHER -> Optional.of(new IngestKey(12, 2, OTHER, true, keyLimit, domains));
      case DISABLED -> Optional.of(new IngestKey(13, 1, DISABLED, false, keyLimit, domains));
      default -> Optional.empty();
    };
  }

  @Test
  void an_event_is_in_the_inbox_before_it_is_acknowledged() {
    Receipt receipt = intake.receive(envelope(eventEnvelope()).header("User-Agent", "ua").build());
    assertThat(id(receipt)).isEqualTo(EVENT_ID);
    assertThat(inbox).hasSize(1);
    InboxEntry entry = inbox.get(0);
    assertThat(PayloadCodec.decompress(entry.payload(), 1000)).isEqualTo(bytes(EVENT));
    assertThat(entry.projectId()).isEqualTo(1);
    assertThat(entry.keyId()).isEqualTo(11);
    assertThat(entry.remoteAddress()).contains("192.0.2.7");
    assertThat(entry.userAgent()).contains("ua");
    assertThat(entry.client()).contains("test/1.0");
    assertThat(outcomes).isEmpty();
  }

  @Test
  void the_address_that_a_proxy_adds_on_a_line_of_its_own_counts() {
    intake.receive(
        envelope(eventEnvelope()).header("X-Forwarded-For", "10.0.0.1", "192.0.2.9").build());
    assertThat(inbox.get(0).remoteAddress()).contains("192.0.2.9");
  }

  @Test
  void a_tunnelled_envelope_needs_nothing_but_its_dsn() {
    String tunnelled = eventEnvelope().replaceFirst("\\{", "{\"dsn\":\"" + DSN + "\",");
    intake.receive(envelope(tunnelled).without("X-Sentry-Auth").build());
    assertThat(inbox).hasSize(1);
  }

  @Test
  void a_dsn_of_another_key_or_project_is_a_mismatch() {
    String key = "{\"dsn\":\"" + DSN.replace(KEY, OTHER) + "\"}";
    String project = "{\"dsn\":\"" + DSN.replace("/1", "/2") + "\"}";
    assertThat(refused(envelope(key), 400).causes())
        .containsExactly("public key header mismatch between envelope and request");
    assertThat(refused(envelope(project), 400).causes())
        .containsExactly("project id header mismatch between envelope and request");
    assertThat(refused(envelope(project).without("X-Sentry-Auth"), 400).causes()).hasSize(1);
  }

  @Test
  void without_any_authorization_it_is_401() {
    assertThat(refused(envelope("{}").without("X-Sentry-Auth"), 401).detail())
        .isEqualTo("missing authorization information");
    assertThat(outcomes).containsExactly("0 default invalid auth_missing 1");
  }

  @Test
  void unknown_disabled_and_foreign_keys_are_rejected() {
    for (String key : List.of("a".repeat(32), OTHER, DISABLED)) {
      Requests request = envelope(eventEnvelope()).header("X-Sentry-Auth", AUTH.replace(KEY, key));
      assertThat(refused(request, 403).detail())
          .isEqualTo("event submission rejected with_reason: ProjectId");
    }
    assertThat(outcomes)
        .containsExactly(
            "0 default invalid project_id 1",
            "2 default invalid project_mismatch 1",
            "1 default invalid key_disabled 1");
    assertThat(inbox).isEmpty();
  }

  @Test
  void a_project_that_is_no_number_is_a_bad_request() {
    refused(envelope("{}").project("x"), 400);
    refused(envelope("{}").project("0"), 400);
  }

  @Test
  void a_page_that_may_not_send_is_rejected() {
    domains = List.of("*.example.com");
    Requests foreign = envelope(eventEnvelope()).header("Origin", "https://evil.test");
    assertThat(refused(foreign, 403).detail())
        .isEqualTo("event submission rejected with_reason: Cors");
    intake.receive(envelope(eventEnvelope()).header("Origin", "https://a.example.com").build());
    intake.receive(envelope(eventEnvelope()).build());
    assertThat(inbox).hasSize(2);
  }

  @Test
  void store_bodies_come_in_base64_too() {
    byte[] zlib = Encodings.encode("deflate", bytes(EVENT), 1);
    Receipt receipt = intake.receive(store(Base64.getEncoder().encode(zlib)).build());
    assertThat(id(receipt)).isEqualTo(EVENT_ID);
    assertThat(inbox).hasSize(1);
  }

  @Test
  void the_old_store_path_takes_the_project_of_the_key() {
    intake.receive(store(bytes(EVENT)).project(null).build());
    assertThat(inbox.get(0).projectId()).isEqualTo(1);
  }

  @Test
  void a_store_event_without_an_id_gets_one() {
    assertThat(intake.receive(store(bytes("{\"event_id\":\"x\"}")).build()).eventId()).isPresent();
  }

  @Test
  void compressed_envelopes_are_taken() {
    for (String encoding : List.of("gzip", "deflate", "zstd")) {
      byte[] body = Encodings.encode(encoding, bytes(eventEnvelope()), 1);
      intake.receive(
          envelope()
              .header("Content-Encoding", encoding)
              .body(new java.io.ByteArrayInputStream(body))
              .build());
    }
    assertThat(inbox).hasSize(3);
  }

  @Test
  void other_items_are_counted_and_not_stored() {
    Receipt receipt =
        intake.receive(
            envelope(
                    "{}",
                    "{\"type\":\"log\",\"item_count\":3}",
                    "{}",
                    "{\"type\":\"whatever\"}",
                    "{}")
                .build());
    assertThat(receipt.eventId()).isEmpty();
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            "1 log_item invalid not_supported 3", "1 unknown invalid not_supported 1");
  }

  @Test
  void a_transaction_is_in_the_inbox_too() {
    Receipt receipt =
        intake.receive(
            envelope("{\"event_id\":\"" + EVENT_ID + "\"}", "{\"type\":\"transaction\"}", "{}")
                .build());
    assertThat(id(receipt)).isEqualTo(EVENT_ID);
    assertThat(inbox.get(0).category()).isEqualTo(Category.TRANSACTION);
  }

  @Test
  void sessions_and_check_ins_are_kept_as_they_are() {
    Receipt receipt =
        intake.receive(
            envelope(
                    "{\"sent_at\":\"2026-01-01T00:00:00Z\"}",
                    "{\"type\":\"session\"}",
                    SESSION,
                    "{\"type\":\"sessions\"}",
                    "{\"aggregates\":[{\"started\":\"2026-01-01T00:00:00Z\",\"exited\":3}],"
                        + "\"attrs\":{\"release\":\"a@1\"}}",
                    "{\"type\":\"check_in\"}",
                    "{\"check_in_id\":\"00000000000000000000000000000000\",\"monitor_slug\":\"m\","
                        + "\"status\":\"ok\",\"duration\":1.5}")
                .build());
    assertThat(receipt.eventId()).isEmpty();
    assertThat(raw).extracting(RawItem::type).containsExactly("session", "sessions", "check_in");
    assertThat(PayloadCodec.decompress(raw.get(0).data(), 1000)).isEqualTo(bytes(SESSION));
    assertThat(raw.get(0).sending().sentAt()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(outcomes)
        .containsExactly("1 session accepted  1", "1 session accepted  1", "1 monitor accepted  1");
  }

  @Test
  void a_session_without_a_release_is_invalid_and_the_rest_is_taken() {
    intake.receive(
        envelope(
                "{}",
                "{\"type\":\"session\"}",
                "{\"started\":\"2026-01-01T00:00:00Z\"}",
                "{\"type\":\"check_in\"}",
                "{\"monitor_slug\":\"m\",\"status\":\"late\"}",
                "{\"type\":\"session\"}",
                SESSION)
            .build());
    assertThat(raw).hasSize(1);
    assertThat(outcomes)
        .containsExactly(
            "1 session invalid invalid_session 1",
            "1 monitor invalid invalid_check_in 1",
            "1 session accepted  1");
  }

  @Test
  void more_than_a_hundred_sessions_are_too_large_an_envelope() {
    StringBuilder many = new StringBuilder("{}");
    for (int i = 0; i < 101; i++) {
      many.append("\n{\"type\":\"session\"}\n").append(SESSION);
    }
    refused(envelope(many.toString()), 413);
    assertThat(raw).isEmpty();
  }

  @Test
  void what_belongs_to_a_refused_event_is_refused_with_it() {
    keyLimit = Optional.of(new RateLimit(0, 60));
    IngestException limited =
        refused(envelope("{}", "{\"type\":\"profile\"}", "{}", "{\"type\":\"event\"}", "{}"), 429);
    assertThat(limited.headers()).containsKey("X-Sentry-Rate-Limits");
    assertThat(outcomes)
        .containsExactly("1 profile rate_limited key_quota 1", "1 error rate_limited key_quota 1");
  }

  @Test
  void client_reports_become_outcomes() {
    intake.receive(
        envelope(
                "{}",
                "{\"type\":\"client_report\"}",
                "{\"discarded_events\":[{\"reason\":\"queue_overflow\",\"category\":\"error\","
                    + "\"quantity\":4},{\"reason\":\"made_up_1234\",\"category\":\"session\","
                    + "\"quantity\":1},{\"reason\":\"x\",\"category\":\"nonsense\",\"quantity\":1},"
                    + "{\"reason\":\"x\",\"category\":\"error\",\"quantity\":-1}]}")
            .build());
    assertThat(outcomes)
        .containsExactly(
            "1 error client_discard queue_overflow 4", "1 session client_discard other 1");
  }

  @Test
  void a_broken_envelope_leaves_nothing_behind() {
    String half = eventEnvelope() + "{\"type\":\"session\",\"length\":100}\nshort";
    refused(envelope(half), 400);
    String twice = eventEnvelope() + eventEnvelope().split("\n", 2)[1];
    assertThat(refused(envelope(twice), 400).causes()).containsExactly("duplicate item: event");
    refused(envelope("{}\n{\"type\":\"session\"}\n{}\n{\"type\":\"event\"}\nnot json"), 400);
    assertThat(inbox).isEmpty();
    assertThat(outcomes)
        .containsExactly(
            "1 error invalid invalid_envelope 1",
            "1 error invalid invalid_envelope 1",
            "1 error invalid invalid_json 1");
  }

  @Test
  void an_event_over_a_mebibyte_is_too_large() {
    String event = "{\"message\":\"" + "x".repeat(1024 * 1024) + "\"}";
    String large = "{}\n{\"type\":\"event\",\"length\":" + event.length() + "}\n" + event;
    assertThat(refused(envelope(large), 413).detail()).startsWith("envelope exceeded size limits");
    assertThat(refused(store(bytes(event)), 413).detail())
        .startsWith("envelope exceeded size limits");
    assertThat(outcomes)
        .containsExactly("1 error invalid too_large 1", "1 error invalid too_large 1");
  }

  @Test
  void a_body_that_announces_too_much_is_not_read() {
    InputStream unread =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read");
          }
        };
    refused(envelope().body(unread).header("Content-Length", "999999999999"), 413);
  }

  @Test
  void a_bomb_is_refused_and_counted() {
    byte[] bomb = Encodings.encode("gzip", new byte[1024 * 1024], 150);
    refused(
        envelope().header("Content-Encoding", "gzip").body(new java.io.ByteArrayInputStream(bomb)),
        413);
    assertThat(outcomes).containsExactly("1 default invalid too_large 1");
  }

  @Test
  void above_the_keys_limit_events_wait_and_others_are_counted() {
    keyLimit = Optional.of(new RateLimit(2, 60));
    intake.receive(envelope(eventEnvelope()).build());
    intake.receive(store(bytes(EVENT)).build());
    IngestException limited = refused(envelope(eventEnvelope()), 429);
    Receipt receipt =
        intake.receive(envelope(eventEnvelope() + "{\"type\":\"session\"}\n" + SESSION).build());
    assertThat(raw).hasSize(1);
    assertThat(receipt.headers()).isEqualTo(limited.headers());
    assertThat(limited.headers())
        .containsEntry("Retry-After", "30")
        .containsEntry("X-Sentry-Rate-Limits", "30:default;error;security:key:key_quota");
    assertThat(outcomes)
        .containsExactly(
            "1 error rate_limited key_quota 1",
            "1 error rate_limited key_quota 1",
            "1 session accepted  1");
    assertThat(inbox).hasSize(2);
  }

  @Test
  void under_pressure_everything_waits() {
    pressure = Optional.of(new RateLimitNotice(60, List.of(), "organization", "backlog"));
    IngestException limited = refused(envelope(eventEnvelope()), 429);
    assertThat(limited.headers())
        .containsEntry("Retry-After", "60")
        .containsEntry("X-Sentry-Rate-Limits", "60::organization:backlog");
    assertThat(outcomes).containsExactly("1 default rate_limited backlog 1");
  }

  @Test
  void what_cannot_be_stored_is_not_acknowledged() {
    writable = false;
    String withSession = eventEnvelope() + "{\"type\":\"session\"}\n{}";
    refused(envelope(withSession), 503);
    assertThat(outcomes).isEmpty();
  }

  @Test
  void a_report_of_a_browser_is_an_event_and_noise_is_counted() {
    String csp = "{\"csp-report\":{\"effective-directive\":\"img-src\",\"blocked-uri\":\"%s\"}}";
    Receipt receipt = intake.receive(security(csp.formatted("https://a.example/x.png")).build());
    intake.receive(security(csp.formatted("chrome-extension://x")).build());
    intake.receive(security("{}").build());
    assertThat(receipt.eventId()).isEmpty();
    assertThat(inbox).hasSize(1);
    assertThat(inbox.get(0).category()).isEqualTo(Category.SECURITY);
    assertThat(new String(PayloadCodec.decompress(inbox.get(0).payload(), 10_000)))
        .contains("\"release\":\"shop@1\"");
    assertThat(outcomes)
        .containsExactly(
            "1 security filtered invalid-csp 1", "1 security invalid security_report 1");
  }

  @Test
  void a_report_of_another_content_type_is_not_taken() {
    refused(Requests.reports(IngestRequest.Kind.SECURITY, "text/plain", "{}"), 415);
    refused(Requests.reports(IngestRequest.Kind.NEL, "application/csp-report", "{}"), 415);
    assertThat(outcomes).contains("1 security invalid content_type 1");
  }

  private static Requests security(String body) {
    return Requests.reports(
            IngestRequest.Kind.SECURITY, "application/csp-report; charset=utf-8", body)
        .query("sentry_release", "shop@1");
  }

  private IngestException refused(Requests request, int status) {
    IngestException refusal =
        catchThrowableOfType(IngestException.class, () -> intake.receive(request.build()));
    assertThat(refusal).isNotNull();
    assertThat(refusal.status()).isEqualTo(status);
    return refusal;
  }

  private static String id(Receipt receipt) {
    return receipt.eventId().orElseThrow().toString().replace("-", "");
  }
}
