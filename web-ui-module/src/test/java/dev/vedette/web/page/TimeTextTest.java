package dev.vedette.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, just now",
    "9, just now",
    "10, 10 seconds ago",
    "60, 1 minute ago",
    "3599, 59 minutes ago",
    "3600, 1 hour ago",
    "86399, 23 hours ago",
    "86400, 1 day ago",
    "2678399, 30 days ago",
    "2678400, 1 month ago",
    "31536000, 1 year ago",
    "-300, in 5 minutes"
  })
  void relative_times_take_the_largest_unit(long seconds, String text) {
    assertThat(TimeText.relative(NOW.minusSeconds(seconds), NOW)).isEqualTo(text);
  }

  @Test
  void the_absolute_time_is_utc_with_whole_seconds() {
    TimeText text = TimeText.of(Instant.parse("2026-01-02T03:04:05.678901Z"), NOW);

    assertThat(text.iso()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(text.full()).isEqualTo("2 Jan 2026, 03:04:05 UTC");
    assertThat(text.clock()).isEqualTo("03:04:05");
  }
}
