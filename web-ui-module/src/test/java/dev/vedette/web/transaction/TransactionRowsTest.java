package dev.vedette.web.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransactionRowsTest {

  private static String micros(long micros) {
    return TransactionRows.duration(Duration.ofNanos(micros * 1000));
  }

  @Test
  void durations_have_three_digits_and_a_unit_that_fits() {
    assertThat(micros(0)).isEqualTo("0 ms");
    assertThat(micros(1)).isEqualTo("0 ms");
    assertThat(micros(1_250)).isEqualTo("1.25 ms");
    assertThat(micros(99_960)).isEqualTo("100 ms");
    assertThat(micros(230_000)).isEqualTo("230 ms");
    assertThat(micros(999_400)).isEqualTo("999 ms");
    assertThat(micros(999_600)).isEqualTo("1 s");
    assertThat(micros(1_500_000)).isEqualTo("1.5 s");
    assertThat(micros(59_400_000)).isEqualTo("59.4 s");
    assertThat(micros(59_600_000)).isEqualTo("1 min 0 s");
    assertThat(micros(123_000_000)).isEqualTo("2 min 3 s");
    assertThat(micros(7_260_000_000L)).isEqualTo("2 h 1 min");
  }
}
