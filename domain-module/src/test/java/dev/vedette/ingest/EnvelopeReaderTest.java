package dev.vedette.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
  private static final int LIMIT = 1000;

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{}\n", "{}\n\n\n"})
  void a_header_alone_is_an_envelope(String envelope) throws IOException {
    assertThat(items(envelope)).isEmpty();
  }

  @Test
  void the_header_names_id_dsn_and_time() throws IOException {
    EnvelopeHeader header =
        reader(
                "{\"event_id\":\"9ec79c33-ec99-42ab-8353-589fcb2e04dc\",\"dsn\":\"d\","
                    + "\"sent_at\":\"2026-01-02T03:04:05.678Z\","
                    + "\"sdk\":{\"name\":\"n\",\"version\":\"1\"},\"trace\":{}}")
            .header();
    assertThat(header.eventId().orElseThrow()).hasToString("9ec79c33-ec99-42ab-8353-589fcb2e04dc");
    assertThat(header.dsn()).contains("d");
    assertThat(header.sentAt().orElseThrow()).hasToString("2026-01-02T03:04:05.678Z");
    assertThat(header.sdk()).contains("n/1");
  }

  @Test
  void a_payload_with_a_length_may_hold_newlines() throws IOException {
    assertThat(
            items("{}\n{\"type\":\"a\",\"length\":3}\n\n\r\n\n{\"type\":\"b\",\"length\":0}\n\n"))
        .containsExactly("a=\n\r\n", "b=");
  }

  @Test
  void a_payload_without_a_length_ends_at_the_newline() throws IOException {
    assertThat(items("{}\n{\"type\":\"a\"}\nhello\r\n{\"type\":\"b\"}\nworld"))
        .containsExactly("a=hello\r", "b=world");
  }

  @Test
  void the_last_payload_needs_no_newline() throws IOException {
    assertThat(items("{}\n{\"type\":\"a\",\"length\":2}\nhi")).containsExactly("a=hi");
    assertThat(items("{}\n{\"type\":\"a\"}")).containsExactly("a=");
    assertThat(items("{}\n{\"type\":\"a\",\"length\":0}")).containsExactly("a=");
  }

  @Test
  void blank_lines_between_items_are_passed_over() throws IOException {
    assertThat(items("{}\n\n{\"type\":\"a\",\"length\":2}\nhi\n\n\n{\"type\":\"b\"}\nx\n"))
        .containsExactly("a=hi", "b=x");
  }

  @Test
  void a_payload_over_the_limit_is_passed_over() throws IOException {
    String big = "x".repeat(LIMIT + 1);
    String envelope =
        "{}\n{\"type\":\"a\",\"length\":"
            + big.length()
            + "}\n"
            + big
            + "\n{\"type\":\"b\"}\n"
            + big
            + "\n{\"type\":\"c\"}\n"
            + big.substring(1);
    assertThat(items(envelope))
        .containsExactly("a too large", "b too large", "c=" + big.substring(1));
  }

  @Test
  void payloads_that_nobody_asks_for_are_passed_over() throws IOException {
    EnvelopeReader reader =
        reader("{}\n{\"type\":\"a\",\"length\":3}\nabc\n{\"type\":\"b\"}\nabc\n{\"type\":\"c\"}\n");
    reader.header();
    List<String> types = new ArrayList<>();
    for (var item = reader.next(); item.isPresent(); item = reader.next()) {
      types.add(item.get().type());
    }
    assertThat(types).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "x", "[]", "null", "{", "{}}", "{}{}", "{\"event_id\":\"x\"}"})
  void a_first_line_that_is_no_header_is_refused(String envelope) {
    refused("invalid envelope header", envelope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}\n{}",
        "{}\nx",
        "{}\n{\"type\":1}",
        "{}\n{\"type\":\"a\",\"length\":-1}",
        "{}\n{\"type\":\"a\",\"length\":\"3\"}\nabc",
        "{}\n{\"type\":\"a\",\"length\":1.5}\na",
        "{}\n{\"type\":\"a\",\"length\":99999999999999999999}\na"
      })
  void a_bad_item_header_is_refused(String envelope) {
    refused("invalid item header", envelope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}\r\n{\"type\":\"a\"}\nx", "{}\n{\"type\":\"a\"}\r\nx",
        "{}\n{\"type\":\"a\",\"length\":2}\nabc\n", "{}\n{\"type\":\"a\",\"length\":2}\nab\r\n"
      })
  void only_a_newline_separates(String envelope) {
    refused("missing newline after header or payload", envelope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}\n{\"type\":\"a\",\"length\":4}\nabc",
        "{}\n{\"type\":\"a\",\"length\":1}\n",
        "{}\n{\"type\":\"a\",\"length\":999999999999999999}\nabc"
      })
  void a_payload_that_is_too_short_is_refused(String envelope) {
    refused("unexpected end of file", envelope);
  }

  @Test
  void an_empty_body_is_refused() {
    assertThatThrownBy(() -> items(""))
        .isInstanceOfSatisfying(
            IngestException.class, e -> assertThat(e.detail()).isEqualTo("empty request body"));
  }

  @Test
  void endless_headers_and_endless_items_are_refused() {
    tooLarge("{\"a\":\"" + "x".repeat(100_000));
    tooLarge("{}\n{\"type\":\"" + "x".repeat(100_000));
    tooLarge("{}\n" + "{\"type\":\"a\"}\n\n".repeat(1001));
  }

  private static void tooLarge(String envelope) {
    assertThatThrownBy(() -> items(envelope))
        .isInstanceOfSatisfying(IngestException.class, e -> assertThat(e.status()).isEqualTo(413));
  }

  private static void refused(String cause, String envelope) {
    assertThatThrownBy(() -> items(envelope))
        .isInstanceOfSatisfying(
            IngestException.class,
            e -> {
              assertThat(e.status()).isEqualTo(400);
              assertThat(e.causes()).containsExactly(cause);
            });
  }

  /** Read in pieces of all sizes, an envelope is the same. */
  private static List<String> items(String envelope) throws IOException {
    List<String> whole = items(reader(envelope));
    byte[] bytes = Requests.bytes(envelope);
    InputStream bytewise =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, 1));
          }
        };
    assertThat(items(new EnvelopeReader(bytewise, IngestLimits.DEFAULT))).isEqualTo(whole);
    return whole;
  }

  private static List<String> items(EnvelopeReader reader) throws IOException {
    reader.header();
    List<String> items = new ArrayList<>();
    for (var item = reader.next(); item.isPresent(); item = reader.next()) {
      Optional<byte[]> payload = reader.payload(LIMIT);
      items.add(
          item.get().type()
              + payload
                  .map(bytes -> "=" + new String(bytes, StandardCharsets.UTF_8))
                  .orElse(" too large"));
    }
    return items;
  }

  private static EnvelopeReader reader(String envelope) {
    return new EnvelopeReader(
        new ByteArrayInputStream(Requests.bytes(envelope)), IngestLimits.DEFAULT);
  }
}
