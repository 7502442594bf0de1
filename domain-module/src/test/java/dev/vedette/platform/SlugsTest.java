package dev.vedette.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.InvalidException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs as Sentry makes and checks them. */
class SlugsTest {

  @ParameterizedTest
  @CsvSource({
    "The Interstellar Jurisdiction, the-interstellar-jurisdiction",
    "Crème Brûlée, creme-brulee",
    "  a  --  b  , a-b",
    "under_score, under_score",
    "Ünïcödé & Co., unicode-co"
  })
  void a_name_becomes_a_slug(String name, String slug) {
    assertThat(Slugs.generate(name, 50, taken -> false)).isEqualTo(slug);
  }

  @Test
  void a_taken_slug_gets_a_random_suffix() {
    assertThat(Slugs.generate("Pump Station", 50, Set.of("pump-station")::contains))
        .matches("pump-station-[a-z0-9]{2}");
  }

  @Test
  void a_name_of_digits_never_becomes_a_numeric_slug() {
    assertThat(Slugs.generate("2024", 50, taken -> false)).matches("2024-[a-z0-9]{2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "settings", "日本"})
  void a_name_without_a_usable_slug_gets_a_random_one(String name) {
    assertThat(Slugs.generate(name, 50, taken -> false)).matches("[0-9a-f]{12}(-[a-z0-9]+)?");
  }

  @Test
  void a_generated_slug_keeps_to_the_length() {
    assertThat(
            Slugs.generate("x".repeat(80), 50, slug -> slug.length() == 50 && !slug.contains("-")))
        .hasSize(50)
        .contains("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Big", "a b", "12345", "ä", "a/b", "<b>"})
  void a_slug_of_a_client_must_have_the_form(String slug) {
    assertThatThrownBy(() -> Slugs.check(slug, 50))
        .isInstanceOfSatisfying(
            InvalidException.class, e -> assertThat(e.errors()).containsOnlyKeys("slug"));
  }

  @Test
  void a_slug_of_a_client_may_have_letters_digits_hyphens_and_underscores() {
    assertThatCode(() -> Slugs.check("a_1-b", 50)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "-abc", "abc-", "123", "api", "a_b_c"})
  void an_organization_has_stricter_rules(String slug) {
    assertThatThrownBy(() -> Slugs.checkOrganization(slug)).isInstanceOf(InvalidException.class);
  }

  @Test
  void digits_are_an_id() {
    assertThat(Slugs.isId("42")).isTrue();
    assertThat(Slugs.isId("42a")).isFalse();
    assertThat(Slugs.isId("9".repeat(30))).isFalse();
  }

  @Test
  void a_released_slug_is_out_of_the_way() {
    assertThat(Slugs.released("pump-station", 50)).matches("pump-station-[0-9a-f]{32}");
    assertThat(Slugs.released("x".repeat(50), 50)).hasSize(50);
  }
}
