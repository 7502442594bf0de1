package dev.vedette.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what with members: nobody rises, and nobody reaches above the own role. */
class MemberRightsTest {

  private static final long SELF = 1;
  private static final long OTHER = 2;
  private static final long TEAM = 7;

  private static MemberRights session(Role role) {
    return rights(Optional.of(role), Scope.all(), OrganizationSettings.DEFAULT, Map.of());
  }

  private static MemberRights rights(
      Optional<Role> role,
      Set<Scope> limit,
      OrganizationSettings settings,
      Map<Long, TeamRole> teams) {
    return new MemberRights(
        new Access(1, role, limit, teams, settings),
        role.isPresent() ? OptionalLong.of(SELF) : OptionalLong.empty());
  }

  private static MemberRights closed(Role role, Map<Long, TeamRole> teams) {
    return rights(
        Optional.of(role),
        Scope.all(),
        OrganizationSettings.DEFAULT.with(OrganizationSwitch.OPEN_MEMBERSHIP, false),
        teams);
  }

  private static Member member(long userId, Role role) {
    return member(userId, role, false);
  }

  private static Member provisioned(long userId) {
    return member(userId, Role.MEMBER, true);
  }

  private static Member member(long userId, Role role, boolean idpProvisioned) {
    return new Member(
        10 + userId,
        1,
        OptionalLong.of(userId),
        "m@example.com",
        role,
        idpProvisioned,
        false,
        Instant.EPOCH,
        Optional.empty(),
        OptionalLong.empty());
  }

