package dev.vedette.event.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc | abc | true",
        "abc | ABC | true",
        "abc | abcd | false",
        "*bc* | xabcx | true",
        "a*c*e | abcde | true",
        "a*c*e | abcd | false",
        "*ab | aab | true",
        "a?c | abc | true",
        "a?c | ac | false",
        "[a-c]x | bx | true",
        "[!a-c]x | bx | false",
        "[]x] | ] | true",
        "v{1,2}.* | v2.0 | true",
        "v{1,2}.* | v3.0 | false",
        "a{/,} | a/ | true",
        "a{/,} | a | true",
        "a\\*b | a*b | true",
        "a\\*b | axb | false",
        "* | x | true",
        "*fail* | a\\nb fail | true",
      })
  void a_pattern_is_about_the_whole_text_in_any_case(String pattern, String text, boolean matches) {
    assertEquals(matches, Glob.of(pattern).matches(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[abc", "a{b", "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"})
  void a_pattern_that_is_wrong_is_refused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> Glob.of(pattern));
  }

  @Test
  void a_hostile_pattern_takes_bounded_time() {
    Glob glob = Glob.of("*a".repeat(140) + "b");
    String text = "a".repeat(8192);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertFalse(glob.matches(text)));
  }
}
