package dev.vedette.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatsQueryTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:34:56Z");

  @Test
  void without_parameters_it_is_what_was_received_in_24_hours() {
    StatsQuery query = StatsQuery.parse(null, "", null, "", NOW);

    assertThat(query.stat()).isEqualTo(Stat.RECEIVED);
    assertThat(query.resolution()).isEqualTo(Resolution.HOUR);
    assertThat(query.buckets()).hasSize(24);
    assertThat(query.buckets().get(23)).isEqualTo(NOW.getEpochSecond() / 3600 * 3600);
  }

  @ParameterizedTest
  @CsvSource({
    "10s,TEN_SECONDS",
    "10,TEN_SECONDS",
    "1h,HOUR",
    "60m,HOUR",
    "3600s,HOUR",
    "1d,DAY",
    "24h,DAY"
  })
  void a_resolution_may_be_written_in_any_unit(String text, Resolution expected) {
    assertThat(Resolution.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2h", "h", "1x", "-1h", "1h ", "99999999999s"})
  void another_resolution_is_refused(String text) {
    refused("Invalid resolution", null, null, null, text);
  }

  @ParameterizedTest
  @CsvSource({"3600,TEN_SECONDS", "3601,HOUR", "604800,HOUR", "604801,DAY", "99999999,DAY"})
  void the_resolution_follows_from_the_range(long range, Resolution expected) {
    assertThat(Resolution.forRange(range)).isEqualTo(expected);
  }

  @Test
  void times_may_have_fractions() {
    StatsQuery query = StatsQuery.parse("rejected", "1000.5", "2000.9", null, NOW);

    assertThat(query.since()).isEqualTo(1000);
    assertThat(query.until()).isEqualTo(2000);
  }

  @Test
  void points_are_multiples_of_the_resolution_ascending_and_zero_where_nothing_was() {
    StatsQuery query = new StatsQuery(Stat.GENERATED, 95, 125, Resolution.TEN_SECONDS);

    assertThat(query.points(Map.of(110L, 7L)))
        .isEqualTo(
            List.of(new Point(90, 0), new Point(100, 0), new Point(110, 7), new Point(120, 0)));
  }

  @Test
  void parameters_that_make_no_sense_are_refused_with_the_texts_clients_know() {
    refused("start must be before or equal to end", null, "20", "10", null);
    refused("until must be a numeric timestamp.", null, null, "x", null);
    refused("since must be a numeric timestamp", null, "NaN", null, null);
    refused("since must be a numeric timestamp", null, "1e300", null, null);
    refused("Invalid stat", "nonsense", null, null, null);
    refused("Too many points: use a larger resolution or a shorter range", null, "0", null, "10s");
  }

  @Test
  void the_name_of_a_filter_is_a_stat() {
    assertThat(Stat.parse("web-crawlers").reason()).contains("web-crawlers");
  }

  private static void refused(
      String message, String stat, String since, String until, String resolution) {
    assertThatThrownBy(() -> StatsQuery.parse(stat, since, until, resolution, NOW))
        .isInstanceOf(BadRequestException.class)
        .hasMessage(message);
  }
}
