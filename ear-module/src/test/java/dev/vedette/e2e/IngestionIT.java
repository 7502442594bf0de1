package dev.vedette.e2e;

import static dev.vedette.e2e.Sender.bytes;
import static dev.vedette.e2e.Sender.envelope;
import static dev.vedette.e2e.Sender.event;
import static dev.vedette.e2e.Sender.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SDKs send in all its forms, and what they must be answered. */
@ExtendWith(SharedServer.class)
class IngestionIT {

  private static final Duration SOON = Duration.ofSeconds(10);

  private Workspace workspace;
  private Dsn dsn;
  private Sender sender;

  @BeforeEach
  void workspace(VedetteServer server) {
    workspace = Workspace.create(server.api(), "ingestion");
    dsn = workspace.dsn();
    sender = new Sender(dsn);
  }

  static Stream<Arguments> credentials() {
    return Stream.of(
        Arguments.of("X-Sentry-Auth", (Function<Dsn, String>) Dsn::authorization),
        Arguments.of(
            "X-Sentry-Auth",
            (Function<Dsn, String>)
                d -> "sentry sentry_key=" + d.publicKey() + ",sentry_version=7,sentry_client=a/1"),
        Arguments.of(
            "X-Sentry-Auth",
            (Function<Dsn, String>)
                d -> "Sentry sentry_version=7 sentry_timestamp=1.5 sentry_key=" + d.publicKey()),
        Arguments.of(
            "X-Sentry-Auth", (Function<Dsn, String>) d -> "Sentry sentry_key=" + d.publicKey()),
        Arguments.of("Authorization", (Function<Dsn, String>) Dsn::authorization),
        Arguments.of(
            "Authorization",
            (Function<Dsn, String>)
                d -> "Basic " + Base64.getEncoder().encodeToString(bytes(d.publicKey() + ":"))));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void a_key_is_read_from_each_header(String header, Function<Dsn, String> value) {
    String id = newId();
    Answer answer =
        sender.raw(
            "POST",
            dsn.envelopePath(),
            envelope(event(id, "Leak", "in pump 3")),
            header,
            value.apply(dsn));
    assertAccepted(answer, id);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void a_key_is_read_from_the_query() {
    String id = newId();
    String path =
        dsn.envelopePath()
            + "?sentry_key="
            + dsn.publicKey()
            + "&sentry_version=7&sentry_client=sentry.javascript.browser%2F10.0.0";
    assertAccepted(sender.raw("POST", path, envelope(event(id, "Leak", "in pump 3"))), id);
  }

  @Test
  void a_key_is_read_from_the_dsn_in_the_envelope() {
    String id = newId();
    String headers = "{\"event_id\":\"" + id + "\",\"dsn\":\"" + dsn.text() + "\"}";
    byte[] body = envelope(headers, event(id, "Leak", "in pump 3"));
    assertAccepted(sender.raw("POST", dsn.envelopePath(), body), id);
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("gzip", (Function<byte[], byte[]>) Sender::gzip),
        Arguments.of("gzip", (Function<byte[], byte[]>) IngestionIT::gzipInTwoMembers),
        Arguments.of("deflate", (Function<byte[], byte[]>) IngestionIT::deflate),
        Arguments.of("zstd", (Function<byte[], byte[]>) Zstd::compress),
        Arguments.of("identity", Function.<byte[]>identity()),
        Arguments.of("UTF-8", Function.<byte[]>identity()));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void a_body_may_be_encoded(String encoding, Function<byte[], byte[]> encode) {
    String id = newId();
    byte[] body = encode.apply(envelope(event(id, "Leak", "in pump 3")));
    assertAccepted(sender.post(body, "Content-Encoding", encoding), id);
  }

  @Test
  void a_body_may_be_brotli() {
    Answer answer = sender.post(BrotliSamples.envelope(), "Content-Encoding", "br");
    assertAccepted(answer, BrotliSamples.EVENT_ID);
    assertThat(workspace.event(BrotliSamples.EVENT_ID).json().path("title").asText())
        .isEqualTo("compressed with brotli");
  }

  @Test
  void a_store_body_is_json_or_base64_of_it_plain_or_deflated() {
    Base64.Encoder base64 = Base64.getEncoder();
    List<Function<byte[], byte[]>> forms =
        List.of(Function.identity(), base64::encode, raw -> base64.encode(deflate(raw)));
    for (Function<byte[], byte[]> form : forms) {
      String id = newId();
      byte[] body = form.apply(bytes(event(id, "Leak", "in pump 3").toString()));
      assertAccepted(sender.store(body), id);
    }
  }

  @Test
  void a_store_event_without_an_id_gets_one() {
    ObjectNode event = event(newId(), "Leak", "in pump 3");
    event.remove("event_id");
    String id = sender.store(bytes(event.toString())).expect(200).json().path("id").asText();
    assertThat(id).matches("[0-9a-f]{32}");
    assertReadable(id);
  }

  @Test
  void store_by_get_answers_with_a_picture() {
    String id = newId();
    byte[] packed = deflate(bytes(event(id, "Leak", "by GET").toString()));
    String data =
        URLEncoder.encode(Base64.getEncoder().encodeToString(packed), StandardCharsets.UTF_8);
    String path =
        dsn.storePath()
            + "?sentry_version=7&sentry_key="
            + dsn.publicKey()
            + "&sentry_data="
            + data;
    Answer answer = sender.raw("GET", path, new byte[0]).expect(200);
    assertThat(answer.header("Content-Type")).startsWith("image/gif");
    assertThat(new String(answer.body(), 0, 3, StandardCharsets.US_ASCII)).isEqualTo("GIF");
    assertReadable(id);
  }

  @Test
  void an_id_with_dashes_is_the_same_id() {
    UUID dashed = UUID.randomUUID();
    String id = dashed.toString().replace("-", "");
    assertAccepted(sender.send(event(dashed.toString(), "Leak", "in pump 3")), id);
    assertThat(workspace.event(dashed.toString()).status()).isEqualTo(200);
  }

  @Test
  void the_id_of_the_envelope_wins_over_the_one_inside() {
    String outer = newId();
    String inner = newId();
    byte[] body = envelope("{\"event_id\":\"" + outer + "\"}", event(inner, "Leak", "in pump 3"));
    assertAccepted(sender.post(body), outer);
    assertThat(workspace.event(inner).status()).isEqualTo(404);
  }

  @Test
  void an_event_sent_twice_is_stored_once() {
    ObjectNode event = event(newId(), "Leak", "in pump 3");
    sender.send(event).expect(200);
    assertAccepted(sender.send(event), event.path("event_id").asText());
    sender.send(event).expect(200);
    String last = newId();
    assertAccepted(sender.send(event(last, "Leak", "in pump 4")), last);
    assertThat(workspace.api().all(workspace.path() + "events/")).hasSize(2);
    assertThat(workspace.total("generated")).isEqualTo(2);
  }

  @Test
  void an_envelope_of_headers_alone_is_fine() {
    Answer answer = sender.post(bytes("{\"sent_at\":\"2026-01-01T00:00:00Z\"}")).expect(200);
    assertThat(answer.text().strip()).isIn("{}", "{ }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"session\"}\n{\"sid\":\"c0c0\",\"init\":true,\"attrs\":{\"release\":\"1\"}}",
        "{\"type\":\"client_report\"}\n{\"discarded_events\":[]}",
        "{\"type\":\"something_of_tomorrow\",\"length\":3}\nabc\n"
      })
  void items_that_are_no_events_are_accepted(String item) {
    Answer answer = sender.post(bytes("{}\n" + item)).expect(200);
    assertThat(answer.json().has("id")).isFalse();
  }

  @Test
  void an_item_without_a_length_ends_with_its_line() {
    String id = newId();
    String body =
        "{\"event_id\":\"" + id + "\"}\n{\"type\":\"event\"}\n" + event(id, "Leak", "in pump 3");
    assertAccepted(sender.post(bytes(body)), id);
  }

  @Test
  void a_page_on_any_site_may_ask_before_it_sends() {
    Answer preflight =
        sender.raw(
            "OPTIONS",
            dsn.envelopePath() + "?sentry_key=" + dsn.publicKey(),
            new byte[0],
            "Origin",
            "https://shop.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type,x-sentry-auth");
    preflight.expect(200);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(preflight.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
        .contains("x-sentry-auth", "content-type", "content-encoding");
    assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("3600");
    Answer answer =
        sender.post(envelope(event(newId(), "Leak", "here")), "Origin", "https://shop.example");
    answer.expect(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Expose-Headers").toLowerCase(java.util.Locale.ROOT))
        .contains("x-sentry-rate-limits", "retry-after");
  }

  @Test
  void a_key_with_a_limit_refuses_what_is_above_it_and_says_for_how_long() {
    String limited =
        workspace
            .api()
            .post(
                workspace.path() + "keys/",
                Map.of("name", "limited", "rateLimit", Map.of("count", 2, "window", 3600)))
            .expect(201)
            .json()
            .path("dsn")
            .path("public")
            .asText();
    Sender limitedSender = new Sender(Dsn.parse(limited));
    int refused = 0;
    for (int i = 0; i < 5; i++) {
      Answer answer = limitedSender.send(event(newId(), "Leak", "in pump 3"));
      if (answer.status() == 429) {
        refused++;
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.header("X-Sentry-Rate-Limits")).matches("[0-9]+:[a-z_;]*:key.*");
      } else {
        answer.expect(200);
      }
    }
    assertThat(refused).isEqualTo(3);
    await().atMost(SOON).untilAsserted(() -> assertThat(workspace.total("rejected")).isEqualTo(3));
    await().atMost(SOON).untilAsserted(() -> assertThat(workspace.total("received")).isEqualTo(5));
  }

  private void assertAccepted(Answer answer, String id) {
    assertThat(answer.expect(200).json().path("id").asText()).isEqualTo(id);
    assertReadable(id);
  }

  private void assertReadable(String id) {
    await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
  }

  private static byte[] deflate(byte[] raw) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      deflate.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** RFC 1952 lets a gzip file be several members in a row; the benchmark's are. */
  private static byte[] gzipInTwoMembers(byte[] raw) {
    int half = raw.length / 2;
    return Sender.join(
        Sender.gzip(java.util.Arrays.copyOf(raw, half)),
        Sender.gzip(java.util.Arrays.copyOfRange(raw, half, raw.length)));
  }
}
