package dev.vedette.api.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.InvalidException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimListQueryTest {

  private static ScimListQuery page(String startIndex, String count) {
    return new ScimListQuery(startIndex, count, null, List.of());
  }

  private static ScimListQuery filtered(String filter) {
    return new ScimListQuery(null, null, filter, List.of());
  }

  @Test
  void a_page_starts_at_one_and_has_a_hundred() {
    assertThat(page(null, null).startIndex()).isEqualTo(1);
    assertThat(page(null, null).offset()).isZero();
    assertThat(page("", null).count()).isEqualTo(100);
    assertThat(page("101", "7").offset()).isEqualTo(100);
    assertThat(page("101", "7").count()).isEqualTo(7);
  }

  @Test
  void more_than_a_hundred_are_never_given_and_none_is_a_number() {
    assertThat(page(null, "1000").count()).isEqualTo(100);
    assertThat(page(null, "0").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999"})
  void a_start_that_is_none_is_refused(String start) {
    assertThatThrownBy(() -> page(start, null).startIndex()).isInstanceOf(InvalidException.class);
  }

  @Test
  void a_negative_count_is_refused() {
    assertThatThrownBy(() -> page(null, "-1").count())
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.errors().get("count"))
                    .containsExactly("Ensure this value is greater than or equal to 0."));
  }

  @Test
  void three_attributes_can_be_looked_for() {
    assertThat(filtered(null).filter()).isEmpty();
    assertThat(filtered("userName eq \"a\"").filter())
        .contains(new ScimComparison("username", "a"));
    assertThat(filtered("displayName eq \"a\"").filter()).isPresent();
    assertThat(filtered("value eq \"1\"").filter()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "externalId eq \"a\"", "active eq true", "emails.value eq \"a\""})
  void no_other_attribute_can(String filter) {
    assertThatThrownBy(() -> filtered(filter).filter()).isInstanceOf(ScimException.class);
  }

  @Test
  void members_are_excluded_in_any_case_and_among_others() {
    assertThat(new ScimListQuery(null, null, null, List.of("members")).excludesMembers()).isTrue();
    assertThat(new ScimListQuery(null, null, null, List.of("meta, Members")).excludesMembers())
        .isTrue();
    assertThat(new ScimListQuery(null, null, null, List.of()).excludesMembers()).isFalse();
  }
}
