package dev.vedette.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static final long TEN = Instant.parse("2026-11-20T10:00:00Z").getEpochSecond();

  @Test
  void a_day_of_hours_is_labelled_by_hours_and_names_the_new_day() {
    assertThat(texts(TimeAxis.labels(TEN, 3600, 24)))
        .containsExactly("12:00", "15:00", "18:00", "21:00", "21 Nov", "03:00", "06:00", "09:00");
  }

  @Test
  void an_hour_of_ten_seconds_is_labelled_by_minutes() {
    assertThat(texts(TimeAxis.labels(TEN, 10, 360)))
        .containsExactly("10:00", "10:10", "10:20", "10:30", "10:40", "10:50");
  }

  @Test
  void weeks_are_labelled_by_days() {
    long midnight = Instant.parse("2026-11-01T00:00:00Z").getEpochSecond();

    assertThat(texts(TimeAxis.labels(midnight, 86400, 14))).contains("3 Nov").hasSizeLessThan(9);
    assertThat(TimeAxis.labels(midnight, 86400, 90)).isNotEmpty().hasSizeLessThan(9);
  }

  @Test
  void no_bucket_has_no_label() {
    assertThat(TimeAxis.labels(TEN, 3600, 0)).isEmpty();
  }

  @Test
  void labels_that_a_phone_leaves_out_alternate() {
    List<TimeAxis.Label> labels = TimeAxis.labels(TEN, 3600, 24);

    assertThat(labels.get(0).major()).isTrue();
    assertThat(labels.get(1).major()).isFalse();
  }

  @Test
  void a_bucket_is_named_in_utc_as_finely_as_it_is() {
    assertThat(TimeAxis.bucket(TEN, 86400)).isEqualTo("Fri 20 Nov 2026 UTC");
    assertThat(TimeAxis.bucket(TEN, 3600)).isEqualTo("Fri 20 Nov 2026 10:00 to 11:00 UTC");
    assertThat(TimeAxis.bucket(TEN, 10)).isEqualTo("Fri 20 Nov 2026 10:00:00 to 10:00:10 UTC");
  }

  private static List<String> texts(List<TimeAxis.Label> labels) {
    return labels.stream().map(TimeAxis.Label::text).toList();
  }
}
