package dev.vedette.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void it_is_named_by_its_sum() {
    assertThat(Sparkline.svg("today", List.of(1L))).contains("aria-label=\"1 event today\"");
    assertThat(Sparkline.svg("today", List.of(1000L, 1L))).contains("\"1,001 events today\"");
  }

  @Test
  void nothing_is_a_line() throws Exception {
    assertThat(Sparkline.svg("today", List.of())).contains("0 events today");
    assertThat(
            StackedBarsTest.parsed(Sparkline.svg("today", List.of(0L, 0L)))
                .getElementsByTagName("rect")
                .getLength())
        .isEqualTo(1);
  }

  @Test
  void the_smallest_bar_is_two_pixels_high() {
    assertThat(Sparkline.svg("today", List.of(1L, 1_000_000L)))
        .contains("y=\"22\" width=\"3\" height=\"2\"");
  }
}
