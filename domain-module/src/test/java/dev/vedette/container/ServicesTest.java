package dev.vedette.container;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vedette.access.AuthenticationFailedException;
import dev.vedette.access.Caller;
import dev.vedette.access.NewToken;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.SignInService;
import dev.vedette.access.TokenAuthentication;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.platform.upkeep.FileUpkeepTimer;
import dev.vedette.project.IngestKey;
import dev.vedette.project.KeyService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.ProjectKeyDirectory;
import dev.vedette.project.ProjectService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The services of access, organization and project as the container runs them: transactions,
 * persistence and injection are the real ones.
 */
@ExtendWith(ArquillianExtension.class)
class ServicesTest {

  private static final String PASSWORD = "a long enough password";

  @Inject private UserService users;
  @Inject private SignInService signIn;
  @Inject private TokenService tokens;
  @Inject private TokenAuthentication authentication;
  @Inject private OrganizationService organizations;
  @Inject private AccessService access;
  @Inject private TeamService teams;
  @Inject private ProjectService projects;
  @Inject private KeyService keys;
  @Inject private ProjectKeyDirectory directory;
  @Inject private FileUpkeepTimer upkeep;

  @Deployment
  static WebArchive deployment() {
    return Deployments.domain();
  }

  @Test
  void the_upkeep_of_the_file_reaches_what_is_behind_the_pool() {
    assertDoesNotThrow(upkeep::run);
  }

  @Test
  void a_user_signs_in_with_the_right_password_only() throws Exception {
    User user = user();

    assertEquals(user.id(), signIn.signIn(user.email(), PASSWORD, "192.0.2.1").id());
    assertThrows(
        AuthenticationFailedException.class,
        () -> signIn.signIn(user.email(), "another password", "192.0.2.1"));
  }

  @Test
  void an_unknown_address_is_answered_like_a_wrong_password() {
    var unknown =
        assertThrows(
            AuthenticationFailedException.class,
            () -> signIn.signIn("nobody@example.com", PASSWORD, "192.0.2.2"));
    var wrong =
        assertThrows(
            AuthenticationFailedException.class,
            () -> signIn.signIn(user().email(), "another password", "192.0.2.2"));

    assertEquals(wrong.getMessage(), unknown.getMessage());
  }

  @Test
  void one_address_has_one_account() {
    User user = user();

    assertThrows(
        ConflictException.class,
        () -> users.create(user.email().toUpperCase(java.util.Locale.ROOT), "", PASSWORD));
  }

  @Test
  void a_token_is_recognised_and_its_text_is_not_stored() throws Exception {
    User user = user();
    NewToken token = tokens.create(user.id(), TokenTerms.of("CI", Set.of(Scope.PROJECT_READ)));

    Caller caller = authentication.authenticate(token.text());

    assertEquals(user.id(), caller.user().orElseThrow().id());
    assertEquals(Set.of(Scope.PROJECT_READ), caller.scopeLimit());
    assertTrue(token.text().startsWith("sntryu_"));
    assertThrows(
        AuthenticationFailedException.class, () -> authentication.authenticate("sntryu_x"));
  }

  @Test
  void the_creator_of_an_organization_owns_it_and_a_stranger_does_not_see_it() {
    User owner = user();
    Organization organization = organization(owner);

    var mine = access.accessTo(organization, Caller.ofSession(owner)).orElseThrow();

    assertEquals(Optional.of(Role.OWNER), mine.role());
    assertTrue(access.accessTo(organization, Caller.ofSession(user())).isEmpty());
    assertEquals(
        List.of(organization),
        organizations.list(Caller.ofSession(owner), PageRequest.FIRST).items());
  }

  @Test
  void an_organization_is_found_by_id_and_by_slug() {
    Organization organization = organization(user());

    assertEquals(organization, organizations.get(organization.slug()));
    assertEquals(organization, organizations.get(Long.toString(organization.id())));
    assertThrows(NotFoundException.class, () -> organizations.get("no-such-organization"));
  }

  @Test
  void a_team_has_its_creator_as_a_member() {
    User owner = user();
    Organization organization = organization(owner);
    Team team = team(organization, owner, "Ancient Gabelers");

    assertEquals("ancient-gabelers", team.slug());
    assertEquals(1, teams.memberCounts(List.of(team.id())).get(team.id()));
    assertTrue(
        access
            .accessTo(organization, Caller.ofSession(owner))
            .orElseThrow()
            .teamRoles()
            .containsKey(team.id()));
  }

