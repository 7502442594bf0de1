package dev.vedette.e2e;

import static dev.vedette.e2e.Sender.bytes;
import static dev.vedette.e2e.Sender.envelope;
import static dev.vedette.e2e.Sender.event;
import static dev.vedette.e2e.Sender.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong, foreign and malicious input: a clear refusal, a count, and a server that works on. */
@ExtendWith(SharedServer.class)
@Timeout(120)
class HostileInputIT {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int MIB = 1024 * 1024;

  private VedetteServer server;
  private Workspace workspace;
  private Dsn dsn;
  private Sender sender;

  @BeforeEach
  void workspace(VedetteServer running) {
    server = running;
    workspace = Workspace.create(server.api(), "hostile");
    dsn = workspace.dsn();
    sender = new Sender(dsn);
  }

  @Test
  void two_credentials_are_one_too_many() {
    Answer answer =
        sender.raw(
            "POST",
            dsn.envelopePath() + "?sentry_key=" + dsn.publicKey(),
            envelope(event(newId(), "Leak", "x")),
            "X-Sentry-Auth",
            dsn.authorization());
    assertThat(answer.expect(401).detail()).contains("multiple authorization payloads");
  }

  @Test
  void no_credentials_are_too_few() {
    Answer answer = sender.raw("POST", dsn.envelopePath(), envelope(event(newId(), "Leak", "x")));
    assertThat(answer.expect(401).detail()).contains("missing authorization information");
  }

  @ParameterizedTest
  @CsvSource({
    "sentry_key=no-hexadecimal-digits, 400",
    "sentry_key=abc, 400",
    "sentry_key=00000000000000000000000000000000, 403",
    "sentry_version=8&sentry_key=KEY, 400",
  })
  void a_bad_key_or_version_is_refused(String query, int status) {
    Answer answer =
        sender.raw(
            "POST",
            dsn.envelopePath() + "?" + query.replace("KEY", dsn.publicKey()),
            envelope(event(newId(), "Leak", "x")));
    assertThat(answer.expect(status).json().has("detail")).isTrue();
  }

  @Test
  void the_key_of_another_project_is_refused() {
    Workspace other = Workspace.create(server.api(), "hostile-other");
    Answer answer =
        sender.raw(
            "POST",
            other.dsn().envelopePath(),
            envelope(event(newId(), "Leak", "x")),
            "X-Sentry-Auth",
            dsn.authorization());
    assertThat(answer.expect(403).detail()).contains("event submission rejected", "ProjectId");
  }

  @Test
  void a_project_that_is_no_number_is_a_bad_request() {
    Answer answer =
        sender.raw(
            "POST",
            "/api/pump-station/envelope/",
            envelope(event(newId(), "Leak", "x")),
            "X-Sentry-Auth",
            dsn.authorization());
    answer.expect(400);
  }

