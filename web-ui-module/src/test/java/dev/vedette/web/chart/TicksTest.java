package dev.vedette.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

  @Test
  void nothing_at_all_still_has_one_line() {
    assertThat(Ticks.upTo(0, 4).lines()).containsExactly(1L);
    assertThat(Ticks.upTo(-5, 4).lines()).containsExactly(1L);
  }

  @Test
  void steps_are_one_two_or_five_times_a_power_of_ten() {
    assertThat(Ticks.upTo(3, 4).lines()).containsExactly(1L, 2L, 3L);
    assertThat(Ticks.upTo(7, 4).lines()).containsExactly(2L, 4L, 6L, 8L);
    assertThat(Ticks.upTo(100, 4).lines()).containsExactly(50L, 100L);
    assertThat(Ticks.upTo(2031, 4).lines()).containsExactly(1000L, 2000L, 3000L);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {1, 2, 9, 10, 11, 99, 12_345, 987_654_321, Long.MAX_VALUE / 2, Long.MAX_VALUE})
  void the_top_holds_the_maximum_and_lines_are_few(long maximum) {
    Ticks ticks = Ticks.upTo(maximum, 4);

    assertThat(ticks.top()).isGreaterThanOrEqualTo(maximum);
    assertThat(ticks.lines()).hasSizeBetween(1, 6).isSorted();
  }
}
