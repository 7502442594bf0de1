package dev.vedette.web.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.stats.Outcome;
import dev.vedette.stats.OutcomeSeries;
import dev.vedette.stats.Point;
import dev.vedette.stats.Resolution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RangeTest {

  @ParameterizedTest
  @EnumSource(Range.class)
  void the_usual_width_fits(Range range) {
    assertThat(range.fits(range.usual())).isTrue();
  }

  @Test
  void counts_are_shown_only_where_they_are_still_kept() {
    assertThat(Range.DAY.fits(Resolution.TEN_SECONDS)).isFalse();
    assertThat(Range.MONTH.fits(Resolution.HOUR)).isFalse();
    assertThat(Range.WEEK.fits(Resolution.DAY)).isTrue();
    assertThat(Range.DAY.fits(Resolution.DAY)).isFalse();
  }

  @Test
  void an_unknown_period_is_a_day() {
    assertThat(Range.of("5y")).isEqualTo(Range.DAY);
    assertThat(Range.of(null)).isEqualTo(Range.DAY);
  }

  @Test
  void csv_has_a_line_for_each_bucket() {
    List<Point> points = List.of(new Point(1_534_878_000, 3), new Point(1_534_881_600, 0));
    OutcomeSeries series =
        new OutcomeSeries(
            points,
            points,
            points,
            points,
            points,
            List.of(new OutcomeSeries.ReasonTotal(Outcome.INVALID, "json", 1)));

    assertThat(StatsCsv.of(series))
        .isEqualTo(
            "time,received,generated,filtered,rejected,invalid\r\n"
                + "2018-08-21T19:00:00Z,3,3,3,3,3\r\n"
                + "2018-08-21T20:00:00Z,0,0,0,0,0\r\n");
  }
}
