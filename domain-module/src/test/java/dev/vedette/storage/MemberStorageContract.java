package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.TeamRole;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Invitation;
import dev.vedette.organization.InvitationService;
import dev.vedette.organization.Member;
import dev.vedette.organization.MemberQuery;
import dev.vedette.organization.MemberService;
import dev.vedette.organization.MemberTeam;
import dev.vedette.organization.NewInvitation;
import dev.vedette.organization.OpenInvitation;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamMembershipService;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.mail.Mailer;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.TooManyRequestsException;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members and those who are invited. */
abstract class MemberStorageContract {

  private static final String BASE = "https://errors.example.com";
  private static final String CLIENT = "192.0.2.1";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestDatabase database;
  private final Services services;
  private final MemberService members;
  private final TeamMembershipService memberships;
  private final InvitationService invitations;
  private final UserService users;
  private final AccessService access;
  private final TeamService teams;

  private Organization organization;
  private Team team;
  private User owner;

  MemberStorageContract(TestDatabase database) {
    this.database = database;
    this.services =
        Services.on(database)
            .provide(Mailer.class, RecordingMailer.SHARED)
            .provide(Pbkdf2PasswordHash.class, new QuickHash());
    this.members = services.get(MemberService.class);
    this.memberships = services.get(TeamMembershipService.class);
    this.invitations = services.get(InvitationService.class);
    this.users = services.get(UserService.class);
    this.access = services.get(AccessService.class);
    this.teams = services.get(TeamService.class);
  }

  @BeforeEach
  void an_organization_with_an_owner_and_a_team() {
    organization = tx(() -> services.get(OrganizationService.class).get(database.project()));
    team = tx(() -> teams.get(organization.id(), Long.toString(organization.id())));
    owner = join("owner", Role.OWNER).user();
  }

  private record Joined(User user, Member member) {}

  @Test
  void an_invited_person_has_no_access_and_does_not_count() {
    User invited = user("invited");
    Member member = invite(invited.email(), Map.of(team, TeamRole.ADMIN)).member();

    assertThat(member.isPending()).isTrue();
    assertThat(member.email()).isEqualTo(invited.email());
    assertThat(tx(() -> access.accessTo(organization, Caller.ofSession(invited)))).isEmpty();
    assertThat(tx(() -> access.accessTo(List.of(organization), Caller.ofSession(invited))))
        .isEmpty();
    assertThat(tx(() -> teams.memberCounts(List.of(team.id())))).containsEntry(team.id(), 0);
    assertThat(tx(() -> members.findByUser(organization.id(), invited.id()))).isEmpty();
    assertThat(
            tx(
                () ->
                    services
                        .get(OrganizationService.class)
                        .list(Caller.ofSession(invited), PageRequest.FIRST)
                        .items()))
        .isEmpty();
  }

  @Test
  void who_accepts_becomes_the_member_with_role_and_teams() {
    User user = user("acceptor");
    Invitation invitation = invite(user.email(), Map.of(team, TeamRole.ADMIN));

    Member member = tx(() -> accept(invitation, user, false));

    assertThat(member.isOf(OptionalLong.of(user.id()))).isTrue();
    var found = tx(() -> access.accessTo(organization, Caller.ofSession(user))).orElseThrow();
    assertThat(found.role()).contains(Role.MEMBER);
    assertThat(found.teamRoles()).containsEntry(team.id(), TeamRole.ADMIN);
    assertThat(tx(() -> teams.memberCounts(List.of(team.id())))).containsEntry(team.id(), 1);
    assertThat(audited("member.invite", member)).isEqualTo(1);
    assertThat(audited("member.accept-invite", member)).isEqualTo(1);
  }

