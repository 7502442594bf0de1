package dev.vedette.e2e;

import static dev.vedette.e2e.Sender.bytes;
import static dev.vedette.e2e.Sender.event;
import static dev.vedette.e2e.Sender.gzip;
import static dev.vedette.e2e.Sender.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is sent to exhaust a server, to one that has little: it must answer, and go on working. Its
 * JVM ends at the first {@code OutOfMemoryError}, which every test would notice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class AbuseIT {

  /** A third of what the other tests give, and half of what the README asks for. */
  private static final String HEAP = "-Xmx256m";

  private static final int MIB = 1024 * 1024;
  private static final int AT_ONCE = 8;
  private static final Duration SOON = Duration.ofSeconds(30);

  private VedetteServer server;
  private Workspace workspace;
  private Dsn dsn;
  private Sender sender;

  @BeforeAll
  void start(@TempDir Path directory) {
    Installation usual = Installation.embedded(directory);
    server =
        VedetteServer.start(
            new Installation(
                directory,
                usual.environment(),
                List.of(
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError")));
    workspace = Workspace.create(server.api(), "abuse");
    dsn = workspace.dsn();
    sender = new Sender(dsn);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** The process is the one that was started, it is ready, and an honest event arrives. */
  @AfterEach
  void the_server_works_on() {
    assertThat(server.alive()).as("alive, else %s", server.tail()).isTrue();
    assertThat(server.ready()).isTrue();
    String id = newId();
    await("an honest event is taken")
        .atMost(SOON)
        .until(() -> sender.send(event(id, "Leak", "after all that")).status() == 200);
    await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
  }

  private interface Encoder {
    OutputStream wrap(OutputStream to) throws IOException;
  }

  private record Bomb(String encoding, byte[] body) {
    @Override
    public String toString() {
      return encoding + " of " + body.length + " bytes";
    }
  }

  static List<Bomb> bombs() throws IOException {
    return List.of(
        new Bomb("gzip", envelope(GZIPOutputStream::new, 400)),
        new Bomb("deflate", envelope(DeflaterOutputStream::new, 400)),
        new Bomb("zstd", envelope(ZstdOutputStream::new, 400)),
        new Bomb("br", BrotliSamples.bomb()));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void many_bombs_at_once_are_all_cut_off(Bomb bomb) {
    assertThat(together(() -> sender.post(bomb.body(), "Content-Encoding", bomb.encoding())))
        .containsOnly(413);
  }

  /** The store endpoint inflates by itself what its content encoding already inflated. */
  @Test
  void a_bomb_within_a_bomb_is_cut_off_too() throws IOException {
    byte[] zlib = filled(DeflaterOutputStream::new, 800);
    byte[] nested = gzip(bytes(Base64.getEncoder().encodeToString(zlib)));
    assertThat(together(() -> sender.store(nested, "Content-Encoding", "gzip"))).containsOnly(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip, gzip", "gzip, br", "gzip,gzip,gzip,gzip"})
  void only_one_encoding_is_taken_off(String encodings) throws IOException {
    byte[] twice = gzip(envelope(GZIPOutputStream::new, 100));
    assertThat(sender.post(twice, "Content-Encoding", encodings).status()).isIn(400, 415);
  }

  /** A payload that is not asked for is passed over, never held. */
  @Test
  void a_long_payload_of_an_unknown_item_is_not_held() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes("{}\n{\"type\":\"hat\",\"length\":" + 90 * MIB + "}\n"));
      fill(out, 90);
    }
    assertThat(together(() -> sender.post(packed.toByteArray(), "Content-Encoding", "gzip")))
        .allMatch(status -> status == 200 || status == 413);
  }

  static List<String> deep() {
    String lists = "[".repeat(10_000) + "]".repeat(10_000);
    String objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    String start = "{\"event_id\":\"" + newId() + "\"}\n{\"type\":\"event\"}\n";
    return List.of(
        start + "{\"extra\":" + lists + "}",
        start + "{\"contexts\":" + objects + "}",
        start + "{\"exception\":{\"values\":" + lists + "}}",
        start + objects,
        start + "{\"request\":{\"data\":\"" + "[".repeat(10_000) + "\"}}",
        "{\"a\":" + lists + "}\n{\"type\":\"event\"}\n{}",
        "{}\n{\"type\":\"event\",\"a\":" + objects + "}\n{}",
        "{}\n{\"type\":\"session\"}\n" + objects,
        "{}\n{\"type\":\"check_in\"}\n{\"monitor_config\":" + objects + "}",
        "{}\n{\"type\":\"client_report\"}\n{\"discarded_events\":" + lists + "}");
  }

  @ParameterizedTest
  @MethodSource("deep")
  void json_ten_thousand_levels_deep_overflows_no_stack(String envelope) {
    assertThat(together(() -> sender.post(bytes(envelope)))).isSubsetOf(200, 400, 413);
    assertThat(server.standardError()).doesNotContain("StackOverflowError");
  }

  @Test
  void a_deep_body_of_the_api_is_a_bad_request() {
    byte[] body = bytes("{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
    Answer answer =
        server.api().send("PUT", workspace.path(), body, "Content-Type", "application/json");
    answer.expect(400);
  }

  /** As many as fit into an event are cut to what is kept; a million do not fit. */
  @Test
  void a_million_tags_are_refused_and_a_hundred_thousand_cut() {
    String id = newId();
    sender.post(tags(id, 80_000)).expect(200);
    await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
    assertThat(workspace.event(id).json().path("tags").size()).isLessThanOrEqualTo(210);
    assertThat(
            together(() -> sender.post(gzip(tags(newId(), 1_000_000)), "Content-Encoding", "gzip")))
        .containsOnly(413);
  }

  private static byte[] tags(String id, int count) {
    StringBuilder tags = new StringBuilder("{\"tags\":{\"a\":1");
    for (int i = 0; i < count; i++) {
      tags.append(",\"").append(Integer.toString(i, 36)).append("\":1");
    }
    return line(id, tags.append("}}").toString());
  }

  @Test
  void a_million_items_are_too_many() {
    byte[] body = gzip(bytes("{}\n" + "{\"type\":\"hat\",\"length\":0}\n\n".repeat(1_000_000)));
    assertThat(together(() -> sender.post(body, "Content-Encoding", "gzip"))).containsOnly(413);
  }

  static List<String> numbers() {
    String digits = "9".repeat(100_000);
    return List.of(
        "{\"extra\":{\"a\":" + digits + "}}",
        "{\"extra\":{\"a\":0." + digits + "}}",
        "{\"extra\":{\"a\":1e" + digits + "}}",
        "{\"extra\":{\"a\":1e400,\"b\":-1e400,\"c\":1e-400}}",
        "{\"extra\":{\"a\":1e999999999,\"b\":1E+2147483648}}",
        "{\"timestamp\":1e400,\"start_timestamp\":-1e400}",
        "{\"timestamp\":" + "9".repeat(900) + "}",
        "{\"breadcrumbs\":[{\"timestamp\":1e400,\"level\":1e400}]}",
        "{\"exception\":[{\"type\":\"E\",\"stacktrace\":[{\"function\":\"f\","
            + "\"lineno\":1e400,\"colno\":-1e400}]}]}",
        "{\"level\":" + "9".repeat(900) + ",\"tags\":{\"a\":1e400},\"user\":{\"id\":1e400}}");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbers_of_any_size_are_kept_or_refused(String payload) {
    String id = newId();
    Answer answer = sender.post(line(id, payload));
    assertThat(answer.status()).isIn(200, 400);
    if (answer.status() == 200) {
      await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
    }
  }

  static List<byte[]> texts() {
    List<byte[]> payloads = new ArrayList<>();
    for (byte[] wrong :
        List.of(
            new byte[] {(byte) 0xc3},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {0},
            bytes("\\u0000"),
            bytes("\\ud800"),
            bytes("\\udc00\\ud800"),
            bytes("\\ud83d\\ude00"),
            "\u202e\ufeff\u0085".getBytes(StandardCharsets.UTF_8))) {
      for (String frame :
          List.of(
              "{\"message\":\"a@\"}",
              "{\"message\":\"a\",\"tags\":{\"k@\":\"v@\"},\"release\":\"@1\",\"user\":{\"id\":\"@\"}}",
              "{\"exception\":[{\"type\":\"@\",\"value\":\"@\"}],\"extra\":{\"@\":\"@\"}}")) {
        int at = frame.indexOf('@');
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        int start = 0;
        for (; at >= 0; at = frame.indexOf('@', start)) {
          payload.writeBytes(bytes(frame.substring(start, at)));
          payload.writeBytes(wrong);
          start = at + 1;
        }
        payload.writeBytes(bytes(frame.substring(start)));
        payloads.add(payload.toByteArray());
      }
    }
    return payloads;
  }

  @Test
  void texts_that_are_none_are_mended_or_refused() {
    for (byte[] payload : texts()) {
      String id = newId();
      byte[] body =
          Sender.join(
              bytes(
                  "{\"event_id\":\""
                      + id
                      + "\"}\n{\"type\":\"event\",\"length\":"
                      + payload.length
                      + "}\n"),
              payload);
      Answer answer = sender.post(body);
      assertThat(answer.status()).isIn(200, 400);
      if (answer.status() == 200) {
        await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
        String shown = workspace.event(id).text();
        assertThat(shown).doesNotContain("\u0000", "\\u0000", "\\ud800");
      }
    }
  }

  @Test
  void prototypes_are_names_like_others() {
    String id = newId();
    sender
        .post(
            line(
                id,
                "{\"__proto__\":{\"a\":1},\"constructor\":{\"prototype\":1},\"message\":\"m\","
                    + "\"tags\":{\"__proto__\":\"x\",\"constructor\":\"y\"},"
                    + "\"extra\":{\"__proto__\":{\"polluted\":true}}}"))
        .expect(200);
    await("event " + id).atMost(SOON).until(() -> workspace.event(id).status() == 200);
    Answer shown = workspace.event(id);
    assertThat(shown.json().path("context").path("__proto__").path("polluted").asBoolean())
        .isTrue();
    assertThat(shown.json().path("constructor").isMissingNode()).isTrue();
  }

  /** An envelope of one event line. */
  private static byte[] line(String id, String payload) {
    return bytes("{\"event_id\":\"" + id + "\"}\n{\"type\":\"event\"}\n" + payload + "\n");
  }

  private static byte[] envelope(Encoder encoder, int mebibytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = encoder.wrap(packed)) {
      out.write(bytes("{\"event_id\":\"" + newId() + "\"}\n{\"type\":\"event\"}\n"));
      fill(out, mebibytes);
    }
    return packed.toByteArray();
  }

  private static byte[] filled(Encoder encoder, int mebibytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = encoder.wrap(packed)) {
      out.write(bytes("{\"message\":\""));
      fill(out, mebibytes);
    }
    return packed.toByteArray();
  }

  private static void fill(OutputStream out, int mebibytes) throws IOException {
    byte[] letters = new byte[MIB];
    Arrays.fill(letters, (byte) 'a');
    for (int i = 0; i < mebibytes; i++) {
      out.write(letters);
    }
  }

  /** The status of each of several requests at once; 413 where the server hung up on a sender. */
  private static List<Integer> together(Callable<Answer> request) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(AT_ONCE, request))) {
        statuses.add(status(answer));
      }
      return statuses;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int status(Future<Answer> answer) throws InterruptedException {
    try {
      return answer.get().status();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException) {
        return 413;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
