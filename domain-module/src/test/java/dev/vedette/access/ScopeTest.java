package dev.vedette.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What scopes and roles include. */
class ScopeTest {

  @Test
  void admin_includes_write_and_read() {
    assertThat(Scope.withImplied(Set.of(Scope.PROJECT_ADMIN)))
        .containsExactlyInAnyOrder(Scope.PROJECT_ADMIN, Scope.PROJECT_WRITE, Scope.PROJECT_READ);
  }

  @Test
  void write_includes_read_and_nothing_above() {
    assertThat(Scope.withImplied(Set.of(Scope.EVENT_WRITE)))
        .containsExactlyInAnyOrder(Scope.EVENT_WRITE, Scope.EVENT_READ);
  }

  @Test
  void org_admin_includes_integrations() {
    assertThat(Scope.withImplied(Set.of(Scope.ORG_ADMIN))).contains(Scope.ORG_INTEGRATIONS);
  }

  @Test
  void a_build_machines_scope_includes_nothing() {
    assertThat(Scope.withImplied(Set.of(Scope.ORG_CI))).containsExactly(Scope.ORG_CI);
  }

  @Test
  void each_role_has_what_the_weaker_ones_have() {
    assertThat(Role.OWNER.scopes()).containsAll(Role.MANAGER.scopes());
    assertThat(Role.MANAGER.scopes()).containsAll(Role.ADMIN.scopes());
    assertThat(Role.ADMIN.scopes()).containsAll(Role.MEMBER.scopes());
  }

  @Test
  void a_member_neither_manages_projects_nor_members() {
    assertThat(Role.MEMBER.scopes())
        .doesNotContain(Scope.PROJECT_WRITE, Scope.TEAM_WRITE, Scope.MEMBER_WRITE, Scope.ORG_WRITE);
  }

  @Test
  void only_an_owner_administers_the_organization() {
    assertThat(Role.OWNER.scopes()).contains(Scope.ORG_ADMIN);
    assertThat(Role.MANAGER.scopes()).doesNotContain(Scope.ORG_ADMIN);
  }
}
