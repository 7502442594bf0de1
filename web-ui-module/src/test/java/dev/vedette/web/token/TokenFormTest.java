package dev.vedette.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.web.page.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenFormTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void a_token_ends_by_itself_unless_somebody_asks_for_more() {
    assertThat(Expiry.of("forever and ever").from(NOW)).contains(NOW.plus(Duration.ofDays(30)));
    assertThat(Expiry.of("year").from(NOW)).contains(NOW.plus(Duration.ofDays(365)));
    assertThat(Expiry.of("never").from(NOW)).isEmpty();
    assertThat(Expiry.QUARTER.choices())
        .filteredOn(Choice::selected)
        .extracting(Choice::value)
        .containsExactly("quarter");
  }

  @Test
  void only_what_the_maker_holds_is_offered() {
    List<String> offered =
        ScopeGroup.of(Role.MANAGER.scopes(), Set.of()).stream()
            .flatMap(group -> group.scopes().stream())
            .map(ScopeGroup.Box::value)
            .toList();
    assertThat(offered).contains("org:write", "member:admin").doesNotContain("org:admin");
  }

  @Test
  void a_person_is_offered_every_scope_that_a_role_has() {
    assertThat(ScopeGroup.forPeople()).isEqualTo(Role.OWNER.scopes());
    assertThat(ScopeGroup.forPeople()).doesNotContain(Scope.ORG_CI);
  }

  @Test
  void a_form_without_name_and_scopes_is_wrong_in_both() {
    TokenForm form = new TokenForm();
    assertThat(form.errors(true).byField().keySet()).containsExactly("name", "scopes");
    assertThat(form.errors(false).byField().keySet()).containsExactly("name");
  }
}
