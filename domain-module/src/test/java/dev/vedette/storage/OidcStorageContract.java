package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Role;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.oidc.FakeOidcClient;
import dev.vedette.oidc.OidcAdmission;
import dev.vedette.oidc.OidcClient;
import dev.vedette.oidc.OidcException;
import dev.vedette.oidc.OidcIdentity;
import dev.vedette.oidc.OidcSignInService;
import dev.vedette.organization.MemberService;
import dev.vedette.platform.Secrets;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a provider lets in. */
abstract class OidcStorageContract {

  private static final String ISSUER = "https://id.example.com";
  private static final FakeOidcClient CLIENT = new FakeOidcClient();

  private final TestDatabase database;
  private final Services services;
  private final OidcSignInService signIns;
  private final UserService users;
  private final long organization;
  private final String email = Secrets.hex(6) + "@example.com";
  private final String subject = Secrets.hex(6);

  OidcStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database).provide(OidcClient.class, CLIENT);
    this.signIns = services.get(OidcSignInService.class);
    this.users = services.get(UserService.class);
    this.organization = database.project();
  }

  @BeforeEach
  void nobodyIsWelcome() {
    CLIENT.welcomeNobody();
  }

  @Test
  void the_account_of_a_verified_address_is_linked_once_and_known_by_the_subject_then() {
    User owner = services.tx(() -> users.createWithoutPassword(email, "Jane"));

    assertThat(admit(subject, email.toUpperCase(Locale.ROOT), true).id()).isEqualTo(owner.id());
    assertThat(admit(subject, "other-" + email, false).id()).isEqualTo(owner.id());
    assertThat(audited("user.identity-link", owner)).isEqualTo(1);
  }

  @Test
  void an_account_with_a_password_is_linked_after_it_was_entered() {
    User owner = services.tx(() -> users.create(email, "Jane", "a long password of hers"));
    OidcIdentity identity = identity(subject, email, true);

    for (int i = 0; i < 2; i++) {
      OidcAdmission admission = attempt(() -> signIns.admit(identity));
      assertThat(admission.confirm()).isTrue();
      assertThat(admission.user().id()).isEqualTo(owner.id());
    }
    assertThat(audited("user.identity-link", owner)).isZero();
    attempt(
        () -> {
          signIns.confirm(identity, owner);
          return owner;
        });

    assertThat(attempt(() -> signIns.admit(identity)).confirm()).isFalse();
    assertThat(audited("user.identity-link", owner)).isEqualTo(1);
  }

  @Test
  void nobody_confirms_an_identity_of_another_address() {
    User other = services.tx(() -> users.create("x" + email, "Eve", "a long password of hers"));

    refused(
        () ->
            attempt(
                () -> {
                  signIns.confirm(identity(subject, email, true), other);
                  return other;
                }),
        "There is no account for");
  }

  @Test
  void an_address_that_is_not_verified_leads_to_no_account() {
    services.tx(() -> users.createWithoutPassword(email, "Jane"));

    refused(() -> admit(subject, email, false), "has not verified your email address");
  }

  @Test
  void an_account_is_linked_to_one_person_of_the_provider() {
    services.tx(() -> users.createWithoutPassword(email, "Jane"));
    admit(subject, email, true);

    refused(() -> admit("another" + subject, email, true), "belongs to somebody else");
  }

  @Test
  void an_inactive_account_stays_outside() {
    User owner = services.tx(() -> users.createWithoutPassword(email, "Jane"));
    admit(subject, email, true);
    database.execute("update users set is_active = false where id = ?", owner.id());

    refused(() -> admit(subject, email, true), "There is no account for");
  }

  @Test
  void who_is_not_known_gets_no_account() {
    refused(() -> admit(subject, email, true), "There is no account for " + email);
    assertThat(services.tx(() -> users.findByEmail(email))).isEmpty();
  }

  @Test
  void an_invitation_to_the_address_makes_an_account_and_a_member() {
    invite("now() + interval '1' day");

    User user = admit(subject, email, true);

    assertThat(role(user)).contains(Role.ADMIN);
    assertThat(user.hasPassword()).isFalse();
    assertThat(user.name()).isEqualTo("A Name");
  }

  @Test
  void an_expired_invitation_makes_none() {
    invite("now() - interval '1' day");

    refused(() -> admit(subject, email, true), "There is no account for");
  }

  @Test
  void everybody_joins_where_the_configuration_says_so() {
    CLIENT.welcome("o" + organization);

    assertThat(role(admit(subject, email, true))).contains(Role.MEMBER);
  }

  @Test
  void an_organization_that_is_gone_is_told_and_nobody_is_created() {
    CLIENT.welcome("nowhere");

    refused(() -> admit(subject, email, true), "does not exist");
    assertThat(services.tx(() -> users.findByEmail(email))).isEmpty();
  }

  private void invite(String expires) {
    database.execute(
        "insert into members (id, organization_id, email, role, date_created, token_expires_at)"
            + " values (?, ?, ?, 'admin', now(), "
            + expires
            + ")",
        organization,
        organization,
        email);
  }

  private Optional<Role> role(User user) {
    return services.tx(
        () ->
            services
                .get(MemberService.class)
                .findByUser(organization, user.id())
                .map(member -> member.role()));
  }

  private User admit(String who, String address, boolean verified) {
    return attempt(() -> signIns.admit(identity(who, address, verified)).user());
  }

  private static OidcIdentity identity(String who, String address, boolean verified) {
    return new OidcIdentity(ISSUER, who, Optional.of(address), verified, "A Name");
  }

  private interface Attempt<T> {
    T make() throws OidcException;
  }

  private <T> T attempt(Attempt<T> attempt) {
    return services.tx(
        () -> {
          try {
            return attempt.make();
          } catch (OidcException e) {
            throw new IllegalStateException(e.getMessage(), e);
          }
        });
  }

  private static void refused(ThrowingCallable attempt, String sentence) {
    assertThatThrownBy(attempt)
        .hasCauseInstanceOf(OidcException.class)
        .hasMessageContaining(sentence);
  }

  private long audited(String event, User user) {
    return database.number(
        "select count(*) from audit_entries where event = ? and target_id = ?", event, user.id());
  }
}