  @Test
  void a_dsn_in_the_envelope_must_be_the_one_of_the_request() {
    Workspace other = Workspace.create(server.api(), "hostile-other");
    String headers = "{\"event_id\":\"" + newId() + "\",\"dsn\":\"" + other.dsn().text() + "\"}";
    sender.post(envelope(headers, event(newId(), "Leak", "x"))).expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "not json",
        "[]",
        "{\"event_id\":\"xyz\"}\n",
        "{\"event_id\"",
        "{}\n{\"length\":2}\nab",
        "{}\n{\"type\":\"event\",\"length\":100}\n{}",
        "{}\n{\"type\":\"event\",\"length\":2}\n{}{}",
        "{}\n{\"type\":\"event\",\"length\":-1}\n{}",
        "{}\n{\"type\":\"event\",\"length\":99999999999999999999}\n{}",
        "{}\nnot json\n",
      })
  void a_malformed_envelope_is_a_bad_request(String body) {
    Answer answer = sender.post(bytes(body)).expect(400);
    assertThat(answer.detail()).isNotEmpty();
    assertHealthy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void a_body_that_is_not_what_it_says_is_a_bad_request(String encoding) {
    byte[] noise = new byte[1000];
    new Random(7).nextBytes(noise);
    sender.post(noise, "Content-Encoding", encoding).expect(400);
    assertHealthy();
  }

  @Test
  void a_body_that_ends_early_is_a_bad_request() {
    byte[] whole = Sender.gzip(envelope(event(newId(), "Leak", "x".repeat(500))));
    sender.post(Arrays.copyOf(whole, whole.length / 2), "Content-Encoding", "gzip").expect(400);
  }

  @Test
  void an_unknown_encoding_is_refused() {
    Answer answer = sender.post(envelope(event(newId(), "Leak", "x")), "Content-Encoding", "rot13");
    assertThat(answer.status()).isIn(400, 415);
  }

  static Stream<Arguments> bombs() throws IOException {
    return Stream.of(
        Arguments.of("gzip", bomb(GZIPOutputStream::new)),
        Arguments.of("deflate", bomb(to -> new DeflaterOutputStream(to, new Deflater(6), 8192))),
        Arguments.of("zstd", bomb(ZstdOutputStream::new)),
        Arguments.of("br", BrotliSamples.bomb()));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a_body_that_inflates_without_end_is_cut_off(String encoding, byte[] body) {
    assertThat(body.length).isLessThan(MIB);
    sender.post(body, "Content-Encoding", encoding).expect(413);
    assertHealthy();
  }

  @Test
  void an_event_above_one_mebibyte_is_too_large() {
    sender.post(envelope(event(newId(), "Leak", "x".repeat(MIB + 1)))).expect(413);
    sender.store(bytes(event(newId(), "Leak", "x".repeat(MIB + 1)).toString())).expect(413);
    assertHealthy();
  }

  @Test
  void an_envelope_above_twenty_mebibytes_compressed_is_too_large() {
    byte[] envelope = attachment(21 * MIB);
    sender.post(envelope).expect(200);
    assertTooLarge(Sender.gzip(envelope), "Content-Encoding", "gzip");
    assertHealthy();
  }

  @Test
  void an_envelope_above_a_hundred_mebibytes_is_too_large() {
    assertTooLarge(attachment(101 * MIB));
    assertHealthy();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_id\":",
        "[1,2,3]",
        "null",
        "{\"level\":{\"a\":[]},\"tags\":\"x\",\"exception\":7,\"timestamp\":\"never\"}",
        "{\"message\":\"\\u0000\\ud800\",\"tags\":{\"a\\u0000\":\"\\ud800\"}}",
        "{\"timestamp\":1e400,\"extra\":{\"n\":1e99999}}",
      })
  void an_event_that_makes_no_sense_harms_nobody(String payload) {
    byte[] raw = bytes(payload);
    byte[] body =
        Sender.join(
            bytes(
                "{\"event_id\":\""
                    + newId()
                    + "\"}\n{\"type\":\"event\",\"length\":"
                    + raw.length
                    + "}\n"),
            raw);
    assertThat(sender.post(body).status()).isIn(200, 400);
    assertHealthy();
  }

  @Test
  void json_ten_thousand_levels_deep_harms_nobody() {
    String payload = "{\"extra\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    byte[] body =
        bytes("{\"event_id\":\"" + newId() + "\"}\n{\"type\":\"event\"}\n" + payload + "\n");
    assertThat(sender.post(body).status()).isIn(200, 400);
    assertHealthy();
  }

  @Test
  void what_was_refused_is_counted() {
    sender.send(event(newId(), "Leak", "x")).expect(200);
    sender.post(envelope(event(newId(), "Leak", "x".repeat(MIB + 1)))).expect(413);
    sender.post(bytes("{}\n{\"type\":\"event\",\"length\":100}\n{}")).expect(400);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(workspace.total("generated")).isEqualTo(1);
              assertThat(workspace.total("received")).isEqualTo(1);
              assertThat(workspace.errors("invalid")).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "GET"})
  void an_envelope_is_posted(String method) {
    Answer answer =
        sender.raw(method, dsn.envelopePath(), new byte[0], "X-Sentry-Auth", dsn.authorization());
    assertThat(answer.status()).isEqualTo(405);
  }

  /** Noise, which no encoding makes smaller. */
  private static byte[] attachment(int size) {
    byte[] noise = new byte[size];
    new Random(7).nextBytes(noise);
    return Sender.join(bytes("{}\n{\"type\":\"attachment\",\"length\":" + size + "}\n"), noise);
  }

  private void assertTooLarge(byte[] body, String... headers) {
    int status;
    try {
      status = sender.post(body, headers).status();
    } catch (UncheckedIOException e) {
      // A refusal while the client still sends may close the connection under it.
      status = 413;
    }
    assertThat(status).isEqualTo(413);
  }

  /** The server is ready, and an honest event of the same project arrives. */
  private void assertHealthy() {
    assertThat(server.ready()).isTrue();
    String id = newId();
    sender.send(event(id, "Leak", "after all that")).expect(200);
    await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
  }

  private interface Encoder {
    OutputStream wrap(OutputStream to) throws IOException;
  }

  /** An envelope whose one event is 400 MiB long; under a mebibyte as it travels. */
  private static byte[] bomb(Encoder encoder) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] letters = new byte[MIB];
    Arrays.fill(letters, (byte) 'a');
    try (OutputStream out = encoder.wrap(packed)) {
      out.write(bytes("{\"event_id\":\"" + newId() + "\"}\n{\"type\":\"event\"}\n"));
      for (int i = 0; i < 400; i++) {
        out.write(letters);
      }
    }
    return packed.toByteArray();
  }
}
