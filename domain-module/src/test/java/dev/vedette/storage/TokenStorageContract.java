package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.AuthenticationFailedException;
import dev.vedette.access.Caller;
import dev.vedette.access.NewToken;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.Token;
import dev.vedette.access.TokenAuthentication;
import dev.vedette.access.TokenKind;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.UserService;
import dev.vedette.organization.PersonalTokenService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens of people and of organizations, from making to revoking. */
abstract class TokenStorageContract {

  private static final Set<Scope> READ = Set.of(Scope.PROJECT_READ, Scope.ORG_READ);

  private final TestDatabase database;
  private final Services services;
  private final TokenService tokens;
  private final long organization;
  private final long user;

  TokenStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.tokens = services.get(TokenService.class);
    this.organization = database.project();
    this.user = user();
  }

  private long user() {
    long id = database.number("select nextval('user_ids')");
    database.execute(
        "insert into users (id, email, name, is_active, date_joined)"
            + " values (?, ?, 'Jane', true, now())",
        id,
        "token-" + Secrets.hex(8) + "@example.com");
    return id;
  }

  private NewToken makeAs(long id) {
    return services.tx(
        () ->
            services
                .get(PersonalTokenService.class)
                .create(
                    services.get(UserService.class).findById(id).orElseThrow(),
                    TokenTerms.of("CI", READ)));
  }

  private NewToken make() {
    return services.tx(() -> tokens.create(user, TokenTerms.of("CI", READ)));
  }

  private NewToken makeForOrganization(String name) {
    return services.tx(
        () ->
            tokens.createForOrganization(
                organization, "acme", "http://localhost", name, Optional.empty(), user));
  }

  private NewToken makeIntegration(Set<Scope> scopes, Set<Scope> held) {
    return services.tx(
        () -> tokens.createIntegration(organization, TokenTerms.of("Bot", scopes), held, user));
  }

  private Caller authenticate(String text) throws AuthenticationFailedException {
    Object result =
        services.tx(
            () -> {
              try {
                return services.get(TokenAuthentication.class).authenticate(text);
              } catch (AuthenticationFailedException e) {
                return e;
              }
            });
    if (result instanceof AuthenticationFailedException failure) {
      throw failure;
    }
    return (Caller) result;
  }

  private void assertRefused(String text, String detail) {
    assertThatThrownBy(() -> authenticate(text))
        .isInstanceOf(AuthenticationFailedException.class)
        .hasMessage(detail);
  }

  @Test
  void who_owes_an_organization_a_second_factor_makes_no_token() {
    long member = user();
    database.execute(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " values (nextval('member_ids'), ?, ?, 'member', now())",
        organization,
        member);
    assertThat(makeAs(member).token().userId()).hasValue(member);

    database.execute("update organizations set require_2fa = true where id = ?", organization);

    assertThatThrownBy(() -> makeAs(member))
        .isInstanceOf(ForbiddenException.class)
        .hasMessageContaining("two-factor");
    assertThat(makeAs(user).token().userId()).as("no member there").hasValue(user);
    database.execute("update users set two_factor = true where id = ?", member);
    assertThat(makeAs(member).token().userId()).hasValue(member);
    database.execute("update organizations set require_2fa = false where id = ?", organization);
  }

  @Test
  void a_users_token_is_recognised_and_its_text_is_not_stored() throws Exception {
    NewToken made = make();

    assertThat(made.text()).matches("sntryu_[0-9a-f]{64}");
    Caller caller = authenticate(made.text());
    assertThat(caller.user().orElseThrow().id()).isEqualTo(user);
    assertThat(caller.scopeLimit()).isEqualTo(READ);
    assertThat(caller.organizationId()).isEmpty();
    assertThat(
            database.number(
                "select count(*) from tokens where id = ? and token_hash = ?"
                    + " and last_characters = ?",
                made.token().id(),
                Secrets.sha256(made.text()),
                made.text().substring(67)))
        .isEqualTo(1);
  }

  @Test
  void an_organizations_token_has_no_user_and_one_scope() throws Exception {
    NewToken made = makeForOrganization("CI");

    Caller caller = authenticate(made.text());
    assertThat(made.text()).startsWith("sntrys_");
    assertThat(caller.user()).isEmpty();
    assertThat(caller.scopeLimit()).containsExactly(Scope.ORG_CI);
    assertThat(caller.organizationId()).hasValue(organization);
  }

  @Test
  void an_integrations_token_has_the_chosen_scopes_and_nobody_behind_it() throws Exception {
    NewToken made = makeIntegration(READ, Role.MANAGER.scopes());

    Caller caller = authenticate(made.text());
    assertThat(made.text()).matches("sntryi_[0-9a-f]{64}");
    assertThat(caller.user()).isEmpty();
    assertThat(caller.scopeLimit()).isEqualTo(READ);
    assertThat(caller.organizationId()).hasValue(organization);
  }

  @Test
  void an_integration_may_do_no_more_than_its_maker() {
    assertThatThrownBy(() -> makeIntegration(Set.of(Scope.ORG_ADMIN), Role.MANAGER.scopes()))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("may not do more than the one who makes it");
  }

  @Test
  void unknown_texts_are_refused_in_the_words_of_their_kind() {
    assertRefused("sntryu_" + "0".repeat(64), "Invalid token");
    assertRefused("0".repeat(64), "Invalid token");
    assertRefused("sntrys_x_y", "Invalid org token");
  }

  @Test
  void a_revoked_token_is_refused_at_once() {
    for (NewToken made :
        List.of(make(), makeForOrganization("CI"), makeIntegration(READ, Scope.all()))) {
      services.tx(() -> tokens.revoke(made.token()));
      assertThatThrownBy(() -> authenticate(made.text()))
          .isInstanceOf(AuthenticationFailedException.class);
    }
  }

  @Test
  void an_expired_token_is_refused() throws Exception {
    Instant later = Instant.now().plusSeconds(3600);
    NewToken made =
        services.tx(() -> tokens.create(user, new TokenTerms("CI", READ, Optional.of(later))));
    authenticate(made.text());

    database.execute(
        "update tokens set expires_at = current_timestamp where id = ?", made.token().id());

    assertRefused(made.text(), "Token expired");
  }

  @Test
  void a_token_cannot_be_born_expired() {
    TokenTerms terms = new TokenTerms("CI", READ, Optional.of(Instant.now().minusSeconds(1)));
    assertThatThrownBy(() -> services.tx(() -> tokens.create(user, terms)))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("expiresAt");
  }

  @Test
  void a_token_needs_a_scope_and_a_bounded_name() {
    assertThatThrownBy(() -> services.tx(() -> tokens.create(user, TokenTerms.of("CI", Set.of()))))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("scopes");
    assertThatThrownBy(
            () -> services.tx(() -> tokens.create(user, TokenTerms.of("x".repeat(256), READ))))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("name");
  }

  @Test
  void the_token_of_an_inactive_user_is_refused() {
    NewToken made = make();
    database.execute("update users set is_active = false where id = ?", user);

    assertRefused(made.text(), "User inactive or deleted");
  }

  @Test
  void the_last_use_is_noted_to_the_minute() throws Exception {
    NewToken made = make();
    authenticate(made.text());
    Instant first = used(made);

    authenticate(made.text());

    assertThat(used(made)).isEqualTo(first).isAfter(Instant.now().minusSeconds(60));
    database.execute(
        "update tokens set date_last_used = '2020-01-01 00:00:00+00' where id = ?",
        made.token().id());
    authenticate(made.text());
    assertThat(used(made)).isAfter(Instant.now().minusSeconds(60));
  }

  private Instant used(NewToken made) {
    return services
        .tx(() -> tokens.getOfUser(user, made.token().id()))
        .dateLastUsed()
        .orElseThrow();
  }

  @Test
  void tokens_are_listed_newest_first_and_page_by_page() {
    Token one = makeForOrganization("one").token();
    Token two = makeForOrganization("two").token();
    Token three = makeForOrganization("three").token();
    makeIntegration(READ, Scope.all());

    Page<Token> first = list(PageRequest.parse("2", ""));
    Page<Token> second = list(PageRequest.parse("2", first.next().toString()));

    assertThat(first.items()).extracting(Token::id).containsExactly(three.id(), two.id());
    assertThat(first.hasNext()).isTrue();
    assertThat(second.items()).extracting(Token::id).containsExactly(one.id());
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void a_list_costs_one_statement() {
    for (int i = 0; i < 5; i++) {
      makeForOrganization("CI " + i);
    }
    assertThat(services.statements(() -> list(PageRequest.FIRST))).isEqualTo(1);
  }

  private Page<Token> list(PageRequest page) {
    return services.tx(() -> tokens.ofOrganization(organization, TokenKind.ORGANIZATION, page));
  }

  @Test
  void a_token_of_somebody_else_is_not_found() {
    NewToken mine = make();
    NewToken ours = makeForOrganization("CI");
    long stranger = user();
    long elsewhere = database.project();

    assertNotFound(() -> tokens.getOfUser(stranger, mine.token().id()));
    assertNotFound(() -> tokens.getOfUser(user, ours.token().id()));
    assertNotFound(
        () -> tokens.getOfOrganization(elsewhere, TokenKind.ORGANIZATION, ours.token().id()));
    assertNotFound(
        () -> tokens.getOfOrganization(organization, TokenKind.INTEGRATION, ours.token().id()));
    assertThat(services.tx(() -> tokens.ofUser(stranger, PageRequest.FIRST)).items()).isEmpty();
  }

  private void assertNotFound(java.util.function.Supplier<Token> look) {
    assertThatThrownBy(() -> services.tx(look)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_token_gets_another_name_and_keeps_its_text() throws Exception {
    NewToken made = make();

    Token renamed = services.tx(() -> tokens.rename(made.token(), " Build "));

    assertThat(renamed.name()).isEqualTo("Build");
    assertThat(authenticate(made.text()).token().orElseThrow().name()).isEqualTo("Build");
  }

  @Test
  void making_renaming_and_revoking_are_in_the_audit_log_without_the_secret() {
    NewToken made = makeForOrganization("CI");
    services.tx(() -> tokens.rename(made.token(), "Build"));
    services.tx(() -> tokens.revoke(made.token()));
    services.tx(() -> tokens.revoke(made.token()));

    for (String event : List.of("create", "edit", "remove")) {
      assertThat(
              database.number(
                  "select count(*) from audit_entries where organization_id = ? and target_id = ?"
                      + " and event = ?",
                  organization,
                  made.token().id(),
                  "org-auth-token." + event))
          .as(event)
          .isEqualTo(1);
    }
    assertThat(
            database.number(
                "select count(*) from audit_entries where changes like ? or target_label like ?",
                "%sntrys_%",
                "%sntrys_%"))
        .isZero();
  }

  @Test
  void a_token_has_one_owner() {
    assertThatThrownBy(
            () ->
                database.execute(
                    "insert into tokens (id, kind, user_id, organization_id, name, token_hash,"
                        + " last_characters, scopes, date_created) values"
                        + " (nextval('token_ids'), 'USER', ?, ?, 'x', 'x', 'x', 'x', now())",
                    user,
                    organization))
        .isInstanceOf(IllegalStateException.class);
  }
}
