package dev.vedette.api.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.api.Examples;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.event.EventService;
import dev.vedette.organization.Access;
import dev.vedette.organization.AccessService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.project.BookmarkService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.project.ProjectSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProjectListsTest {

  private final List<String> calls = new ArrayList<>();

  private final ProjectLists lists =
      new ProjectLists(
          new ProjectService() {
            @Override
            public Map<Long, List<Team>> teamsOf(Collection<Long> projectIds) {
              calls.add("teams");
              return Map.of(3L, List.of(Examples.TEAM));
            }
          },
          new OrganizationService() {
            @Override
            public Map<Long, Organization> findByIds(Collection<Long> ids) {
              calls.add("organizations");
              return Map.of(1L, Examples.ORGANIZATION);
            }
          },
          new AccessService() {
            @Override
            public Map<Long, Access> accessTo(
                Collection<Organization> organizations, Caller caller) {
              calls.add("access");
              return Map.of(1L, Examples.access(Role.MEMBER, true, true));
            }
          },
          new EventService() {
            @Override
            public Map<Long, List<String>> environments(Collection<Long> projectIds) {
              calls.add("environments");
              return Map.of(3L, List.of("production"));
            }

            @Override
            public Set<Long> withReleases(Collection<Long> projectIds) {
              calls.add("releases");
              return Set.of(4L);
            }
          },
          new BookmarkService() {
            @Override
            public Set<Long> of(long userId, Collection<Long> projectIds) {
              calls.add("bookmarks");
              return Set.of(3L);
            }
          },
          new ApiRequest() {
            @Override
            public Optional<Caller> knownCaller() {
              return Optional.of(Examples.session());
            }
          });

  private static List<Project> projects(int number) {
    return LongStream.range(3, 3 + number)
        .mapToObj(
            id ->
                new Project(
                    id,
                    1,
                    "p" + id,
                    "P",
                    Optional.empty(),
                    ProjectSettings.DEFAULT,
                    "0".repeat(32),
                    Optional.empty(),
                    Examples.TIME))
        .toList();
  }

  @Test
  void a_hundred_projects_cost_as_many_queries_as_one() {
    assertThat(lists.of(projects(100), Examples.access(Role.MEMBER, true, true))).hasSize(100);
    assertThat(calls).containsExactly("teams", "environments", "releases", "bookmarks");
  }

  @Test
  void so_do_projects_of_all_organizations() {
    List<ProjectRepresentation> shaped =
        lists.acrossOrganizations(projects(100), Examples.session(), "http://h");
    assertThat(calls)
        .containsExactlyInAnyOrder(
            "teams", "environments", "releases", "bookmarks", "organizations", "access");
    assertThat(shaped).hasSize(100);
    assertThat(shaped.get(0).isMember()).isTrue();
    assertThat(shaped.get(1).isMember()).isFalse();
    assertThat(shaped.get(0).environments()).containsExactly("production");
    assertThat(shaped.get(0).isBookmarked()).isTrue();
    assertThat(shaped.get(1).isBookmarked()).isFalse();
    assertThat(shaped.get(0).features()).doesNotContain("releases");
    assertThat(shaped.get(1).features()).endsWith("releases");
    assertThat(shaped.get(1).environments()).isEmpty();
    assertThat(shaped.get(1).organization().orElseThrow().slug())
        .isEqualTo(Examples.ORGANIZATION.slug());
  }
}
