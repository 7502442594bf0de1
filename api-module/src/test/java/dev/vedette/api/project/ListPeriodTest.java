package dev.vedette.api.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.stats.Point;
import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPeriodTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");

  @Test
  void a_period_has_its_points_up_to_now() {
    assertThat(ListPeriod.DAY.query(NOW).buckets()).hasSize(24);
    assertThat(ListPeriod.WEEK.query(NOW).buckets()).hasSize(7);
    assertThat(ListPeriod.FORTNIGHT.query(NOW).buckets()).hasSize(14);
    assertThat(ListPeriod.MONTH.query(NOW).buckets()).hasSize(30);
    assertThat(ListPeriod.DAY.query(NOW).buckets().get(23))
        .isEqualTo(Instant.parse("2026-03-01T12:00:00Z").getEpochSecond());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01T12:34:56Z", "2026-03-01T12:00:00Z", "2026-03-01T12:00:59Z"})
  void an_hour_is_sixty_minutes_of_ten_seconds_each_added_up(String now) {
    List<Point> buckets =
        ListPeriod.HOUR.query(Instant.parse(now)).buckets().stream()
            .map(at -> new Point(at, 1))
            .toList();

    List<Point> minutes = ListPeriod.HOUR.curve(buckets);

    assertThat(minutes).hasSize(60);
    assertThat(minutes.get(0).count()).isEqualTo(6);
    assertThat(minutes).allMatch(point -> point.timestamp() % 60 == 0);
  }

  @Test
  void nothing_is_no_period_and_another_one_an_error() {
    assertThat(ListPeriod.parse(null, ListPeriod.OF_TEAM)).isEmpty();
    assertThat(ListPeriod.parse("", ListPeriod.OF_TEAM)).isEmpty();
    assertThat(ListPeriod.parse("14d", ListPeriod.OF_TEAM)).contains(ListPeriod.FORTNIGHT);
    assertThat(ListPeriod.parse("1h", ListPeriod.OF_ORGANIZATION)).contains(ListPeriod.HOUR);
    assertThatThrownBy(() -> ListPeriod.parse("1h", ListPeriod.OF_TEAM))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            e ->
                assertThat(e.getResponse().getEntity().toString())
                    .contains("Invalid stats_period. Valid choices are '', '24h', '14d', and"));
  }
}
