package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new password must be. */
class PasswordRulesTest {

  private static final List<String> ADA = List.of("ada.okafor@example.org", "Ada Okafor");
  private static final String TWO_HORSES = "\uD83D\uDC0E\uD83D\uDC0E";

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ten thousand light years",
        "a long enough password",
        "xqvbtkzp",
        "93715604",
        "ada keeps nine grey cats",
        "vedette over the long hill"
      })
  void no_kind_of_character_is_asked_for(String password) {
    assertThat(rules.problem(password, ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password1", "Password1", "iloveyou1", "qwertyuiop", "1q2w3e4r", "trustno1"})
  void a_common_one_is_refused_in_any_case(String password) {
    assertThat(problem(password)).contains("stolen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "aaaaaaaaaaaa", "abcdefghijkl", "zyxwvutsrq", "        "})
  void a_row_of_neighbours_is_refused(String password) {
    assertThat(problem(password)).contains("row");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada.okafor@example.org",
        "ADA.OKAFOR@EXAMPLE.ORG",
        "Ada Okafor",
        "adaokafor1",
        "Okafor2026!",
        "okaforokafor",
        "vedette1",
        "Vedette-2026",
        "vedettevedette"
      })
  void the_own_name_and_address_and_the_product_are_refused(String password) {
    assertThat(problem(password)).contains("name");
  }

  @Test
  void it_has_8_to_200_characters() {
    assertThat(problem("xqvbtkz")).contains("at least 8");
    assertThat(rules.problem("xq vb".repeat(40), ADA)).isEmpty();
    assertThat(problem("xq vb".repeat(40) + "x")).contains("at most 200");
  }

  @Test
  void a_character_outside_the_basic_plane_counts_once() {
    String horses = TWO_HORSES.repeat(99) + "xy";

    assertThat(rules.problem(horses, ADA)).isEmpty();
    assertThat(problem(horses + "z")).contains("at most 200");
    assertThat(problem(TWO_HORSES + "xy")).contains("at least 8");
  }

  @Test
  void what_unicode_calls_compatible_is_one_password() {
    assertThat(PasswordRules.normalized("cafe\u0301 au lait"))
        .isEqualTo(PasswordRules.normalized("caf\u00e9 au lait"));
    assertThat(problem("\uff50assword1")).contains("stolen");
  }

  @Test
  void a_text_without_end_is_not_looked_at() {
    assertThat(problem("\ufdfa".repeat(400_000))).contains("at most 200");
    assertThat(problem("\ufdfa".repeat(100))).contains("at most 200");
  }

  @Test
  void a_short_name_does_not_forbid_much() {
    assertThat(rules.problem("xx 9371 xx 5604", List.of("x@y.zz", "x"))).isEmpty();
  }

  @Test
  void the_list_is_there_as_a_whole() {
    assertThat(CommonPasswords.load().size()).isBetween(38_000, 39_000);
  }

  private String problem(String password) {
    Optional<String> problem = rules.problem(password, ADA);
    assertThat(problem).isPresent();
    return problem.get();
  }
}
