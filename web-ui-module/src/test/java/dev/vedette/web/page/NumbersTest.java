package dev.vedette.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, 1k",
    "1234, 1.2k",
    "9949, 9.9k",
    "9950, 10k",
    "34567, 35k",
    "999499, 999k",
    "999500, 1M",
    "5600000, 5.6M",
    "-1500, -1.5k",
    "9223372036854775807, 9.2E",
    "-9223372036854775808, -9.2E"
  })
  void compact_numbers_have_at_most_three_digits(long number, String text) {
    assertThat(Numbers.compact(number)).isEqualTo(text);
  }

  @Test
  void full_numbers_have_separators_in_any_locale() {
    assertThat(Numbers.full(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void a_noun_follows_its_number() {
    assertThat(Numbers.counted(1, "event", "events")).isEqualTo("1 event");
    assertThat(Numbers.counted(0, "event", "events")).isEqualTo("0 events");
  }
}
