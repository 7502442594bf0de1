package dev.vedette.ingest;

import static dev.vedette.ingest.Requests.EVENT;
import static dev.vedette.ingest.Requests.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class StoreBodyTest {
  private static final int LIMIT = 1024 * 1024;

  @Test
  void json_is_taken_in_every_form_that_old_sdks_send() throws IOException {
    byte[] zlib = Encodings.encode("deflate", bytes(EVENT), 1);
    assertThat(read(bytes(EVENT))).isEqualTo(bytes(EVENT));
    assertThat(read(bytes(" \n" + EVENT))).isEqualTo(bytes(" \n" + EVENT));
    assertThat(read(zlib)).isEqualTo(bytes(EVENT));
    assertThat(read(Base64.getEncoder().encode(bytes(EVENT)))).isEqualTo(bytes(EVENT));
    assertThat(read(Base64.getEncoder().encode(zlib))).isEqualTo(bytes(EVENT));
    assertThat(read(Base64.getMimeEncoder().encode(zlib))).isEqualTo(bytes(EVENT));
  }

  @Test
  void a_bomb_in_base64_is_cut() {
    byte[] bomb = Encodings.encode("deflate", new byte[LIMIT], 100);
    assertThatThrownBy(() -> read(Base64.getEncoder().encode(bomb)))
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(413));
  }

  @Test
  void an_empty_body_is_refused() {
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(IngestException.class);
  }

  @Test
  void broken_zlib_is_a_bad_encoding() {
    byte[] zlib = Encodings.encode("deflate", bytes(EVENT), 1);
    zlib[5] ^= 0x55;
    assertThatThrownBy(() -> read(Base64.getEncoder().encode(zlib)))
        .isInstanceOf(BodyFailure.class);
  }

  @Test
  void an_event_of_exactly_the_limit_is_taken() throws IOException {
    String event = "{\"a\":\"" + "x".repeat(LIMIT - 8) + "\"}";
    assertThat(read(bytes(event))).hasSize(LIMIT);
    assertThatThrownBy(() -> read(bytes(event + " "))).isInstanceOf(IngestException.class);
  }

  private static byte[] read(byte[] body) throws IOException {
    return StoreBody.read(new ByteArrayInputStream(body), LIMIT);
  }
}
