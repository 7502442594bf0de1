package dev.vedette.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T09:30:15Z, 2026-11-21T09:30:15Z",
    "2026-11-21T09:30:15, 2026-11-21T09:30:15Z",
    "2026-11-21 09:30:15.5, 2026-11-21T09:30:15.500Z",
    "2026-11-21T09:30:15.123456789Z, 2026-11-21T09:30:15.123456Z",
    "2026-11-21T10:30:15+01:00, 2026-11-21T09:30:15Z",
    "2026-11-21T04:00:15-0530, 2026-11-21T09:30:15Z",
    "2026-11-21T09:30Z, 2026-11-21T09:30:00Z",
    "2026-11-21, 2026-11-21T00:00:00Z",
    "1795253415.123456, 2026-11-21T09:30:15.123456Z",
    "-1.5, 1969-12-31T23:59:58.500Z"
  })
  void all_forms_of_sdks_are_read(String text, Instant time) {
    assertThat(Timestamps.parse(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-13-01",
        "2026-02-30T00:00:00Z",
        "2026-11-21T25:00:00Z",
        "2026-11-21T09",
        "2026-11-21T09:30:15Zulu",
        "2026-11-21T09:30:15.Z",
        "2026-11-21X",
        "99999999999999",
        "1.2.3",
        "2026-11-21T09:30:15+",
        "2026-11-21T"
      })
  void anything_else_is_no_time(String text) {
    assertThat(Timestamps.parse(text)).isEmpty();
  }

  @Test
  void infinite_numbers_are_no_time() {
    assertThat(Timestamps.parse(DoubleNode.valueOf(Double.POSITIVE_INFINITY))).isEmpty();
    assertThat(Timestamps.parse(DoubleNode.valueOf(Double.NaN))).isEmpty();
  }

  @Test
  void seconds_are_exact_to_the_microsecond() {
    Instant time = Instant.parse("2026-11-21T09:30:15.123457Z");
    assertThat(Timestamps.parse(DoubleNode.valueOf(Timestamps.toSeconds(time)))).contains(time);
  }
}
