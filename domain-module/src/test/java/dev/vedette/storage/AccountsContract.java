package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.AuthenticationFailedException;
import dev.vedette.access.Codes;
import dev.vedette.access.PasswordResetService;
import dev.vedette.access.PasswordService;
import dev.vedette.access.Scope;
import dev.vedette.access.SessionService;
import dev.vedette.access.SignInService;
import dev.vedette.access.SignedIn;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.TwoFactor;
import dev.vedette.access.TwoFactorService;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.access.UserSession;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.ResetLinkService;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.problem.TooManyRequestsException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sessions, passwords, second factors and links for a new password. */
abstract class AccountsContract {

  private static final String PASSWORD = "a long enough password";
  private static final String ANOTHER = "quite another password";
  private static final String FROM = "192.0.2.1";

  private final TestDatabase database;
  private final Services services;

  AccountsContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
  }

  // Sessions

  @Test
  void a_session_is_resumed_by_its_key_until_it_is_ended() {
    User user = user();
    String key = begin(user, "Firefox");

    SignedIn found = resume(key).orElseThrow();
    assertThat(found.user().id()).isEqualTo(user.id());
    assertThat(found.user().lastActive()).isPresent();

    services.tx(() -> sessions().end(user.id(), found.sessionId()));
    assertThat(resume(key)).isEmpty();
  }

  @Test
  void only_the_hash_of_a_key_is_kept() {
    String key = begin(user(), "Firefox");

    assertThat(database.number("select count(*) from user_sessions where key_hash = ?", key))
        .isZero();
    assertThat(
            database.number(
                "select count(*) from user_sessions where key_hash = ?", Secrets.sha256(key)))
        .isEqualTo(1);
  }

  @Test
  void a_request_costs_one_query() {
    String key = begin(user(), "Firefox");

    assertThat(services.statements(() -> sessions().resume(key))).isEqualTo(1);
  }

  @Test
  void the_last_use_is_noted_to_the_minute() {
    User user = user();
    String key = begin(user, "Firefox");
    OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5).withNano(0);
    database.execute("update user_sessions set last_used = ? where user_id = ?", then, user.id());

    resume(key);

    assertThat(list(user).get(0).lastUsed()).isAfter(then.toInstant().plusSeconds(200));
    assertThat(services.statements(() -> sessions().resume(key))).isEqualTo(1);
  }

  @Test
  void a_session_that_is_not_used_for_four_days_is_over() {
    User user = user();
    String key = begin(user, "Firefox");
    database.execute(
        "update user_sessions set last_used = ? where user_id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).minusDays(4).minusMinutes(1),
        user.id());

    assertThat(resume(key)).isEmpty();
    assertThat(list(user)).isEmpty();
  }

  @Test
  void a_session_of_somebody_inactive_counts_for_nothing() {
    User user = user();
    String key = begin(user, "Firefox");
    database.execute("update users set is_active = false where id = ?", user.id());

    assertThat(resume(key)).isEmpty();
  }

  @Test
  void the_others_are_ended_and_this_one_stays() {
    User user = user();
    String here = begin(user, "Firefox");
    String there = begin(user, "Chrome");
    User somebodyElse = user();
    String theirs = begin(somebodyElse, "Safari");
    long kept = resume(here).orElseThrow().sessionId();

    assertThat(list(user)).extracting(UserSession::userAgent).containsOnly("Firefox", "Chrome");
    assertThat(services.tx(() -> sessions().endOthers(user.id(), kept))).isEqualTo(1);

    assertThat(resume(here)).isPresent();
    assertThat(resume(there)).isEmpty();
    assertThat(resume(theirs)).isPresent();
    assertThat(audited(user, "user.sessions-end")).isEqualTo(1);
  }

  @Test
  void nobody_ends_a_session_of_somebody_else() {
    User user = user();
    String key = begin(user, "Firefox");
    long id = resume(key).orElseThrow().sessionId();
    User stranger = user();

    assertThatThrownBy(() -> services.tx(() -> sessions().end(stranger.id(), id)))
        .isInstanceOf(NotFoundException.class);
    assertThat(resume(key)).isPresent();
  }

  @Test
  void what_a_browser_says_of_itself_is_cut() {
    User user = user();
    begin(user, "x\0".repeat(4000));

    assertThat(list(user).get(0).userAgent()).hasSize(500).doesNotContain("\0");
  }

  // Passwords

  @Test
  void a_new_password_ends_the_other_sessions() throws Exception {
    User user = user();
    String here = begin(user, "Firefox");
    String there = begin(user, "Chrome");
    long kept = resume(here).orElseThrow().sessionId();

    services.tx(() -> passwords().change(user.id(), PASSWORD, ANOTHER, kept));

    assertThat(resume(here)).isPresent();
    assertThat(resume(there)).isEmpty();
    assertThat(signIn(user, ANOTHER).id()).isEqualTo(user.id());
    assertThatThrownBy(() -> signIn(user, PASSWORD))
        .isInstanceOf(AuthenticationFailedException.class);
    assertThat(audited(user, "user.password-change")).isEqualTo(1);
  }

  @Test
  void the_present_password_is_asked_for_and_cannot_be_guessed() {
    User user = user();
    for (int i = 0; i < 10; i++) {
      assertInvalid("current", () -> passwords().change(user.id(), "wrong password", ANOTHER, 1));
    }

    assertThatThrownBy(() -> services.tx(() -> passwords().change(user.id(), PASSWORD, ANOTHER, 1)))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void a_weak_password_is_refused_wherever_one_is_set() {
    User user = user();
    String token = link(user);

    assertInvalid("password", () -> passwords().change(user.id(), PASSWORD, "password1", 1));
    assertInvalid("password", () -> passwords().change(user.id(), PASSWORD, user.email(), 1));
    assertInvalid("password", () -> resets().use(token, "password1", FROM));
    assertInvalid("password", () -> users().create("x" + user.email(), "", "password1"));
  }

  @Test
  void one_password_is_typed_in_two_ways() throws Exception {
    User user = user();
    services.tx(() -> passwords().change(user.id(), PASSWORD, "caf\u00e9 au lait", 1));

    assertThat(signIn(user, "cafe\u0301 au lait").id()).isEqualTo(user.id());
  }

  @Test
  void one_place_cannot_lock_anybody_out() throws Exception {
    for (int place = 1; place <= 4; place++) {
      User user = user();
      String noisy = "203.0.113." + place;
      for (int i = 0; i < 120; i++) {
        guess(user, noisy);
      }

      assertThat(signIn(user, PASSWORD).id()).isEqualTo(user.id());
    }
  }

  // Links for a new password

  @Test
  void a_link_sets_a_password_once_and_ends_every_session() throws Exception {
    User user = user();
    String key = begin(user, "Firefox");
    String token = link(user);

    services.tx(() -> resets().use(token, ANOTHER, FROM));

    assertThat(signIn(user, ANOTHER).id()).isEqualTo(user.id());
    assertThat(resume(key)).isEmpty();
    assertThatThrownBy(() -> services.tx(() -> resets().use(token, PASSWORD, FROM)))
        .isInstanceOf(NotFoundException.class);
    assertThat(audited(user, "user.password-reset")).isEqualTo(1);
  }

  @Test
  void a_link_revokes_the_tokens_of_its_person_alone() throws Exception {
    User user = user();
    User another = user();
    String token = link(user);
    token(user);
    token(user);
    token(another);

    services.tx(() -> resets().use(token, ANOTHER, FROM));

    assertThat(tokens(user)).isZero();
    assertThat(tokens(another)).isEqualTo(1);
    assertThat(
            database.number(
                "select count(*) from audit_entries where event = 'user.password-reset'"
                    + " and target_id = ? and changes like '%\"tokens\"%2%'",
                user.id()))
        .isEqualTo(1);
  }

  @Test
  void a_changed_password_keeps_the_tokens() {
    User user = user();
    token(user);

    services.tx(() -> passwords().change(user.id(), PASSWORD, ANOTHER, 1));

    assertThat(tokens(user)).isEqualTo(1);
  }

  @Test
  void a_link_that_set_no_password_stays_good() {
    User user = user();
    String token = link(user);

    assertInvalid("password", () -> resets().use(token, "short", FROM));

    assertThat(services.tx(() -> resets().check(token)).id()).isEqualTo(user.id());
  }

  @Test
  void a_link_is_good_for_a_day() {
    User user = user();
    String token = link(user);
    database.execute(
        "update password_resets set expires_at = ? where user_id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
        user.id());

    assertThatThrownBy(() -> services.tx(() -> resets().check(token)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_new_password_makes_every_link_useless() {
    User user = user();
    String token = link(user);
    services.tx(() -> passwords().change(user.id(), PASSWORD, ANOTHER, 1));

    assertThatThrownBy(() -> services.tx(() -> resets().check(token)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void two_factor_stays_on_after_a_link() {
    User user = user();
    switchOn(user);
    String token = link(user);

    services.tx(() -> resets().use(token, ANOTHER, FROM));

    assertThat(twoFactor(user).on()).isTrue();
    assertThat(reloaded(user).hasTwoFactor()).isTrue();
  }

  @Test
  void known_and_unknown_addresses_are_counted_alike() {
    for (String email : List.of(user().email(), Secrets.hex(8) + "@example.com")) {
      for (int i = 0; i < 3; i++) {
        resets().countRequest(email, "198.51.100." + i);
      }
      assertThatThrownBy(() -> resets().countRequest(email, "198.51.100.9"))
          .isInstanceOf(TooManyRequestsException.class);
    }
  }

  @Test
  void an_owner_makes_a_link_for_a_member() {
    User owner = user();
    User member = user();
    Organization organization = organization(owner);
    join(organization, member, "member");

    String token = services.tx(() -> links().make(organization.id(), owner.id(), member.id()));

    assertThat(services.tx(() -> resets().check(token)).id()).isEqualTo(member.id());
    assertThat(
            database.number(
                "select count(*) from audit_entries where organization_id = ?"
                    + " and event = 'user.password-reset-link' and target_id = ?",
                organization.id(),
                member.id()))
        .isEqualTo(1);
  }

  @Test
  void a_link_of_an_owner_ends_when_the_account_leads_elsewhere() {
    User owner = user();
    User member = user();
    Organization organization = organization(owner);
    join(organization, member, "member");
    String token = services.tx(() -> links().make(organization.id(), owner.id(), member.id()));

    join(organization(user()), member, "member");

    assertThatThrownBy(() -> services.tx(() -> resets().check(token)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> services.tx(() -> resets().use(token, ANOTHER, FROM)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void an_owner_cannot_take_over_an_account_that_leads_elsewhere() {
    User owner = user();
    User member = user();
    Organization organization = organization(owner);
    Organization elsewhere = organization(user());
    join(organization, member, "member");
    join(elsewhere, member, "member");

    assertForbidden(organization, owner, member);

    join(elsewhere, owner, "manager");
    assertForbidden(organization, owner, member);

    database.execute(
        "update members set role = 'owner' where organization_id = ? and user_id = ?",
        elsewhere.id(),
        owner.id());
    assertThat(mayMake(organization, owner, member)).isTrue();
  }

  @Test
  void nobody_makes_a_link_for_themselves_or_without_owning() {
    User owner = user();
    User manager = user();
    User member = user();
    Organization organization = organization(owner);
    join(organization, manager, "manager");
    join(organization, member, "member");

    assertForbidden(organization, owner, owner);
    assertForbidden(organization, manager, member);
    assertThat(mayMake(organization, owner, user())).as("a stranger").isFalse();
  }

  // Two-factor

  @Test
  void it_counts_from_the_first_code_on() {
    User user = user();
    services.tx(() -> factors().begin(user.id(), PASSWORD));
    String secret = secret(user);

    assertThat(twoFactor(user).on()).isFalse();
    assertInvalid("code", () -> factors().confirm(user.id(), wrong(secret), 1));
    assertThat(reloaded(user).hasTwoFactor()).isFalse();

    List<String> codes = services.tx(() -> factors().confirm(user.id(), Codes.of(secret, 0), 1));

    assertThat(codes).hasSize(10);
    assertThat(reloaded(user).hasTwoFactor()).isTrue();
    assertThat(twoFactor(user).recoveryCodes()).isEqualTo(10);
    assertThat(audited(user, "user.2fa-enable")).isEqualTo(1);
    assertThatThrownBy(() -> services.tx(() -> factors().begin(user.id(), PASSWORD)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_code_is_good_once() throws Exception {
    User user = user();
    String secret = switchOn(user).secret();
    String code = Codes.of(secret, 1);

    assertThat(confirm(user, code)).isPresent();
    assertThat(confirm(user, code)).isEmpty();
    assertThat(confirm(user, Codes.of(secret, 0))).as("an earlier one").isEmpty();
  }

  @Test
  void codes_cannot_be_guessed() {
    User user = user();
    String secret = switchOn(user).secret();
    for (int i = 0; i < 5; i++) {
      assertThat(confirm(user, wrong(secret))).isEmpty();
    }

    assertThatThrownBy(() -> confirm(user, Codes.of(secret, 1)))
        .isInstanceOf(TooManyRequestsException.class);
  }

  @Test
  void a_recovery_code_is_good_once_and_only_for_its_person() {
    User user = user();
    String code = switchOn(user).recoveryCodes().get(3);
    User another = user();
    switchOn(another);

    assertThat(confirm(another, code)).isEmpty();
    assertThat(confirm(user, code)).isPresent();
    assertThat(confirm(user, code)).isEmpty();

    assertThat(twoFactor(user).recoveryCodes()).isEqualTo(9);
    assertThat(audited(user, "user.recovery-code-used")).isEqualTo(1);
  }

  @Test
  void new_recovery_codes_replace_the_old_ones() {
    User user = user();
    String old = switchOn(user).recoveryCodes().get(0);

    List<String> fresh = services.tx(() -> factors().renewRecoveryCodes(user.id(), PASSWORD));

    assertThat(confirm(user, old)).isEmpty();
    assertThat(confirm(user, fresh.get(0))).isPresent();
  }

  @Test
  void a_password_that_changed_in_between_ends_a_sign_in_half_done() {
    User before = user();
    String secret = switchOn(before).secret();
    services.tx(() -> passwords().change(before.id(), PASSWORD, ANOTHER, 1));

    assertThat(confirm(before, Codes.of(secret, 1))).isEmpty();
  }

  @Test
  void switching_off_needs_the_password() {
    User user = user();
    switchOn(user);

    assertInvalid("proof", () -> factors().switchOff(user.id(), "wrong password"));
    services.tx(() -> factors().switchOff(user.id(), PASSWORD));

    assertThat(twoFactor(user).on()).isFalse();
    assertThat(twoFactor(user).recoveryCodes()).isZero();
    assertThat(reloaded(user).hasTwoFactor()).isFalse();
    assertThat(audited(user, "user.2fa-disable")).isEqualTo(1);
  }

  @Test
  void switching_on_ends_the_sessions_that_began_without_it() {
    User user = user();
    String here = begin(user, "Firefox");
    String there = begin(user, "Chrome");
    services.tx(() -> factors().begin(user.id(), PASSWORD));
    long kept = resume(here).orElseThrow().sessionId();

    services.tx(() -> factors().confirm(user.id(), Codes.of(secret(user), 0), kept));

    assertThat(resume(here)).isPresent();
    assertThat(resume(there)).isEmpty();
  }

  @Test
  void without_a_password_a_code_is_the_proof() {
    User user =
        services.tx(() -> users().createWithoutPassword(Secrets.hex(8) + "@example.com", ""));
    services.tx(() -> factors().begin(user.id(), ""));
    String secret = secret(user);
    services.tx(() -> factors().confirm(user.id(), Codes.of(secret, 0), 1));

    assertInvalid("proof", () -> factors().switchOff(user.id(), ""));
    services.tx(() -> factors().switchOff(user.id(), Codes.of(secret, 1)));

    assertThat(reloaded(user).hasTwoFactor()).isFalse();
  }

  // The account

  @Test
  void a_name_can_be_changed() {
    User user = user();

    assertThat(services.tx(() -> users().rename(user.id(), " Ada ")).name()).isEqualTo("Ada");
    assertThat(services.tx(() -> users().rename(user.id(), " ")).name()).isEqualTo(user.email());
    assertInvalid("name", () -> users().rename(user.id(), "x".repeat(201)));
    assertInvalid("name", () -> users().rename(user.id(), "a\0b"));
    assertThat(audited(user, "user.edit")).isEqualTo(2);
  }

  /** Two-factor that was just switched on. */
  private record SwitchedOn(String secret, List<String> recoveryCodes) {}

  private SwitchedOn switchOn(User user) {
    services.tx(() -> factors().begin(user.id(), PASSWORD));
    String secret = secret(user);
    return new SwitchedOn(
        secret, services.tx(() -> factors().confirm(user.id(), Codes.of(secret, 0), 1)));
  }

  private static String wrong(String secret) {
    List<String> good = List.of(Codes.of(secret, -1), Codes.of(secret, 0), Codes.of(secret, 1));
    return java.util.stream.Stream.of("000000", "111111", "222222", "333333")
        .filter(code -> !good.contains(code))
        .findFirst()
        .orElseThrow();
  }

  private Optional<User> confirm(User user, String code) {
    return services.tx(
        () -> {
          try {
            return Optional.of(
                services
                    .get(SignInService.class)
                    .confirm(user.id(), user.credentialVersion(), code, FROM));
          } catch (AuthenticationFailedException e) {
            return Optional.empty();
          }
        });
  }

  private void guess(User user, String address) {
    services.tx(
        () -> {
          try {
            services.get(SignInService.class).signIn(user.email(), "wrong password", address);
          } catch (AuthenticationFailedException | TooManyRequestsException e) {
            return; // as often as it takes
          }
        });
  }

  private User signIn(User user, String password) throws AuthenticationFailedException {
    Optional<User> found =
        services.tx(
            () -> {
              try {
                return Optional.of(
                    services.get(SignInService.class).signIn(user.email(), password, FROM));
              } catch (AuthenticationFailedException e) {
                return Optional.empty();
              }
            });
    return found.orElseThrow(() -> new AuthenticationFailedException("refused"));
  }

  private void assertInvalid(String field, Runnable work) {
    assertThatThrownBy(() -> services.tx(work))
        .isInstanceOfSatisfying(
            InvalidException.class, e -> assertThat(e.errors()).containsOnlyKeys(field));
  }

  private void assertForbidden(Organization organization, User maker, User user) {
    assertThat(mayMake(organization, maker, user)).isFalse();
    assertThatThrownBy(
            () -> services.tx(() -> links().make(organization.id(), maker.id(), user.id())))
        .isInstanceOf(ForbiddenException.class);
  }

  private boolean mayMake(Organization organization, User maker, User user) {
    return services.tx(() -> links().mayMake(organization.id(), maker.id(), user.id()));
  }

  private User user() {
    return services.tx(() -> users().create(Secrets.hex(8) + "@example.com", "", PASSWORD));
  }

  private User reloaded(User user) {
    return services.tx(() -> users().findById(user.id())).orElseThrow();
  }

  private Organization organization(User owner) {
    return services.tx(
        () ->
            services
                .get(OrganizationService.class)
                .create("o" + Secrets.hex(6), "Somewhere", owner.id()));
  }

  private void join(Organization organization, User user, String role) {
    database.execute(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " values (nextval('member_ids'), ?, ?, ?, now())",
        organization.id(),
        user.id(),
        role);
  }

  private String begin(User user, String userAgent) {
    return services.tx(() -> sessions().begin(user.id(), FROM, userAgent));
  }

  private Optional<SignedIn> resume(String key) {
    return services.tx(() -> sessions().resume(key));
  }

  private List<UserSession> list(User user) {
    return services.tx(() -> sessions().list(user.id()));
  }

  private void token(User user) {
    services.tx(
        () ->
            services
                .get(TokenService.class)
                .create(user.id(), TokenTerms.of("CI", Set.of(Scope.ORG_READ))));
  }

  private long tokens(User user) {
    return database.number("select count(*) from tokens where user_id = ?", user.id());
  }

  private String link(User user) {
    return services.tx(() -> resets().create(user.id(), OptionalLong.empty()));
  }

  private String secret(User user) {
    return services.tx(() -> factors().waitingSecret(user.id())).orElseThrow();
  }

  private TwoFactor twoFactor(User user) {
    return services.tx(() -> factors().status(user.id()));
  }

  private long audited(User user, String event) {
    return database.number(
        "select count(*) from audit_entries where organization_id is null and event = ?"
            + " and target_type = 'user' and target_id = ?",
        event,
        user.id());
  }

  private UserService users() {
    return services.get(UserService.class);
  }

  private SessionService sessions() {
    return services.get(SessionService.class);
  }

  private PasswordService passwords() {
    return services.get(PasswordService.class);
  }

  private PasswordResetService resets() {
    return services.get(PasswordResetService.class);
  }

  private ResetLinkService links() {
    return services.get(ResetLinkService.class);
  }

  private TwoFactorService factors() {
    return services.get(TwoFactorService.class);
  }
}
