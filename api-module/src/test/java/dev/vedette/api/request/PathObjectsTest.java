package dev.vedette.api.request;

import static dev.vedette.api.Examples.ISSUE;
import static dev.vedette.api.Examples.ORGANIZATION;
import static dev.vedette.api.Examples.PROJECT;
import static dev.vedette.api.Examples.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.api.Examples;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found, what is hidden and what is refused. */
class PathObjectsTest {

  private static final Organization OTHER =
      new Organization(99, "other", "Other", OrganizationSettings.DEFAULT, Examples.TIME);

  private final ApiRequest request = new ApiRequest();
  private Access access = Examples.access(Role.MEMBER, true, false);

  private final OrganizationService organizations =
      new OrganizationService() {
        @Override
        public Organization get(String idOrSlug) {
          return List.of(ORGANIZATION, OTHER).stream()
              .filter(
                  each -> idOrSlug.equals(each.slug()) || idOrSlug.equals(Long.toString(each.id())))
              .findFirst()
              .orElseThrow(NotFoundException::new);
        }

        @Override
        public Organization get(long id) {
          return get(Long.toString(id));
        }
      };

  private final AccessService accesses =
      new AccessService() {
        @Override
        public Optional<Access> accessTo(Organization organization, Caller caller) {
          return organization.id() == ORGANIZATION.id() ? Optional.of(access) : Optional.empty();
        }
      };

  private final TeamService teams =
      new TeamService() {
        @Override
        public Team get(long organizationId, String idOrSlug) {
          if (organizationId == TEAM.organizationId() && idOrSlug.equals(TEAM.slug())) {
            return TEAM;
          }
          throw new NotFoundException();
        }
      };

  private final ProjectService projects =
      new ProjectService() {
        @Override
        public Project get(long organizationId, String idOrSlug) {
          if (organizationId == PROJECT.organizationId() && idOrSlug.equals(PROJECT.slug())) {
            return PROJECT;
          }
          throw new NotFoundException();
        }

        @Override
        public Optional<Project> findMoved(long organizationId, String slug) {
          return Optional.of(PROJECT)
              .filter(each -> each.organizationId() == organizationId && slug.equals("old-pump"));
        }

        @Override
        public Optional<Project> find(long projectId) {
          return Optional.of(PROJECT).filter(each -> each.id() == projectId);
        }

        @Override
        public Map<Long, List<Team>> teamsOf(Collection<Long> projectIds) {
          return Map.of(PROJECT.id(), List.of(TEAM));
        }
      };

  private final IssueService issues =
      new IssueService() {
        @Override
        public Issue get(long issueId) {
          if (issueId == ISSUE.id()) {
            return ISSUE;
          }
          throw new NotFoundException();
        }

        @Override
        public Optional<Issue> findByShortId(long projectId, long number) {
          return Optional.of(ISSUE).filter(each -> projectId == PROJECT.id() && number == 1);
        }
      };

  private void resolve(Map<String, String> path, Scope... required) {
    request.caller(Examples.session());
    new PathObjects(
            organizations,
            accesses,
            teams,
            projects,
            issues,
            new ProjectObjects(),
            new MemberObjects())
        .resolve(path::get, Set.of(required), request);
  }

  @Test
  void an_organization_is_found_by_slug_and_id() {
    for (String key : new String[] {ORGANIZATION.slug(), "1"}) {
      resolve(Map.of("organization", key), Scope.ORG_READ);
      assertThat(request.organization()).isEqualTo(ORGANIZATION);
    }
  }

  @Test
  void an_organization_where_the_caller_is_nobody_is_not_found() {
    assertThatThrownBy(() -> resolve(Map.of("organization", "other"), Scope.ORG_READ))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> resolve(Map.of("organization", "nowhere"), Scope.ORG_READ))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_known_organization_without_the_scope_is_forbidden() {
    assertThatThrownBy(() -> resolve(Map.of("organization", "1"), Scope.ORG_WRITE))
        .isInstanceOf(ForbiddenException.class)
        .hasMessage("You do not have permission to perform this action.");
  }

  @Test
  void any_one_of_the_scopes_is_enough() {
    resolve(Map.of("organization", "1"), Scope.ORG_ADMIN, Scope.ORG_READ);
    assertThat(request.access()).isEqualTo(access);
  }