  @Test
  void a_duplicate_slug_is_a_conflict_within_an_organization_only() {
    User owner = user();
    Organization one = organization(owner);
    Organization other = organization(owner);
    create(one, "same");

    assertThrows(ConflictException.class, () -> create(one, "same"));
    assertEquals("same", create(other, "same").slug());
  }

  @Test
  void renaming_a_team_to_a_taken_slug_is_an_error_of_the_field() {
    Organization organization = organization(user());
    create(organization, "one");
    Team two = create(organization, "two");

    var error =
        assertThrows(
            InvalidException.class, () -> teams.update(two, Optional.of("one"), Optional.empty()));

    assertEquals(List.of("The slug \"one\" is already in use."), error.errors().get("slug"));
  }

  @Test
  void a_deleted_team_is_gone_at_once_and_its_projects_stay() {
    User owner = user();
    Organization organization = organization(owner);
    Team team = team(organization, owner, "Doomed");
    Project project = projects.create(team, "Survivor", Optional.empty(), Optional.empty());

    teams.delete(team);

    assertThrows(NotFoundException.class, () -> teams.get(organization.id(), "doomed"));
    assertEquals(project, projects.get(organization.id(), "survivor"));
    assertEquals(List.of(), projects.teamsOf(List.of(project.id())).get(project.id()));
    assertEquals("doomed", create(organization, "doomed").slug());
  }

  @Test
  void teams_are_listed_by_slug_page_by_page() {
    Organization organization = organization(user());
    List.of("c", "a", "b").forEach(slug -> create(organization, slug));

    var first = teams.list(organization.id(), TeamQuery.ALL, PageRequest.parse("2", ""));
    var second =
        teams.list(
            organization.id(), TeamQuery.ALL, PageRequest.parse("2", first.next().toString()));

    assertEquals(List.of("a", "b"), first.items().stream().map(Team::slug).toList());
    assertEquals(List.of("c"), second.items().stream().map(Team::slug).toList());
    assertFalse(second.hasNext());
  }

  @Test
  void a_percent_sign_in_a_query_is_a_percent_sign() {
    Organization organization = organization(user());
    create(organization, "plain");

    assertEquals(
        List.of(), teams.list(organization.id(), TeamQuery.parse("%"), PageRequest.FIRST).items());
    assertEquals(
        1, teams.list(organization.id(), TeamQuery.parse("LAI"), PageRequest.FIRST).items().size());
  }

  @Test
  void a_new_project_has_a_default_key_that_ingestion_finds() {
    User owner = user();
    Team team = team(organization(owner), owner, "Senders");
    Project project = projects.create(team, "Pump Station", Optional.empty(), Optional.of("java"));

    ProjectKey key = keys.first(project.id()).orElseThrow();
    IngestKey found = directory.byPublicKey(key.publicKey()).orElseThrow();

    assertEquals("Default", key.label());
    assertNotEquals(key.publicKey(), key.secretKey());
    assertEquals(project.id(), found.projectId());
    assertEquals(List.of("*"), found.allowedDomains());
    assertTrue(directory.byPublicKey("0".repeat(32)).isEmpty());
  }

  @Test
  void a_project_of_an_unknown_platform_is_refused() {
    User owner = user();
    Team team = team(organization(owner), owner, "Senders");

    assertThrows(
        InvalidException.class,
        () -> projects.create(team, "X", Optional.empty(), Optional.of("cobol")));
  }

  @Test
  void a_project_of_another_organization_is_not_found() {
    User owner = user();
    Organization one = organization(owner);
    Organization other = organization(owner);
    Project project =
        projects.create(team(one, owner, "Senders"), "Mine", Optional.empty(), Optional.empty());

    assertThrows(
        NotFoundException.class, () -> projects.get(other.id(), Long.toString(project.id())));
  }

  private User user() {
    return users.create(Secrets.hex(8) + "@example.com", "", PASSWORD);
  }

  private Organization organization(User owner) {
    return organizations.create("org-" + Secrets.hex(8), "An Organization", owner.id());
  }

  private Team team(Organization organization, User owner, String name) {
    return teams.create(
        organization.id(), Optional.empty(), Optional.of(name), OptionalLong.of(owner.id()));
  }

  private Team create(Organization organization, String slug) {
    return teams.create(
        organization.id(), Optional.of(slug), Optional.empty(), OptionalLong.empty());
  }
}
