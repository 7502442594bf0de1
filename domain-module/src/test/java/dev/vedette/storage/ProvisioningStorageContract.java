package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.GroupChange;
import dev.vedette.organization.GroupMember;
import dev.vedette.organization.GroupService;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.NewInvitation;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.ProvisioningService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.mail.Mailer;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members and teams as an identity provider keeps them. */
abstract class ProvisioningStorageContract {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestDatabase database;
  private final Services services;
  private final ProvisioningService provisioning;
  private final GroupService groups;
  private final MemberService members;
  private final TeamService teams;
  private final AccessService access;

  private Organization organization;

  ProvisioningStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database).provide(Mailer.class, RecordingMailer.SHARED);
    this.provisioning = services.get(ProvisioningService.class);
    this.groups = services.get(GroupService.class);
    this.members = services.get(MemberService.class);
    this.teams = services.get(TeamService.class);
    this.access = services.get(AccessService.class);
  }

  @BeforeEach
  void an_organization() {
    organization = organization();
  }

  @Test
  void a_provisioned_person_is_a_member_at_once_and_of_the_default_role() {
    Member member = provision("New.Hire@Example.com" + number());

    assertThat(member.role()).isEqualTo(Role.MEMBER);
    assertThat(member.idpProvisioned()).isTrue();
    assertThat(member.idpRoleRestricted()).isFalse();
    assertThat(member.isPending()).isFalse();
    assertThat(canEnter(member)).isTrue();
    assertThat(audited("member.add")).isEqualTo(1);
  }

  @Test
  void a_role_of_the_provider_is_the_providers_to_change() {
    Member member =
        tx(() -> provisionIn(organization, email(), Optional.of(Role.MANAGER), Role.OWNER));

    assertThat(member.role()).isEqualTo(Role.MANAGER);
    assertThat(member.idpRoleRestricted()).isTrue();
  }

  @Test
  void nobody_becomes_an_owner_or_more_than_the_credentials_allow() {
    for (Role[] given :
        new Role[][] {{Role.OWNER, Role.OWNER}, {Role.MANAGER, Role.ADMIN}, {Role.OWNER, null}}) {
      Role highest = given[1] == null ? Role.MANAGER : given[1];
      assertThatThrownBy(
              () -> tx(() -> provisionIn(organization, email(), Optional.of(given[0]), highest)))
          .isInstanceOf(BadRequestException.class)
          .hasMessage("Invalid organization role.");
    }
  }

  @Test
  void a_default_role_that_cannot_be_given_is_not_given() {
    Organization generous =
        new Organization(
            organization.id(),
            organization.slug(),
            organization.name(),
            organization.settings().with(Role.OWNER),
            organization.dateCreated());

    assertThatThrownBy(() -> tx(() -> provisionIn(generous, email(), Optional.empty(), Role.OWNER)))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void a_member_is_provisioned_once() {
    Member member = provision(email());

    assertThatThrownBy(() -> provision(member.email()))
        .isInstanceOf(ConflictException.class)
        .hasMessage("User already exists in the database.");
    assertThatThrownBy(() -> provision(member.email().toUpperCase(java.util.Locale.ROOT)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void an_account_of_another_organization_has_to_accept_also_without_a_password() {
    String email = email();
    Member elsewhere = tx(() -> provisionIn(organization(), email, Optional.empty(), Role.OWNER));

    Member waiting = provision(email);

    assertThat(waiting.isPending()).isTrue();
    assertThat(waiting.idpProvisioned()).isTrue();
    assertThat(canEnter(elsewhere)).isFalse();
    assertThatThrownBy(() -> provision(email)).isInstanceOf(ConflictException.class);
    tx(() -> provisioning.deprovision(organization, waiting.id(), Role.OWNER));
    assertThat(tx(() -> members.get(elsewhere.organizationId(), elsewhere.id()))).isNotNull();
  }

  @Test
  void who_left_is_a_member_again_at_once() {
    Member first = provision(email());
    tx(() -> provisioning.deprovision(organization, first.id(), Role.OWNER));

    Member again = provision(first.email());

    assertThat(again.isPending()).isFalse();
    assertThat(again.userId()).isEqualTo(first.userId());
  }

  @Test
  void an_account_that_somebody_made_elsewhere_has_to_accept() {
    User known = account();

    Member waiting = provision(known.email());

    assertThat(waiting.isPending()).isTrue();
    assertThat(waiting.idpProvisioned()).isTrue();
    assertThat(tx(() -> access.accessTo(organization, Caller.ofSession(known)))).isEmpty();
    assertThat(audited("member.invite")).isEqualTo(1);
    assertThatThrownBy(() -> provision(known.email())).isInstanceOf(ConflictException.class);
    tx(() -> provisioning.deprovision(organization, waiting.id(), Role.MANAGER));
    assertThat(tx(() -> members.findByEmail(organization.id(), known.email()))).isEmpty();
  }

  @Test
  void an_invitation_by_hand_becomes_the_providers() {
    User known = account();
    tx(
        () ->
            services
                .get(InvitationService.class)
                .invite(
                    organization,
                    new NewInvitation(known.email(), Role.MEMBER, Map.of(), false),
                    Optional.empty(),
                    "https://errors.example.com"));

    Member adopted =
        tx(() -> provisionIn(organization, known.email(), Optional.of(Role.ADMIN), Role.OWNER));

    assertThat(adopted.isPending()).isTrue();
    assertThat(adopted.role()).isEqualTo(Role.ADMIN);
    assertThat(adopted.idpProvisioned()).isTrue();
    assertThat(adopted.idpRoleRestricted()).isTrue();
  }

  @Test
  void who_is_deprovisioned_loses_access_at_once_and_keeps_the_account() {
    Member member = provision(email());
    Team team = team("crew");
    change(team, new GroupChange.Add(Set.of(member.id())));

    tx(() -> provisioning.deprovision(organization, member.id(), Role.MANAGER));

    assertThat(canEnter(member)).isFalse();
    assertThat(user(member).email()).isEqualTo(member.email());
    assertThat(membersOf(team)).isEmpty();
    assertThat(audited("member.remove")).isEqualTo(1);
    assertThatThrownBy(
            () -> tx(() -> provisioning.deprovision(organization, member.id(), Role.MANAGER)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_only_owner_stays() {
    Member owner = owner();

    for (Role highest : new Role[] {Role.MANAGER, Role.OWNER}) {
      assertThatThrownBy(
              () -> tx(() -> provisioning.deprovision(organization, owner.id(), highest)))
          .isInstanceOf(ForbiddenException.class)
          .hasMessage("You cannot remove the only remaining owner of the organization.");
    }
  }

  @Test
  void credentials_below_an_owner_remove_none() {
    Member owner = owner();
    owner();

    assertThatThrownBy(
            () -> tx(() -> provisioning.deprovision(organization, owner.id(), Role.MANAGER)))
        .isInstanceOf(ForbiddenException.class);
    tx(() -> provisioning.deprovision(organization, owner.id(), Role.OWNER));
    assertThat(canEnter(owner)).isFalse();
  }

  @Test
  void a_member_of_another_organization_is_not_found() {
    Member stranger = tx(() -> provisionIn(organization(), email(), Optional.empty(), Role.OWNER));

    assertThatThrownBy(
            () -> tx(() -> provisioning.deprovision(organization, stranger.id(), Role.OWNER)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> keep(stranger, Optional.of(Role.ADMIN), Role.OWNER))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_provider_changes_a_role_and_lets_it_go_again() {
    Member member = provision(email());

    Member raised = keep(member, Optional.of(Role.MANAGER), Role.MANAGER);
    assertThat(raised.role()).isEqualTo(Role.MANAGER);
    assertThat(raised.idpRoleRestricted()).isTrue();

    Member released = keep(member, Optional.empty(), Role.MANAGER);
    assertThat(released.role()).isEqualTo(Role.MEMBER);
    assertThat(released.idpRoleRestricted()).isFalse();
    assertThat(released.idpProvisioned()).isTrue();
  }

  @Test
  void a_role_that_was_given_by_hand_stays_without_a_word_of_the_provider() {
    Member member = provision(email());
    tx(() -> members.changeRole(member, Role.ADMIN));

    assertThat(keep(member, Optional.empty(), Role.MANAGER).role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void a_default_role_above_the_credentials_is_not_given_either() {
    Organization generous =
        new Organization(
            organization.id(),
            organization.slug(),
            organization.name(),
            organization.settings().with(Role.ADMIN),
            organization.dateCreated());
    Member member =
        tx(() -> provisionIn(organization, email(), Optional.of(Role.MEMBER), Role.OWNER));

    Member released =
        tx(() -> provisioning.keep(generous, member.id(), Optional.empty(), Role.MEMBER));

    assertThat(released.role()).isEqualTo(Role.MEMBER);
    assertThat(released.idpRoleRestricted()).isFalse();
  }

  @Test
  void an_owner_keeps_the_role() {
    Member owner = owner();

    Member kept = keep(owner, Optional.of(Role.MEMBER), Role.MANAGER);
    assertThat(kept.role()).isEqualTo(Role.OWNER);
    assertThat(kept.idpProvisioned()).isTrue();
    assertThat(kept.idpRoleRestricted()).isFalse();
  }

  @Test
  void a_role_above_the_credentials_is_not_changed() {
    Member manager =
        tx(() -> provisionIn(organization, email(), Optional.of(Role.MANAGER), Role.OWNER));

    assertThatThrownBy(() -> keep(manager, Optional.of(Role.MEMBER), Role.ADMIN))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> keep(provision(email()), Optional.of(Role.OWNER), Role.OWNER))
        .isInstanceOf(BadRequestException.class);
  }

  @Test
  void members_join_leave_and_are_replaced() {
    Member one = provision(email());
    Member two = provision(email());
    Member three = provision(email());
    Team team = team("crew");

    change(team, new GroupChange.Add(Set.of(one.id(), two.id())));
    change(team, new GroupChange.Add(Set.of(two.id())));
    assertThat(membersOf(team)).containsExactly(member(one), member(two));

    change(team, new GroupChange.Remove(Set.of(one.id(), three.id())));
    assertThat(membersOf(team)).containsExactly(member(two));

    change(team, new GroupChange.Replace(Set.of(one.id(), three.id())));
    assertThat(membersOf(team)).containsExactly(member(one), member(three));

    change(team, new GroupChange.Replace(Set.of()));
    assertThat(membersOf(team)).isEmpty();
    assertThat(audited("member.join-team")).isEqualTo(4);
    assertThat(audited("member.leave-team")).isEqualTo(4);
  }

  @Test
  void several_changes_happen_in_order() {
    Member one = provision(email());
    Member two = provision(email());
    Team team = team("crew");

    change(
        team,
        new GroupChange.Add(Set.of(one.id())),
        new GroupChange.Remove(Set.of(one.id())),
        new GroupChange.Add(Set.of(one.id(), two.id())),
        new GroupChange.Rename("Night Crew"),
        new GroupChange.Remove(Set.of(two.id())),
        new GroupChange.Replace(Set.of(two.id())));

    assertThat(membersOf(team)).containsExactly(member(two));
    Team renamed = tx(() -> teams.get(organization.id(), Long.toString(team.id())));
    assertThat(renamed.name()).isEqualTo("Night Crew");
    assertThat(renamed.slug()).isEqualTo("night-crew");
  }

  @Test
  void a_patch_happens_as_a_whole_or_not_at_all() {
    Member member = provision(email());
    Team team = team("crew");

    assertThatThrownBy(
            () ->
                change(
                    team,
                    new GroupChange.Rename("other"),
                    new GroupChange.Add(Set.of(member.id())),
                    new GroupChange.Add(Set.of(Long.MAX_VALUE))))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("User not found.");
    assertThat(membersOf(team)).isEmpty();
    assertThat(tx(() -> teams.get(organization.id(), "crew")).name()).isEqualTo("crew");
  }

  @Test
  void nobody_of_another_organization_gets_into_a_team() {
    Member stranger = tx(() -> provisionIn(organization(), email(), Optional.empty(), Role.OWNER));
    Team team = team("crew");

    for (GroupChange change :
        List.of(
            new GroupChange.Add(Set.of(stranger.id())),
            new GroupChange.Remove(Set.of(stranger.id())),
            new GroupChange.Replace(Set.of(stranger.id())))) {
      assertThatThrownBy(() -> change(team, change))
          .isInstanceOf(NotFoundException.class)
          .hasMessage("User not found.");
    }
  }

  @Test
  void who_cannot_sign_in_any_more_is_taken_out_too() {
    Member closed = provision(email());
    Team team = team("crew");
    change(team, new GroupChange.Add(Set.of(closed.id())));
    database.execute(
        "update users set is_active = false where id = ?", closed.userId().getAsLong());

    change(team, new GroupChange.Replace(Set.of()));

    assertThat(membersOf(team)).isEmpty();
  }

  @Test
  void a_team_that_the_provider_changes_is_the_providers() {
    Team byHand =
        tx(
            () ->
                teams.create(
                    organization.id(),
                    Optional.of("by-hand"),
                    Optional.empty(),
                    java.util.OptionalLong.empty()));

    change(byHand, new GroupChange.Replace(Set.of()));

    assertThat(tx(() -> teams.get(organization.id(), "by-hand")).idpProvisioned()).isTrue();
  }

  @Test
  void a_team_that_is_gone_is_not_changed() {
    Team team = team("crew");
    services.tx(() -> teams.deleteProvisioned(team));

    assertThatThrownBy(() -> change(team, new GroupChange.Replace(Set.of())))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Group not found.");
  }

  @Test
  void a_name_that_another_team_has_is_refused() {
    team("one");
    Team two = team("two");

    assertThatThrownBy(() -> change(two, new GroupChange.Rename("One")))
        .isInstanceOf(InvalidException.class);
  }

  @Test
  void a_page_of_a_hundred_groups_with_members_costs_as_many_statements_as_one() {
    Organization small = organization();
    int few = statementsOfPage(small);
    manyTeamsWithMembers();

    assertThat(statementsOfPage(organization)).isEqualTo(few);
    List<Team> page = tx(() -> teams.list(organization.id(), TeamQuery.ALL, 0, 100));
    assertThat(page).hasSize(100);
    assertThat(tx(() -> groups.members(page.stream().map(Team::id).toList())).values())
        .filteredOn(list -> list.size() == 20)
        .hasSizeGreaterThanOrEqualTo(99);
  }

  /** What a page of the list needs: the teams, their number and their members. */
  private int statementsOfPage(Organization in) {
    return services.statements(
        () -> {
          List<Team> page = teams.list(in.id(), TeamQuery.ALL, 0, 100);
          teams.count(in.id(), TeamQuery.ALL);
          groups.members(page.stream().map(Team::id).toList());
        });
  }

  @Test
  void a_page_of_users_costs_as_many_statements_as_one_user() {
    provision(email());
    int few = statementsOfUsers();
    for (int i = 0; i < 30; i++) {
      provision(email());
    }

    assertThat(statementsOfUsers()).isEqualTo(few);
    List<Member> page = tx(() -> members.byEmail(organization.id(), MemberQuery.ALL, 0, 100));
    assertThat(page).hasSize(31).isSortedAccordingTo((a, b) -> a.email().compareTo(b.email()));
  }

  private int statementsOfUsers() {
    return services.statements(
        () -> {
          members.byEmail(organization.id(), MemberQuery.ALL, 0, 100);
          members.count(organization.id(), MemberQuery.ALL);
        });
  }

  @Test
  void a_user_is_found_by_address_in_any_case() {
    Member member = provision(email());

    MemberQuery query = MemberQuery.ofEmail(member.email().toUpperCase(java.util.Locale.ROOT));
    assertThat(tx(() -> members.byEmail(organization.id(), query, 0, 100)))
        .extracting(Member::id)
        .containsExactly(member.id());
    assertThat(tx(() -> members.count(organization.id(), query))).isEqualTo(1);
    assertThat(tx(() -> members.count(organization().id(), query))).isZero();
  }

  @Test
  void many_members_are_put_into_a_team_in_few_statements() {
    List<Long> ids = manyMembers(1_500);
    Team team = team("everybody");

    int statements =
        services.statements(
            () -> groups.change(team, List.of(new GroupChange.Add(Set.copyOf(ids)))));

    assertThat(statements).isLessThan(150);
    assertThat(membersOf(team)).hasSize(1_500);
    services.tx(() -> groups.change(team, List.of(new GroupChange.Replace(Set.of(ids.get(0))))));
    assertThat(membersOf(team)).hasSize(1);
  }

  private void manyTeamsWithMembers() {
    List<Long> ids = manyMembers(20);
    Long[] numbers = LongStream.rangeClosed(1, 120).boxed().toArray(Long[]::new);
    database.execute(
        "insert into teams (id, organization_id, slug, name, status, date_created)"
            + " select 20000000 + ? * 20000 + n, ?, 'many-' || cast(n as varchar), 'Many',"
            + " 'active', now() from unnest(cast(? as bigint array)) as numbers(n)",
        organization.id(),
        organization.id(),
        numbers);
    database.execute(
        "insert into team_members (team_id, member_id, role)"
            + " select 20000000 + ? * 20000 + n, m, 'contributor'"
            + " from unnest(cast(? as bigint array)) as numbers(n),"
            + " unnest(cast(? as bigint array)) as members(m)",
        organization.id(),
        numbers,
        ids.toArray(Long[]::new));
  }

  private List<Long> manyMembers(int count) {
    Member first = provision(email());
    Long[] numbers = LongStream.rangeClosed(1, count).boxed().toArray(Long[]::new);
    long base = 40_000_000 + organization.id() * 20_000;
    database.execute(
        "insert into members (id, organization_id, email, role, date_created)"
            + " select ? + n, ?, 'many-' || cast(n as varchar) || '@example.com', 'member', now()"
            + " from unnest(cast(? as bigint array)) as numbers(n)",
        base,
        organization.id(),
        numbers);
    services.tx(() -> members.remove(first));
    return LongStream.rangeClosed(1, count).map(n -> base + n).boxed().toList();
  }

  private Organization organization() {
    return tx(() -> services.get(OrganizationService.class).get(Long.toString(database.project())));
  }

  private Member owner() {
    return tx(
        () ->
            members.changeRole(
                provisionIn(organization, email(), Optional.empty(), Role.OWNER), Role.OWNER));
  }

  /** An account with a password, which whoever made it knows. */
  private User account() {
    return tx(() -> services.get(UserService.class).create(email(), "Known", "a long password"));
  }

  private Member provision(String email) {
    return tx(() -> provisionIn(organization, email, Optional.empty(), Role.MANAGER));
  }

  private Member provisionIn(Organization in, String email, Optional<Role> role, Role highest) {
    return provisioning.provision(
        in, email, role, highest, Optional.empty(), "https://errors.example.com");
  }

  private Member keep(Member member, Optional<Role> role, Role highest) {
    return tx(() -> provisioning.keep(organization, member.id(), role, highest));
  }

  private Team team(String name) {
    return tx(() -> teams.provision(organization.id(), name));
  }

  private void change(Team team, GroupChange... changes) {
    services.tx(() -> groups.change(team, List.of(changes)));
  }

  private List<GroupMember> membersOf(Team team) {
    return tx(() -> groups.members(List.of(team.id()))).get(team.id());
  }

  private boolean canEnter(Member member) {
    return tx(() -> access.accessTo(organization, Caller.ofSession(user(member)))).isPresent();
  }

  private User user(Member member) {
    return tx(() -> services.get(UserService.class).findById(member.userId().getAsLong()))
        .orElseThrow();
  }

  private long audited(String event) {
    return database.number(
        "select count(*) from audit_entries where organization_id = ? and event = ?",
        organization.id(),
        event);
  }

  private static GroupMember member(Member member) {
    return new GroupMember(member.id(), member.email());
  }

  private static String email() {
    return "person-" + number() + "@provisioning.example.com";
  }

  private static int number() {
    return NUMBERS.incrementAndGet();
  }

  private <T> T tx(Supplier<T> work) {
    return services.tx(work);
  }
}