  @Test
  void a_team_s_member_has_the_team_role_s_scopes_there() {
    Map<String, String> path = Map.of("organization", "1", "team", TEAM.slug());
    access = Examples.access(Role.MEMBER, true, true);
    resolve(path, Scope.TEAM_READ);
    assertThat(request.team()).isEqualTo(TEAM);
    assertThatThrownBy(() -> resolve(path, Scope.TEAM_WRITE))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void without_open_membership_the_teams_of_others_are_forbidden() {
    access = Examples.access(Role.MEMBER, false, false);
    assertThatThrownBy(
            () -> resolve(Map.of("organization", "1", "team", TEAM.slug()), Scope.TEAM_READ))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(
            () ->
                resolve(Map.of("organization", "1", "project", PROJECT.slug()), Scope.PROJECT_READ))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> resolve(Map.of("issue", "5"), Scope.EVENT_READ))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_manager_reaches_every_project() {
    access = Examples.access(Role.MANAGER, false, false);
    resolve(Map.of("organization", "1", "project", PROJECT.slug()), Scope.PROJECT_WRITE);
    assertThat(request.project()).isEqualTo(PROJECT);
  }

  @Test
  void what_does_not_exist_is_not_found_whatever_the_scopes() {
    assertThatThrownBy(
            () -> resolve(Map.of("organization", "1", "team", "nobody"), Scope.ORG_ADMIN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> resolve(Map.of("organization", "1", "project", "nothing"), Scope.ORG_ADMIN))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_slug_that_a_project_has_left_leads_to_it_after_the_permission_check() {
    assertThatThrownBy(
            () -> resolve(Map.of("organization", "1", "project", "old-pump"), Scope.PROJECT_READ))
        .isInstanceOfSatisfying(
            ProjectMovedException.class,
            moved -> assertThat(moved.slug()).isEqualTo("pump-station"));
    assertThatThrownBy(
            () -> resolve(Map.of("organization", "1", "project", "old-pump"), Scope.PROJECT_ADMIN))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void an_issue_brings_its_project_and_organization() {
    resolve(Map.of("issue", "5"), Scope.EVENT_READ);
    assertThat(request.issue()).isEqualTo(ISSUE);
    assertThat(request.project()).isEqualTo(PROJECT);
    assertThat(request.organization()).isEqualTo(ORGANIZATION);
  }

  @Test
  void a_short_id_is_known_in_an_organization_only() {
    resolve(Map.of("organization", "1", "issue", "pump-station-1"), Scope.EVENT_READ);
    assertThat(request.issue()).isEqualTo(ISSUE);
    assertThatThrownBy(() -> resolve(Map.of("issue", "pump-station-1"), Scope.EVENT_READ))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> resolve(Map.of("organization", "1", "issue", "PUMP-STATION-2")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void without_an_organization_the_credentials_alone_decide() {
    resolve(Map.of(), Scope.ORG_READ);
    request.caller(Examples.token(Scope.PROJECT_READ));
    PathObjects objects =
        new PathObjects(
            organizations,
            accesses,
            teams,
            projects,
            issues,
            new ProjectObjects(),
            new MemberObjects());
    assertThatThrownBy(() -> objects.resolve(name -> null, Set.of(Scope.ORG_READ), request))
        .isInstanceOf(ForbiddenException.class);
    objects.resolve(name -> null, Set.of(), request);
  }

  @Test
  void a_team_that_is_linked_to_a_project_needs_the_scope_for_the_project_alone() {
    access = Examples.access(Role.ADMIN, true, false);

    resolve(
        Map.of("organization", "1", "project", PROJECT.slug(), "team", TEAM.slug()),
        Scope.PROJECT_WRITE);

    assertThat(request.project()).isEqualTo(PROJECT);
    assertThat(request.team()).isEqualTo(TEAM);
  }

  @Test
  void a_project_without_the_scope_is_forbidden_whatever_team_is_named() {
    assertThatThrownBy(
            () ->
                resolve(
                    Map.of("organization", "1", "project", PROJECT.slug(), "team", TEAM.slug()),
                    Scope.PROJECT_WRITE))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_project_cannot_be_linked_to_a_team_that_does_not_exist() {
    access = Examples.access(Role.OWNER, true, false);

    assertThatThrownBy(
            () ->
                resolve(
                    Map.of("organization", "1", "project", PROJECT.slug(), "team", "nobody"),
                    Scope.PROJECT_WRITE))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Team does not exist.");
  }
}
