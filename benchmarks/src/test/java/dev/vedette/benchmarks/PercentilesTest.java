package dev.vedette.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void a_percentile_is_a_value_that_was_measured() {
    long[] values = LongStream.rangeClosed(1, 200).toArray();
    assertThat(Percentiles.of(values, 50)).isEqualTo(100);
    assertThat(Percentiles.of(values, 95)).isEqualTo(190);
    assertThat(Percentiles.of(values, 100)).isEqualTo(200);
    assertThat(Percentiles.of(new long[] {5}, 1)).isEqualTo(5);
  }

  @Test
  void nothing_measured_is_nothing() {
    assertThat(Percentiles.of(new long[0], 99)).isZero();
  }
}
