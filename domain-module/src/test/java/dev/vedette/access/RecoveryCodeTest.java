package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes for those who have lost their authenticator. */
class RecoveryCodeTest {

  @Test
  void a_set_has_ten_different_codes_of_four_groups() {
    List<String> codes = RecoveryCode.set();

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes)
        .allSatisfy(code -> assertThat(code).matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-z]{4}"));
    assertThat(RecoveryCode.set()).doesNotContainAnyElementsOf(codes);
  }

  @Test
  void a_code_may_be_typed_as_people_type() {
    String hash = RecoveryCode.hash(7, "01ab-cdef-ghjk-mnpq");

    assertThat(RecoveryCode.hash(7, " 01AB CDEF ghjkMNPQ ")).isEqualTo(hash);
    assertThat(RecoveryCode.hash(7, "oLab-cdef-ghjk-mnpq")).isEqualTo(hash);
    assertThat(RecoveryCode.hash(7, "02ab-cdef-ghjk-mnpq")).isNotEqualTo(hash);
  }

  @Test
  void equal_codes_of_two_people_do_not_show() {
    String code = RecoveryCode.set().get(0);

    assertThat(RecoveryCode.hash(7, code)).isNotEqualTo(RecoveryCode.hash(8, code));
  }

  @Test
  void other_texts_are_not_looked_up() {
    assertThat(RecoveryCode.looksLike(RecoveryCode.set().get(0))).isTrue();
    assertThat(RecoveryCode.looksLike("123456")).isFalse();
    assertThat(RecoveryCode.looksLike("a".repeat(1_000_000))).isFalse();
  }
}
