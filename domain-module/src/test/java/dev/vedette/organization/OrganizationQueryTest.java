package dev.vedette.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.platform.problem.BadRequestException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationQueryTest {

  @Test
  void tokens_and_words_are_told_apart() {
    OrganizationQuery query =
        OrganizationQuery.parse("slug:Acme id:7 prime query:mover email:Jane@Example.com");

    assertThat(query.slugs()).containsExactly("acme");
    assertThat(query.ids()).containsExactly(7L);
    assertThat(query.emails()).containsExactly("jane@example.com");
    assertThat(query.text()).contains("prime mover");
    assertThat(query.nothing()).isFalse();
  }

  @Test
  void no_query_asks_for_all() {
    assertThat(OrganizationQuery.parse(null)).isEqualTo(OrganizationQuery.ALL);
    assertThat(OrganizationQuery.parse("  ")).isEqualTo(OrganizationQuery.ALL);
  }

  @Test
  void what_is_unknown_or_never_listed_finds_nothing() {
    assertThat(OrganizationQuery.parse("color:red").nothing()).isTrue();
    assertThat(OrganizationQuery.parse("status:pending_deletion").nothing()).isTrue();
    assertThat(OrganizationQuery.parse("status:ACTIVE").nothing()).isFalse();
  }

  @Test
  void another_context_narrows_it_further() {
    OrganizationQuery query = OrganizationQuery.parse("id:1 id:2 platform:java");

    assertThat(query.platforms()).containsExactly("java");
    assertThat(query.within(List.of(2L, 3L)).ids()).isEqualTo(Set.of(2L));
    assertThat(query.within(List.of(3L)).nothing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id:x", "member_id:1.5", "nul\0"})
  void what_cannot_be_read_is_refused(String query) {
    assertThatThrownBy(() -> OrganizationQuery.parse(query))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void a_query_has_a_bound() {
    assertThatThrownBy(() -> OrganizationQuery.parse("x".repeat(1001)))
        .isInstanceOf(BadRequestException.class);
  }
}
