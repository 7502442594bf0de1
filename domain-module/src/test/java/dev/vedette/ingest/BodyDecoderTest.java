package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyDecoderTest {
  private static final int MIB = 1024 * 1024;

  @ParameterizedTest
  @CsvSource({
    "gzip,gzip",
    "x-gzip,gzip",
    "deflate,deflate",
    "deflate,raw",
    "zstd,zstd",
    "identity,identity",
    "'',identity",
    "utf-8,identity"
  })
  void every_encoding_is_taken_off(String header, String encoding) throws IOException {
    byte[] body = Encodings.encode(encoding, Requests.bytes("hello "), 1000);
    assertThat(decode(header, body)).isEqualTo(Requests.bytes("hello ".repeat(1000)));
  }

  @Test
  void brotli_is_taken_off() throws IOException {
    byte[] body = Encodings.brotli(Requests.bytes("hello ".repeat(1000)));
    assertThat(decode("br", body)).isEqualTo(Requests.bytes("hello ".repeat(1000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip, gzip", "gzip,br", "compress", "x"})
  void unknown_and_stacked_encodings_are_refused(String header) {
    assertThatThrownBy(() -> decode(header, new byte[10]))
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @ParameterizedTest
  @CsvSource({"gzip,gzip", "deflate,deflate", "deflate,raw", "zstd,zstd"})
  void a_bomb_is_cut_at_the_limit(String header, String encoding) throws IOException {
    byte[] bomb = Encodings.encode(encoding, new byte[MIB], 150);
    assertThat(bomb.length).isLessThan(MIB);
    failsAfter(header, bomb, MIB, BodyFailure.Kind.TOO_LARGE);
  }

  @Test
  void a_brotli_body_is_cut_at_the_limit() throws IOException {
    failsAfter("br", Encodings.brotli(new byte[3 * MIB]), MIB, BodyFailure.Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd", ""})
  void an_endless_body_is_cut_at_the_limit(String header) throws IOException {
    byte[] zeros = new byte[3 * MIB];
    byte[] head =
        switch (header) {
          case "br" -> Encodings.brotli(zeros);
          case "" -> zeros;
          default -> Encodings.encode(header, zeros, 1);
        };
    InputStream endless = new EndlessStream(head);
    assertThatThrownBy(
            () -> {
              try (InputStream in = BodyDecoder.open(endless, header, 64 * 1024, 2 * MIB)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
              }
            })
        .isInstanceOf(BodyFailure.class);
  }

  @Test
  void what_comes_over_the_wire_is_limited_as_well() throws IOException {
    byte[] noise = new byte[100_000];
    new java.util.Random(1).nextBytes(noise);
    byte[] body = Encodings.encode("gzip", noise, 1);
    assertThatThrownBy(() -> drain(BodyDecoder.open(stream(body), "gzip", 50_000, MIB)))
        .isInstanceOfSatisfying(
            BodyFailure.class, e -> assertThat(e.refusal().status()).isEqualTo(413));
  }

  @Test
  void the_wire_limit_is_told_apart_in_brotli() {
    byte[] body = Encodings.brotli(new byte[100_000]);
    assertThatThrownBy(() -> drain(BodyDecoder.open(stream(body), "br", 50_000, MIB)))
        .isInstanceOfSatisfying(
            BodyFailure.class, e -> assertThat(e.refusal().status()).isEqualTo(413));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void rubbish_is_a_bad_request(String header) {
    byte[] rubbish = Requests.bytes("{\"this\": \"is not compressed\"}");
    assertThatThrownBy(() -> decode(header, rubbish))
        .isInstanceOfSatisfying(
            BodyFailure.class, e -> assertThat(e.refusal().status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void a_truncated_body_is_a_bad_request(String header) {
    byte[] body = Encodings.encode(header, Requests.bytes("hello"), 1);
    byte[] half = java.util.Arrays.copyOf(body, body.length - 3);
    assertThatThrownBy(() -> decode(header, half))
        .isInstanceOfSatisfying(
            BodyFailure.class, e -> assertThat(e.refusal().status()).isEqualTo(400));
  }

  @Test
  void a_zstd_window_above_eight_mebibytes_is_refused() {
    assertThatThrownBy(() -> decode("zstd", Encodings.zstdWithHugeWindow()))
        .isInstanceOfSatisfying(
            BodyFailure.class, e -> assertThat(e.refusal().status()).isEqualTo(400));
  }

  @Test
  void a_lost_connection_is_not_the_bodys_fault() {
    InputStream lost =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatThrownBy(() -> drain(BodyDecoder.open(lost, "gzip", MIB, MIB)))
        .isInstanceOfSatisfying(
            BodyFailure.class, e -> assertThat(e.refusal().counted()).isEmpty());
  }

  private static void failsAfter(String header, byte[] body, long limit, BodyFailure.Kind kind)
      throws IOException {
    long[] read = new long[1];
    assertThatThrownBy(
            () -> {
              try (InputStream in = BodyDecoder.open(stream(body), header, 20L * MIB, limit)) {
                byte[] buffer = new byte[8192];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                  read[0] += n;
                }
              }
            })
        .isInstanceOfSatisfying(BodyFailure.class, e -> assertThat(e).hasMessage(kind.name()));
    assertThat(read[0]).isLessThanOrEqualTo(limit);
  }

  private static byte[] decode(String header, byte[] body) throws IOException {
    try (InputStream in = BodyDecoder.open(stream(body), header, 20L * MIB, 20L * MIB)) {
      return in.readAllBytes();
    }
  }

  private static void drain(InputStream in) throws IOException {
    try (in) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  private static InputStream stream(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  /** A beginning, again and again. */
  private static final class EndlessStream extends InputStream {
    private final byte[] head;
    private int position;

    EndlessStream(byte[] head) {
      this.head = head;
    }

    @Override
    public int read() {
      int next = head[position] & 0xff;
      position = (position + 1) % head.length;
      return next;
    }
  }
}
