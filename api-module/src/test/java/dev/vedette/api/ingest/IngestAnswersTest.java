package dev.vedette.api.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.ingest.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The answers of the ingestion protocol. */
class IngestAnswersTest {

  @Test
  void an_event_is_acknowledged_with_its_id_without_dashes() {
    var receipt =
        new Receipt(Optional.of(UUID.fromString("0123abcd-0123-0123-0123-0123456789ab")), Map.of());

    assertThat(body(IngestAnswers.received(receipt)))
        .isEqualTo("{\"id\":\"0123abcd0123012301230123456789ab\"}");
  }

  @Test
  void an_envelope_without_an_event_is_acknowledged_with_nothing() {
    assertThat(body(IngestAnswers.received(new Receipt(Optional.empty(), Map.of()))))
        .isEqualTo("{}");
  }

  @Test
  void every_answer_is_readable_for_scripts_of_any_origin() {
    assertThat(IngestAnswers.failed().headers())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry(
            "Access-Control-Expose-Headers", "x-sentry-error, x-sentry-rate-limits, retry-after");
    assertThat(IngestAnswers.pixel(new Receipt(Optional.empty(), Map.of())).headers())
        .containsEntry("Access-Control-Allow-Origin", "*");
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    IngestAnswer answer = IngestAnswers.notAllowed("PUT", "POST");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers()).containsEntry("Allow", "POST, OPTIONS");
    assertThat(body(answer)).isEqualTo("{\"detail\":\"Method \\\"PUT\\\" not allowed.\"}");
  }

  @Test
  void what_a_client_sent_cannot_break_out_of_a_header() {
    assertThat(IngestAnswers.notAllowed("X\r\nSet-Cookie: a=b", "POST").headers())
        .allSatisfy((name, value) -> assertThat(value).doesNotContain("\r", "\n"));
  }

  private static String body(IngestAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
