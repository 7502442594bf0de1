package dev.vedette.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortIdTest {

  @ParameterizedTest
  @CsvSource({
    "1,PUMP-STATION-1",
    "10,PUMP-STATION-A",
    "31,PUMP-STATION-Z",
    "32,PUMP-STATION-10",
    "1000,PUMP-STATION-Z8"
  })
  void the_number_is_written_in_base_32(long number, String shortId) {
    assertThat(ShortId.format("pump-station", number)).isEqualTo(shortId);
    assertThat(ShortId.parse(shortId)).contains(new ShortId("pump-station", number));
  }

  @Test
  void letters_that_look_like_digits_count_as_these() {
    assertThat(ShortId.parse("pump-io")).contains(new ShortId("pump", 32));
    assertThat(ShortId.parse("PUMP-L")).contains(new ShortId("pump", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "PUMP",
        "PUMP-",
        "-1",
        "PUMP-U",
        "PUMP-0",
        "PUMP-1234567890123",
        "PUMP-ü"
      })
  void anything_else_is_no_short_id(String text) {
    assertThat(ShortId.parse(text)).isEmpty();
  }
}
