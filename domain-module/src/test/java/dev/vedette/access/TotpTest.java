package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time. */
class TotpTest {

  /** The secret of RFC 6238, appendix B, and RFC 4226, appendix D. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:10Z");
  private static final long STEP = Totp.step(NOW);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_rfc_6238(long second, String eightDigits) {
    String six = eightDigits.substring(2);

    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(six);
  }

  @Test
  void codes_by_counter_are_those_of_rfc_4226() {
    List<String> codes = List.of("755224", "287082", "359152", "969429", "338314", "254676");

    for (int i = 0; i < codes.size(); i++) {
      assertThat(Totp.code(SECRET, i)).isEqualTo(codes.get(i));
    }
  }

  @Test
  void a_code_is_good_one_step_early_and_one_step_late() {
    for (long step = STEP - 1; step <= STEP + 1; step++) {
      assertThat(Totp.match(SECRET, Totp.code(SECRET, step), NOW, 0)).hasValue(step);
    }
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0)).isEmpty();
  }

  @Test
  void a_step_that_is_used_up_is_not_good_again() {
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
  }

  @Test
  void anything_but_six_digits_is_wrong() {
    String good = Totp.code(SECRET, STEP);

    assertThat(Totp.match(SECRET, "", NOW, 0)).isEmpty();
    assertThat(Totp.match(SECRET, good + "0", NOW, 0)).isEmpty();
    assertThat(Totp.match(SECRET, good.substring(1), NOW, 0)).isEmpty();
    assertThat(Totp.match(SECRET, "\u0663".repeat(6), NOW, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32_is_that_of_rfc_4648(String text, String encoded) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(Base32.encode(bytes)).isEqualTo(encoded);
    assertThat(Base32.decode(encoded)).isEqualTo(bytes);
  }
}