  @Test
  void a_link_works_once_and_says_so() {
    User user = user("once");
    Invitation invitation = invite(user.email(), Map.of());
    tx(() -> accept(invitation, user, false));

    assertThat(tx(() -> open(invitation)).state()).isEqualTo(OpenInvitation.State.ACCEPTED);
    User second = user("second");
    assertThatThrownBy(() -> tx(() -> accept(invitation, second, true)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void an_expired_link_says_so_and_a_new_one_replaces_it() {
    User user = user("late");
    Invitation old = invite(user.email(), Map.of());
    database.execute(
        "update members set token_expires_at = date_created where id = ?", old.member().id());

    assertThat(tx(() -> open(old)).state()).isEqualTo(OpenInvitation.State.EXPIRED);
    assertThatThrownBy(() -> tx(() -> accept(old, user, false)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("expired");

    Invitation fresh =
        tx(() -> invitations.renew(organization, old.member(), Optional.of(owner), BASE));
    assertThatThrownBy(() -> tx(() -> open(old))).isInstanceOf(NotFoundException.class);
    assertThat(tx(() -> accept(fresh, user, false)).isPending()).isFalse();
  }

  @Test
  void a_revoked_link_leads_nowhere() {
    Invitation invitation = invite(address("revoked"), Map.of(team, TeamRole.CONTRIBUTOR));
    services.tx(() -> members.remove(invitation.member()));

    assertThatThrownBy(() -> tx(() -> open(invitation))).isInstanceOf(NotFoundException.class);
    assertThat(tx(() -> members.findByEmail(organization.id(), invitation.member().email())))
        .isEmpty();
  }

  @Test
  void the_secret_of_a_link_is_not_kept() {
    Invitation invitation = invite(address("hashed"), Map.of());
    String secret = secret(invitation);

    assertThat(secret).hasSize(64);
    assertThat(
            database.number(
                "select count(*) from members where token_hash = ? or email = ?", secret, secret))
        .isZero();
  }

  @Test
  void another_account_cannot_accept_where_the_invited_address_has_one() {
    User invited = user("victim");
    User thief = user("thief");
    Invitation invitation = invite(invited.email(), Map.of());

    assertThatThrownBy(() -> tx(() -> accept(invitation, thief, true)))
        .isInstanceOf(ForbiddenException.class);
    assertThat(tx(() -> members.findByUser(organization.id(), thief.id()))).isEmpty();
  }

  @Test
  void an_address_without_an_account_can_be_accepted_by_another_one_that_confirms() {
    User user = user("private");
    Invitation invitation = invite(address("at-work"), Map.of());

    assertThatThrownBy(() -> tx(() -> accept(invitation, user, false)))
        .isInstanceOf(ForbiddenException.class);
    Member member = tx(() -> accept(invitation, user, true));
    assertThat(member.email()).isEqualTo(user.email());
  }

  @Test
  void a_new_person_makes_the_account_of_the_invited_address() {
    Invitation invitation = invite(address("new"), Map.of());

    User user =
        tx(
            () ->
                invitations.acceptWithNewAccount(
                    invitation.member().id(),
                    secret(invitation),
                    CLIENT,
                    "New Person",
                    "a long pass phrase"));

    assertThat(user.email()).isEqualTo(invitation.member().email());
    assertThat(tx(() -> members.findByUser(organization.id(), user.id()))).isPresent();
  }

  @Test
  void an_address_is_invited_once() {
    String email = address("twice");
    invite(email, Map.of());

    assertThatThrownBy(() -> invite(email.toUpperCase(Locale.ROOT), Map.of()))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("already a member");
    assertThatThrownBy(() -> invite(owner.email(), Map.of())).isInstanceOf(InvalidException.class);
    assertThatThrownBy(() -> invite("no address", Map.of())).isInstanceOf(InvalidException.class);
  }

  @Test
  void without_a_public_url_the_link_is_shown_and_not_mailed() {
    RecordingMailer.SHARED.links(false);
    try {
      Invitation invitation = invite(address("unmailed"), Map.of());

      assertThat(invitation.mailed()).isFalse();
      assertThat(invitation.link()).startsWith(BASE);
      assertThat(RecordingMailer.SHARED.sent())
          .noneMatch(mail -> mail.to().equals(invitation.member().email()));
    } finally {
      RecordingMailer.SHARED.links(true);
    }
  }

  @Test
  void the_mail_has_the_link() {
    Invitation invitation = invite(address("mailed"), Map.of());

    assertThat(invitation.mailed()).isTrue();
    assertThat(RecordingMailer.SHARED.sent())
        .filteredOn(mail -> mail.to().equals(invitation.member().email()))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains(invitation.link()));
  }

  @Test
  void guessing_links_is_slowed_down() {
    String guesser = "198.51.100." + NUMBERS.incrementAndGet() + database;
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(() -> tx(() -> invitations.open(1, "guess", guesser)))
          .isInstanceOf(NotFoundException.class);
    }
    Invitation invitation = invite(address("guessed"), Map.of());
    assertThatThrownBy(
            () -> tx(() -> invitations.open(invitation.member().id(), secret(invitation), guesser)))
        .isInstanceOf(TooManyRequestsException.class);
    assertThat(tx(() -> open(invitation)).state()).isEqualTo(OpenInvitation.State.WAITING);
  }

  @Test
  void the_last_owner_can_neither_leave_nor_be_lowered() {
    Member only = ofUser(owner);

    assertThat(tx(() -> members.isOnlyOwner(only))).isTrue();
    assertThatThrownBy(() -> services.tx(() -> members.remove(only)))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> tx(() -> members.changeRole(only, Role.MANAGER)))
        .isInstanceOf(ForbiddenException.class);

    join("co-owner", Role.OWNER);
    assertThat(tx(() -> members.isOnlyOwner(only))).isFalse();
    assertThat(tx(() -> members.changeRole(only, Role.MANAGER)).role()).isEqualTo(Role.MANAGER);
  }

  @Test
  void an_invited_or_closed_account_is_no_owner_to_fall_back_on() {
    Member only = ofUser(owner);
    Joined closed = join("closed", Role.OWNER);
    database.execute("update users set is_active = false where id = ?", closed.user().id());
    tx(
        () ->
            invitations.invite(
                organization,
                new NewInvitation(address("future-owner"), Role.OWNER, Map.of(), false),
                Optional.of(owner),
                BASE));

    assertThat(tx(() -> members.isOnlyOwner(only))).isTrue();
  }

  @Test
  void who_is_removed_leaves_the_teams_and_keeps_the_account() {
    Joined joined = join("leaver", Role.MEMBER);
    tx(() -> memberships.add(joined.member(), team, TeamRole.ADMIN));

    services.tx(() -> members.remove(joined.member()));

    assertThat(tx(() -> access.accessTo(organization, Caller.ofSession(joined.user())))).isEmpty();
    assertThat(tx(() -> users.findById(joined.user().id()))).isPresent();
    assertThat(tx(() -> teams.memberCounts(List.of(team.id())))).containsEntry(team.id(), 0);
    assertThat(audited("member.remove", joined.member())).isEqualTo(1);
    assertThatThrownBy(() -> tx(() -> members.get(organization.id(), joined.member().id())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_member_of_another_organization_is_not_found() {
    long other = database.project();

    assertThatThrownBy(() -> tx(() -> members.get(other, ofUser(owner).id())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_identity_provider_makes_accounts_and_fulfils_invitations() {
    String fresh = address("fresh");
    Invitation invitation = invite(address("waiting"), Map.of(team, TeamRole.CONTRIBUTOR));

    Member made = tx(() -> members.provision(organization.id(), fresh, Role.MEMBER, false));
    Member fulfilled =
        tx(
            () ->
                members.provision(
                    organization.id(), invitation.member().email(), Role.MANAGER, true));

    assertThat(made.isPending()).isFalse();
    assertThat(made.idpProvisioned()).isTrue();
    assertThat(made.idpRoleRestricted()).isFalse();
    assertThat(fulfilled.id()).isEqualTo(invitation.member().id());
    assertThat(fulfilled.role()).isEqualTo(Role.MANAGER);
    assertThat(fulfilled.idpRoleRestricted()).isTrue();
    assertThat(tx(() -> memberships.roleIn(team.id(), fulfilled))).isPresent();
    assertThat(tx(() -> open(invitation)).state()).isEqualTo(OpenInvitation.State.ACCEPTED);
    assertThatThrownBy(
            () -> tx(() -> members.provision(organization.id(), fresh, Role.MEMBER, false)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_higher_role_takes_back_the_team_roles_that_it_includes() {
    Joined joined = join("riser", Role.MEMBER);
    tx(() -> memberships.add(joined.member(), team, TeamRole.ADMIN));

    Member admin = tx(() -> members.changeRole(joined.member(), Role.ADMIN));
    assertThat(tx(() -> memberships.roleIn(team.id(), admin))).contains(TeamRole.ADMIN);
    Member lowered = tx(() -> members.changeRole(admin, Role.MEMBER));

    assertThat(tx(() -> memberships.roleIn(team.id(), lowered))).contains(TeamRole.CONTRIBUTOR);
    assertThat(audited("member.edit", joined.member())).isEqualTo(2);
  }

  @Test
  void teams_are_replaced_as_a_whole() {
    Joined joined = join("mover", Role.MEMBER);
    Team second =
        tx(
            () ->
                teams.create(
                    organization.id(),
                    Optional.of("zz-second"),
                    Optional.empty(),
                    OptionalLong.empty()));
    services.tx(() -> memberships.set(joined.member(), Map.of(team, TeamRole.CONTRIBUTOR)));
    services.tx(
        () ->
            memberships.set(
                joined.member(), Map.of(team, TeamRole.ADMIN, second, TeamRole.CONTRIBUTOR)));

    assertThat(teamsOf(joined.member()))
        .containsExactly(
            new MemberTeam(team, TeamRole.ADMIN), new MemberTeam(second, TeamRole.CONTRIBUTOR));

    services.tx(() -> memberships.set(joined.member(), Map.of()));
    assertThat(teamsOf(joined.member())).isEmpty();
    assertThat(audited("member.join-team", joined.member())).isEqualTo(2);
    assertThat(audited("member.edit-team", joined.member())).isEqualTo(1);
    assertThat(audited("member.leave-team", joined.member())).isEqualTo(2);
  }

  @Test
  void only_the_identity_provider_changes_who_is_in_its_teams() {
    Joined joined = join("managed", Role.MEMBER);
    Team managed = tx(() -> teams.provision(organization.id(), "Managed"));

    assertThatThrownBy(() -> tx(() -> memberships.add(joined.member(), managed, TeamRole.ADMIN)))
        .isInstanceOf(ForbiddenException.class);
    tx(() -> memberships.addProvisioned(joined.member(), managed, TeamRole.CONTRIBUTOR));
    assertThatThrownBy(() -> tx(() -> memberships.remove(joined.member(), managed)))
        .isInstanceOf(ForbiddenException.class);
    assertThat(tx(() -> memberships.removeProvisioned(joined.member(), managed))).isTrue();
  }

  @Test
  void the_list_is_searched() {
    Joined ada = join("ada", Role.MANAGER);
    Member invited = invite(address("grace"), Map.of(team, TeamRole.CONTRIBUTOR)).member();
    tx(() -> memberships.add(ada.member(), team, TeamRole.CONTRIBUTOR));

    assertThat(found(MemberQuery.ALL))
        .containsExactly(ofUser(owner).id(), ada.member().id(), invited.id());
    assertThat(found("email:" + ada.user().email().toUpperCase(Locale.ROOT)))
        .containsExactly(ada.member().id());
    assertThat(found("email:" + invited.email())).containsExactly(invited.id());
    assertThat(found("id:" + invited.id() + " id:" + ada.member().id()))
        .containsExactly(ada.member().id(), invited.id());
    assertThat(found("user.id:" + ada.user().id())).containsExactly(ada.member().id());
    assertThat(found("role:manager")).containsExactly(ada.member().id());
    assertThat(found("scope:org:admin")).containsExactly(ofUser(owner).id());
    assertThat(found("isInvited:true")).containsExactly(invited.id());
    assertThat(found("isInvited:false")).doesNotContain(invited.id());
    assertThat(found("grace")).containsExactly(invited.id());
    assertThat(found("ADA-")).containsExactly(ada.member().id());
    assertThat(found("\"role:manager\"")).isEmpty();
    assertThat(found("a_a")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(found("\\")).isEmpty();
    assertThat(found("color:red")).isEmpty();
    assertThat(found("id:x")).isEmpty();
    assertThat(found("ssoLinked:true")).isEmpty();
    assertThat(found("has2fa:true")).isEmpty();
    assertThat(found("has2fa:false")).containsExactly(ofUser(owner).id(), ada.member().id());
    assertThat(found(MemberQuery.inTeams(List.of(team.id())))).containsExactly(ada.member().id());
    assertThat(found(MemberQuery.inTeams(List.of()))).isEmpty();
    assertThat(tx(() -> members.count(organization.id(), MemberQuery.parse("isInvited:true"))))
        .isEqualTo(1);
    assertThat(tx(() -> members.byEmail(organization.id(), MemberQuery.ALL, 1, 1)))
        .extracting(Member::email)
        .containsExactly(invited.email());
  }

  @Test
  void a_page_of_the_list_costs_the_same_however_many_there_are() {
    int few = statementsOfPage(PageRequest.FIRST);
    long base = 1_000_000L * organization.id();
    database.execute(
        "insert into users (id, email, name, is_active, date_joined)"
            + " select ? + n, 'many' || cast(? + n as varchar) || '@example.com', 'Many', true,"
            + " now() from unnest(cast(? as bigint array)) as numbers(n)",
        base,
        base,
        numbers(2_000));
    database.execute(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " select ? + n, ?, ? + n, 'member', now()"
            + " from unnest(cast(? as bigint array)) as numbers(n)",
        base,
        organization.id(),
        base,
        numbers(2_000));

    List<Member> all = new ArrayList<>();
    PageRequest request = PageRequest.FIRST;
    Page<Member> page;
    do {
      PageRequest asked = request;
      page = tx(() -> members.list(organization.id(), MemberQuery.ALL, asked));
      all.addAll(page.items());
      request = new PageRequest(100, Optional.of(page.next()));
    } while (page.hasNext());

    assertThat(all).hasSize(2_001).doesNotHaveDuplicates();
    assertThat(statementsOfPage(PageRequest.parse("100", "100:15:0"))).isEqualTo(few);
  }

  private int statementsOfPage(PageRequest request) {
    return services.statements(
        () -> {
          List<Member> page = members.list(organization.id(), MemberQuery.ALL, request).items();
          memberships.teamsOf(page);
        });
  }

  private static Long[] numbers(int count) {
    Long[] all = new Long[count];
    for (int i = 0; i < count; i++) {
      all[i] = (long) i;
    }
    return all;
  }

  private List<Long> found(String query) {
    return found(MemberQuery.parse(query));
  }

  private List<Long> found(MemberQuery query) {
    return tx(
        () ->
            members.list(organization.id(), query, PageRequest.FIRST).items().stream()
                .map(Member::id)
                .toList());
  }

  private List<MemberTeam> teamsOf(Member member) {
    return tx(() -> memberships.teamsOf(List.of(member)).getOrDefault(member.id(), List.of()));
  }

  private long audited(String event, Member member) {
    return database.number(
        "select count(*) from audit_entries where event = ? and target_type = 'member'"
            + " and target_id = ?",
        event,
        member.id());
  }

  private Member ofUser(User user) {
    return tx(() -> members.findByUser(organization.id(), user.id())).orElseThrow();
  }

  private Invitation invite(String email, Map<Team, TeamRole> inTeams) {
    return tx(
        () ->
            invitations.invite(
                organization,
                new NewInvitation(email, Role.MEMBER, inTeams, true),
                Optional.of(owner),
                BASE));
  }

  private OpenInvitation open(Invitation invitation) {
    return invitations.open(invitation.member().id(), secret(invitation), CLIENT);
  }

  private Member accept(Invitation invitation, User user, boolean otherAddress) {
    return invitations.accept(
        invitation.member().id(), secret(invitation), CLIENT, user, otherAddress);
  }

  private static String secret(Invitation invitation) {
    return invitation.link().substring(invitation.link().lastIndexOf('/') + 1);
  }

  private String address(String name) {
    return name + "-" + NUMBERS.incrementAndGet() + "@example.com";
  }

  private User user(String name) {
    return tx(() -> users.createWithoutPassword(address(name), name));
  }

  private Joined join(String name, Role role) {
    User user = user(name);
    database.execute(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " values (nextval('member_ids'), ?, ?, ?, now())",
        organization.id(),
        user.id(),
        role.id());
    return new Joined(user, ofUser(user));
  }

  private <T> T tx(Supplier<T> work) {
    return services.tx(work);
  }
}
