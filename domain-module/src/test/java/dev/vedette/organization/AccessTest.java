package dev.vedette.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A caller may do what both the credentials and the role allow. */
class AccessTest {

  @Test
  void a_token_never_exceeds_its_users_role() {
    Access access = access(Role.MEMBER, Scope.all(), Map.of(), true);

    assertThat(access.scopes()).isEqualTo(Role.MEMBER.scopes());
  }

  @Test
  void a_role_never_exceeds_its_token() {
    Access access = access(Role.OWNER, Set.of(Scope.EVENT_READ), Map.of(), true);

    assertThat(access.scopes()).containsExactly(Scope.EVENT_READ);
  }

  @Test
  void an_organizations_token_has_just_its_scopes() {
    Access access =
        new Access(
            1, Optional.empty(), Set.of(Scope.ORG_CI), Map.of(), OrganizationSettings.DEFAULT);

    assertThat(access.scopes()).containsExactly(Scope.ORG_CI);
    assertThat(access.reaches(List.of(1L))).isTrue();
  }

  @Test
  void a_team_admin_manages_the_teams_projects_and_no_others() {
    Access access = access(Role.MEMBER, Scope.all(), Map.of(7L, TeamRole.ADMIN), true);

    assertThat(access.scopesInTeams(List.of(7L))).contains(Scope.PROJECT_ADMIN, Scope.TEAM_ADMIN);
    assertThat(access.scopesInTeams(List.of(8L))).doesNotContain(Scope.PROJECT_WRITE);
  }

  @Test
  void a_team_role_is_cut_by_the_token_too() {
    Access access =
        access(Role.MEMBER, Set.of(Scope.PROJECT_READ), Map.of(7L, TeamRole.ADMIN), true);

    assertThat(access.scopesInTeams(List.of(7L))).containsExactly(Scope.PROJECT_READ);
  }

  @Test
  void without_open_membership_a_member_reaches_only_the_own_teams() {
    Access access = access(Role.MEMBER, Scope.all(), Map.of(7L, TeamRole.CONTRIBUTOR), false);

    assertThat(access.reaches(List.of(7L))).isTrue();
    assertThat(access.reaches(List.of(8L))).isFalse();
  }

  @Test
  void a_manager_reaches_every_team() {
    assertThat(access(Role.MANAGER, Scope.all(), Map.of(), false).reaches(List.of(8L))).isTrue();
  }

  @Test
  void an_admin_of_the_organization_is_admin_of_the_own_teams() {
    Access access = access(Role.ADMIN, Scope.all(), Map.of(7L, TeamRole.CONTRIBUTOR), false);

    assertThat(access.teamRole(7)).contains(TeamRole.ADMIN);
    assertThat(access.teamRole(8)).isEmpty();
  }

  @Test
  void what_members_may_do_to_events_alerts_and_invitations_can_be_taken_from_them() {
    OrganizationSettings strict =
        OrganizationSettings.DEFAULT.with(
            Map.of(
                OrganizationSwitch.EVENTS_MEMBER_ADMIN,
                false,
                OrganizationSwitch.ALERTS_MEMBER_WRITE,
                false,
                OrganizationSwitch.ALLOW_MEMBER_INVITE,
                false));

    assertThat(within(strict, Role.MEMBER).scopes())
        .doesNotContain(Scope.EVENT_ADMIN, Scope.ALERTS_WRITE, Scope.MEMBER_INVITE)
        .contains(Scope.EVENT_WRITE, Scope.ALERTS_READ);
    assertThat(within(strict, Role.ADMIN).scopes())
        .contains(Scope.EVENT_ADMIN, Scope.ALERTS_WRITE, Scope.MEMBER_INVITE);
    assertThat(within(OrganizationSettings.DEFAULT, Role.MEMBER).scopes())
        .contains(Scope.EVENT_ADMIN, Scope.ALERTS_WRITE, Scope.MEMBER_INVITE);
  }

  @Test
  void a_team_admin_keeps_the_events_of_the_own_teams_projects() {
    OrganizationSettings strict =
        OrganizationSettings.DEFAULT.with(OrganizationSwitch.EVENTS_MEMBER_ADMIN, false);

    Access admin = within(strict, Role.MEMBER);

    assertThat(admin.scopesInTeams(List.of(7L))).contains(Scope.EVENT_ADMIN);
    assertThat(admin.scopesInTeams(List.of(8L))).doesNotContain(Scope.EVENT_ADMIN);
  }

  private static Access within(OrganizationSettings settings, Role role) {
    return new Access(1, Optional.of(role), Scope.all(), Map.of(7L, TeamRole.ADMIN), settings);
  }

  private static Access access(
      Role role, Set<Scope> limit, Map<Long, TeamRole> teams, boolean open) {
    return new Access(
        1,
        Optional.of(role),
        limit,
        teams,
        OrganizationSettings.DEFAULT.with(OrganizationSwitch.OPEN_MEMBERSHIP, open));
  }
}
