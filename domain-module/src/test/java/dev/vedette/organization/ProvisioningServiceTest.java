package dev.vedette.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far credentials reach when they keep members. */
class ProvisioningServiceTest {

  @Test
  void without_the_scope_of_an_administrator_only_plain_members_are_kept() {
    for (Role role : Role.values()) {
      assertThat(highest(Optional.of(role), Scope.MEMBER_WRITE)).isEqualTo(Role.MEMBER);
    }
    assertThat(highest(Optional.empty(), Scope.MEMBER_WRITE)).isEqualTo(Role.MEMBER);
  }

  @Test
  void with_it_the_own_role_is_the_highest() {
    assertThat(highest(Optional.of(Role.OWNER), Scope.MEMBER_ADMIN)).isEqualTo(Role.OWNER);
    assertThat(highest(Optional.of(Role.MANAGER), Scope.MEMBER_ADMIN)).isEqualTo(Role.MANAGER);
  }

  @Test
  void a_token_of_nobody_reaches_up_to_managers() {
    assertThat(highest(Optional.empty(), Scope.MEMBER_ADMIN)).isEqualTo(Role.MANAGER);
  }

  private static Role highest(Optional<Role> role, Scope scope) {
    return ProvisioningService.highest(
        new Access(1, role, Set.of(scope), Map.of(), OrganizationSettings.DEFAULT));
  }
}
