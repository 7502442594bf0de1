package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void only_what_differs_is_a_change() {
    assertThat(Changes.none().and("role", Role.MEMBER, Role.MEMBER).isEmpty()).isTrue();
    assertThat(Changes.none().and("platform", Optional.empty(), null).isEmpty()).isTrue();
  }

  @Test
  void no_value_before_or_after_is_told_apart_from_an_empty_text() {
    Changes changes = Changes.none().and("name", null, "").and("slug", "gone", Optional.empty());

    Changes read = ChangesJson.read(ChangesJson.write(changes));

    assertThat(read.byField()).isEqualTo(changes.byField());
    assertThat(read.byField().get("name").before()).isEmpty();
    assertThat(read.byField().get("name").after()).contains("");
  }

  @Test
  void what_is_stored_has_a_bound_however_long_the_values_are() {
    Changes changes = Changes.none();
    for (int i = 0; i < 50; i++) {
      changes = changes.and("field" + i, "a".repeat(10_000), "\"".repeat(10_000));
    }

    String text = ChangesJson.write(changes);

    assertThat(text.length()).isLessThanOrEqualTo(4000);
    assertThat(ChangesJson.read(text).byField()).isNotEmpty();
  }
}
