package dev.vedette.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static TimeRange.Limits limits(String period, String start, String end) {
    return new TimeRange(period, start, end).limits(NOW);
  }

  @Test
  void without_parameters_it_is_90_days() {
    assertThat(limits(null, null, null).start()).isEqualTo("2025-12-01T12:00:00Z");
    assertThat(limits("", "", "").end()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "90, 2026-03-01T11:58:30Z", "30s, 2026-03-01T11:59:30Z", "5m, 2026-03-01T11:55:00Z",
    "24h, 2026-02-28T12:00:00Z", "14d, 2026-02-15T12:00:00Z", "1w, 2026-02-22T12:00:00Z",
  })
  void a_period_ends_now(String period, Instant start) {
    assertThat(limits(period, "2020-01-01", null).start()).isEqualTo(start);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1d", "1y", "999999999w", "1 d"})
  void another_period_is_refused(String period) {
    assertThatThrownBy(() -> limits(period, null, null))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("Invalid statsPeriod: '" + period + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02T00:00:00Z",
        "2026-01-02T00:00:00",
        "2026-01-02",
        "1767312000",
        "1767312000.0",
        "2026-01-02T01:00:00+01:00",
        "2026-01-02T01:00:00 01:00",
        "2026-01-02 00:00:00",
        "2026-01-02T00:00:00.000000Z"
      })
  void times_are_read_as_clients_write_them(String start) {
    assertThat(limits(null, start, "2026-01-03"))
        .isEqualTo(
            new TimeRange.Limits(
                Instant.parse("2026-01-02T00:00:00Z"),
                Optional.of(Instant.parse("2026-01-03T00:00:00Z"))));
  }

  @Test
  void both_ends_are_needed_in_their_order() {
    assertThatThrownBy(() -> limits(null, "2026-01-02", null))
        .hasMessage("start and end are both required");
    assertThatThrownBy(() -> limits(null, "2026-01-02", "2026-01-02"))
        .hasMessage("start must be before end");
    assertThatThrownBy(() -> limits(null, "yesterday", "2026-01-02"))
        .isInstanceOf(BadRequestException.class);
  }
}
