package dev.vedette.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vedette.platform.problem.InvalidException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, signatures and times of hooks. */
class HookRulesTest {

  private static final Backoff EVEN = new Backoff(() -> 0.5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://example.com:8080/a?b=c",
        "HTTPS://EXAMPLE.COM/",
        "http://[2001:db8::1]/",
        "http://10.0.0.1/"
      })
  void an_address_is_http_or_https_with_a_host(String url) {
    assertThatCode(() -> HookUrl.check(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.com/,Enter a valid URL.",
    "file:///etc/passwd,Enter a valid URL.",
    "example.com,Enter a valid URL.",
    "http://,Enter a valid URL.",
    "http:///path,Enter a valid URL.",
    "http://a b/,Enter a valid URL.",
    "http://example.com:0/,Enter a valid URL.",
    "http://example.com:65536/,Enter a valid URL.",
    "javascript:alert(1),Enter a valid URL.",
    "http://me:secret@example.com/,Enter a URL without a user name and password.",
    "http://me@example.com/,Enter a URL without a user name and password.",
    "http://example.com/#top,Enter a URL without a fragment."
  })
  void other_addresses_are_refused(String url, String message) {
    assertThat(
            catchThrowableOfType(InvalidException.class, () -> HookUrl.check(url))
                .errors()
                .get("url"))
        .containsExactly(message);
  }

  @Test
  void an_address_has_at_most_512_characters() {
    String longest = "https://example.com/" + "x".repeat(492);
    assertThatCode(() -> HookUrl.check(longest)).doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(InvalidException.class, () -> HookUrl.check(longest + "x"))
                .errors()
                .get("url"))
        .containsExactly("Ensure this field has no more than 512 characters.");
  }

  /** Test case 2 of RFC 4231. */
  @Test
  void the_signature_is_hmac_sha256_keyed_with_the_text_of_the_secret() {
    assertThat(HookSignature.of("Jefe", "what do ya want for nothing?".getBytes(UTF_8)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void a_delivery_waits_three_times_as_long_each_time_but_four_hours_at_most() {
    assertThat(EVEN.delay(1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(EVEN.delay(2)).isEqualTo(Duration.ofSeconds(30));
    assertThat(EVEN.delay(6)).isEqualTo(Duration.ofSeconds(2430));
    assertThat(EVEN.delay(8)).isEqualTo(Duration.ofHours(4));
    assertThat(EVEN.delay(1000)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void all_attempts_together_take_about_a_day() {
    Duration all = Duration.ZERO;
    for (int attempt = 1; attempt < Backoff.MAX_ATTEMPTS; attempt++) {
      all = all.plus(EVEN.delay(attempt));
    }
    assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(24));
  }

  @Test
  void a_hook_is_left_alone_from_the_third_failure_in_a_row_on() {
    assertThat(EVEN.pause(2)).isZero();
    assertThat(EVEN.pause(3)).isEqualTo(Duration.ofSeconds(10));
    assertThat(EVEN.pause(4)).isEqualTo(Duration.ofSeconds(20));
    assertThat(EVEN.pause(100)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void times_are_off_by_a_fifth_at_most() {
    assertThat(new Backoff(() -> 0).delay(1)).isEqualTo(Duration.ofSeconds(8));
    assertThat(new Backoff(() -> 0.999_999_9).delay(1)).isEqualTo(Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @CsvSource({
    "200,true",
    "204,true",
    "299,true",
    "302,false",
    "400,false",
    "410,false",
    "500,false"
  })
  void only_a_status_of_success_is_a_success(int status, boolean delivered) {
    assertThat(Attempt.answered(status, Duration.ZERO).delivered()).isEqualTo(delivered);
  }
}