  private static Member invitation(long inviter, Role role) {
    return new Member(
        20,
        1,
        OptionalLong.empty(),
        "i@example.com",
        role,
        false,
        false,
        Instant.EPOCH,
        Optional.of(Instant.MAX),
        OptionalLong.of(inviter));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobody_gives_a_role_above_the_own_one(Role own) {
    assertThat(session(own).assignableRoles()).allMatch(role -> role.compareTo(own) <= 0);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nobody_manages_a_role_above_the_own_one(Role own) {
    for (Role role : Role.values()) {
      boolean may = own.compareTo(Role.MANAGER) >= 0 && role.compareTo(own) <= 0;
      assertThat(session(own).manages(role)).as("%s manages %s", own, role).isEqualTo(may);
    }
  }

  @Test
  void a_member_cannot_raise_the_own_role() {
    assertThatThrownBy(
            () -> session(Role.MEMBER).checkRoleChange(member(SELF, Role.MEMBER), Role.OWNER))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_manager_makes_no_owner_and_touches_none() {
    MemberRights manager = session(Role.MANAGER);

    assertThatThrownBy(() -> manager.checkAssignable(Role.OWNER))
        .isInstanceOf(InvalidException.class);
    assertThatThrownBy(() -> manager.checkRoleChange(member(OTHER, Role.MEMBER), Role.OWNER))
        .isInstanceOf(InvalidException.class);
    assertThatThrownBy(() -> manager.checkRoleChange(member(OTHER, Role.OWNER), Role.MEMBER))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> manager.checkRemoval(member(OTHER, Role.OWNER)))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("You cannot remove a member who has more access than you.");
  }

  @Test
  void nobody_changes_the_own_role() {
    assertThatThrownBy(
            () -> session(Role.OWNER).checkRoleChange(member(SELF, Role.OWNER), Role.MEMBER))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void a_plain_member_removes_nobody_else() {
    assertThatThrownBy(() -> session(Role.MEMBER).checkRemoval(member(OTHER, Role.MEMBER)))
        .isInstanceOf(BadRequestException.class)
        .hasMessage("You are missing the member:admin scope.");
    session(Role.MEMBER).checkRemoval(member(SELF, Role.MEMBER));
  }

  @Test
  void a_provisioned_member_leaves_and_is_not_taken_out_by_hand() {
    session(Role.MEMBER).checkRemoval(provisioned(SELF));
    assertThatThrownBy(() -> session(Role.OWNER).checkRemoval(provisioned(OTHER)))
        .isInstanceOf(ForbiddenException.class)
        .hasMessage("This member is managed through your identity provider.");
  }

  @Test
  void a_scope_of_the_token_does_not_add_to_the_role() {
    MemberRights member =
        rights(
            Optional.of(Role.MEMBER),
            Set.of(Scope.MEMBER_ADMIN, Scope.MEMBER_WRITE),
            OrganizationSettings.DEFAULT,
            Map.of());

    assertThat(member.manages(Role.MEMBER)).isFalse();
    assertThat(member.mayInvite()).isFalse();
  }

  @Test
  void a_token_without_admin_invites_plain_members_only() {
    MemberRights owner =
        rights(
            Optional.of(Role.OWNER),
            Scope.withImplied(Set.of(Scope.MEMBER_WRITE)),
            OrganizationSettings.DEFAULT,
            Map.of());

    assertThat(owner.assignableRoles()).containsExactly(Role.MEMBER);
    assertThat(owner.manages(Role.MEMBER)).isFalse();
  }

  @Test
  void a_token_without_a_user_never_touches_owners_and_changes_no_role() {
    MemberRights token =
        rights(Optional.empty(), Scope.all(), OrganizationSettings.DEFAULT, Map.of());

    assertThat(token.assignableRoles()).containsExactly(Role.MEMBER);
    assertThat(token.manages(Role.OWNER)).isFalse();
    token.checkRemoval(member(OTHER, Role.MANAGER));
    assertThatThrownBy(() -> token.checkRoleChange(member(OTHER, Role.MEMBER), Role.MEMBER))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void members_invite_only_where_the_organization_lets_them() {
    assertThat(session(Role.MEMBER).assignableRoles()).containsExactly(Role.MEMBER);
    assertThat(
            rights(
                    Optional.of(Role.MEMBER),
                    Scope.all(),
                    OrganizationSettings.DEFAULT.with(
                        OrganizationSwitch.ALLOW_MEMBER_INVITE, false),
                    Map.of())
                .mayInvite())
        .isFalse();
  }

  @Test
  void a_member_renews_and_takes_back_only_the_own_invitations() {
    MemberRights member = session(Role.MEMBER);

    assertThat(member.mayRenew(invitation(SELF, Role.MEMBER))).isTrue();
    member.checkRemoval(invitation(SELF, Role.MEMBER));
    assertThat(member.mayRenew(invitation(OTHER, Role.MEMBER))).isFalse();
    assertThat(member.mayRenew(invitation(SELF, Role.OWNER))).isFalse();
    assertThatThrownBy(() -> member.checkRemoval(invitation(OTHER, Role.MEMBER)))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void teams_are_joined_freely_only_where_membership_is_open() {
    assertThat(session(Role.MEMBER).mayAddTo(TEAM)).isTrue();
    assertThat(closed(Role.MEMBER, Map.of()).mayAddTo(TEAM)).isFalse();
    assertThat(closed(Role.MEMBER, Map.of(TEAM, TeamRole.CONTRIBUTOR)).mayAddTo(TEAM)).isFalse();
    assertThat(closed(Role.MEMBER, Map.of(TEAM, TeamRole.ADMIN)).mayAddTo(TEAM)).isTrue();
    assertThat(closed(Role.ADMIN, Map.of()).mayAddTo(TEAM)).isFalse();
    assertThat(closed(Role.MANAGER, Map.of()).mayAddTo(TEAM)).isTrue();
  }

  @Test
  void only_who_manages_a_team_gives_roles_there() {
    MemberRights contributor =
        rights(
            Optional.of(Role.MEMBER),
            Scope.all(),
            OrganizationSettings.DEFAULT,
            Map.of(TEAM, TeamRole.CONTRIBUTOR));

    assertThat(contributor.mayGive(TEAM, TeamRole.ADMIN)).isFalse();
    assertThat(contributor.mayManage(TEAM)).isFalse();
    assertThatThrownBy(() -> contributor.checkTeams(Map.of(TEAM, TeamRole.ADMIN)))
        .isInstanceOf(ForbiddenException.class);
    assertThat(closed(Role.MEMBER, Map.of(TEAM, TeamRole.ADMIN)).mayManage(TEAM)).isTrue();
    assertThat(session(Role.MANAGER).mayManage(TEAM)).isTrue();
  }

  @Test
  void everybody_leaves_a_team_and_only_its_admins_take_others_out() {
    MemberRights contributor = closed(Role.MEMBER, Map.of(TEAM, TeamRole.CONTRIBUTOR));

    assertThat(contributor.mayRemoveFrom(TEAM, member(SELF, Role.MEMBER))).isTrue();
    assertThat(contributor.mayRemoveFrom(TEAM, member(OTHER, Role.MEMBER))).isFalse();
    assertThat(
            closed(Role.MEMBER, Map.of(TEAM, TeamRole.ADMIN))
                .mayRemoveFrom(TEAM, member(OTHER, Role.MEMBER)))
        .isTrue();
  }
}
