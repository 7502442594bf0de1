package dev.vedette.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeRecorderTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:07Z");

  private final OutcomeRecorder recorder = new OutcomeRecorder();

  @Test
  void equal_outcomes_of_ten_seconds_are_one_count() {
    record(1, "quota", 2, NOW);
    record(1, "quota", 3, NOW.minusSeconds(7));
    record(1, "quota", 0, NOW);
    record(1, "quota", 1, NOW.plusSeconds(3));

    assertThat(recorder.drain().values()).containsExactlyInAnyOrder(Tally.of(5), Tally.of(1));
    assertThat(recorder.drain()).isEmpty();
  }

  @Test
  void counts_that_could_not_be_written_are_put_back() {
    record(1, "quota", 2, NOW);
    Map<OutcomeKey, Tally> drained = recorder.drain();
    record(1, "quota", 1, NOW);

    recorder.restore(drained);

    assertThat(recorder.drain().values()).containsExactly(Tally.of(3));
  }

  @Test
  void invented_reasons_cannot_fill_the_memory() {
    for (int i = 0; i < OutcomeRecorder.MAX_KEYS + 500; i++) {
      record(1, "reason" + i, 1, NOW);
    }

    Map<OutcomeKey, Tally> drained = recorder.drain();
    assertThat(drained).hasSize(OutcomeRecorder.MAX_KEYS + 1);
    assertThat(drained.get(key(1, OutcomeRecorder.OTHER_REASON))).isEqualTo(Tally.of(500));
  }

  @Test
  void bytes_are_counted_beside_the_number_of_things() {
    recorder.record(1, 0, Category.ATTACHMENT, Outcome.ACCEPTED, "", 5000, 1, NOW);
    recorder.record(1, 0, Category.ATTACHMENT, Outcome.ACCEPTED, "", 0, 1, NOW);

    assertThat(recorder.drain().values()).containsExactly(new Tally(5000, 2));
  }

  @Test
  void a_long_reason_is_cut() {
    record(1, "r".repeat(500), 1, NOW);

    assertThat(recorder.drain().keySet().iterator().next().reason()).hasSize(100);
  }

  private void record(long project, String reason, long quantity, Instant at) {
    recorder.record(project, Category.ERROR, Outcome.RATE_LIMITED, reason, quantity, at);
  }

  private static OutcomeKey key(long project, String reason) {
    return OutcomeKey.of(project, Category.ERROR, Outcome.RATE_LIMITED, reason, NOW);
  }
}
