package dev.vedette.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteppedRangeTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:34:56Z");
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;

  @Test
  void hours_are_whole_and_the_last_ends_at_the_next_minute() {
    SteppedRange range = last(Duration.ofHours(2), HOUR);
    assertThat(range.start()).isEqualTo(at("2026-05-04T11:00:00Z"));
    assertThat(range.end()).isEqualTo(at("2026-05-04T12:35:00Z"));
    assertThat(range.steps()).hasSize(2);
  }

  @Test
  void a_day_by_days_is_this_day() {
    SteppedRange range = last(Duration.ofDays(1), DAY);
    assertThat(range.steps()).containsExactly(at("2026-05-04T00:00:00Z"));
  }

  @Test
  void an_end_is_part_of_the_range() {
    SteppedRange range =
        SteppedRange.of(
            Instant.parse("2026-05-01T00:00:00Z"),
            Optional.of(Instant.parse("2026-05-02T00:00:00Z")),
            DAY,
            NOW);
    assertThat(range.steps())
        .containsExactly(at("2026-05-01T00:00:00Z"), at("2026-05-02T00:00:00Z"));
  }

  @Test
  void minutes_reach_back_to_the_hour_before_the_start() {
    SteppedRange range = last(Duration.ofMinutes(45), MINUTE);
    assertThat(range.start()).isEqualTo(at("2026-05-04T11:00:00Z"));
    assertThat(range.steps()).hasSize(95);
  }

  @Test
  void ninety_days_come_by_days_and_not_by_hours() {
    assertThat(last(Duration.ofDays(90), DAY).steps()).hasSize(90);
    refused(Duration.ofDays(90), HOUR, "too many results");
    assertThat(last(Duration.ofHours(1000), HOUR).steps()).hasSize(1000);
  }

  @Test
  void steps_divide_a_day() {
    refused(Duration.ofHours(1), 0, "multiple of the minimum interval");
    refused(Duration.ofHours(1), 90, "multiple of the minimum interval");
    refused(Duration.ofDays(9), 7 * HOUR, "divide one day");
    refused(Duration.ofDays(9), 2 * DAY, "less than one day");
  }

  @Test
  void fine_steps_are_for_the_last_six_hours() {
    refused(Duration.ofHours(7), MINUTE, "restricted to 6 hours");
    assertThatThrownBy(
            () ->
                SteppedRange.of(
                    NOW.minus(Duration.ofDays(2)),
                    Optional.of(NOW.minus(Duration.ofHours(47))),
                    MINUTE,
                    NOW))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void what_is_to_come_is_now() {
    SteppedRange range =
        SteppedRange.of(
            NOW.plus(Duration.ofDays(3)), Optional.of(NOW.plus(Duration.ofDays(4))), HOUR, NOW);
    assertThat(range.end()).isEqualTo(at("2026-05-04T12:35:00Z"));
  }

  private static void refused(Duration length, int interval, String why) {
    assertThatThrownBy(() -> last(length, interval))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining(why);
  }

  private static SteppedRange last(Duration length, int interval) {
    return SteppedRange.of(NOW.minus(length), Optional.empty(), interval, NOW);
  }

  private static long at(String time) {
    return Instant.parse(time).getEpochSecond();
  }
}
