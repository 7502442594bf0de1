package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TeamRole;
import dev.vedette.organization.Access;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamPurge;
import dev.vedette.organization.TeamQuery;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.ForbiddenException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import dev.vedette.project.ProjectTeamLinks;
import dev.vedette.project.ProjectTeamService;
import dev.vedette.project.TeamProjects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Teams: their lists, their slugs, and how they go. */
abstract class TeamStorageContract {

  private static final int MANY = 10_000;

  private final TestDatabase database;
  private final Services services;
  private final TeamService teams;
  private final ProjectService projects;
  private final ProjectTeamService projectTeams;
  private final long organization;

  TeamStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.teams = services.get(TeamService.class);
    this.projects = services.get(ProjectService.class);
    this.projectTeams = services.get(ProjectTeamService.class);
    this.organization = database.project();
  }

  @Test
  void ten_thousand_teams_cost_as_many_statements_a_page_as_a_hundred() {
    int few = statementsOfPage(database.project(), 0);
    manyTeams();

    List<Team> all = new ArrayList<>();
    PageRequest request = PageRequest.FIRST;
    Page<Team> page;
    do {
      PageRequest asked = request;
      page = tx(() -> teams.list(organization, TeamQuery.ALL, asked));
      all.addAll(page.items());
      request = new PageRequest(100, Optional.of(page.next()));
    } while (page.hasNext());

    assertThat(all).hasSize(MANY + 1).doesNotHaveDuplicates();
    assertThat(all).isSortedAccordingTo((a, b) -> a.slug().compareTo(b.slug()));
    for (int number : new int[] {0, 50, 99}) {
      assertThat(statementsOfPage(organization, number)).isBetween(1, few);
    }
  }

  /** What a page of the list needs: the teams, their members and their projects. */
  private int statementsOfPage(long organizationId, int number) {
    PageRequest request = PageRequest.parse("100", "100:" + number + ":0");
    return services.statements(
        () -> {
          List<Long> ids =
              teams.list(organizationId, TeamQuery.ALL, request).items().stream()
                  .map(Team::id)
                  .toList();
          teams.memberCounts(ids);
          projects.firstProjectsOf(ids, 5);
        });
  }

  private void manyTeams() {
    database.execute(
        "insert into teams (id, organization_id, slug, name, status, date_created)"
            + " select 10000000 + ? * 20000 + n, ?, 'many-' || cast(n as varchar), 'Many',"
            + " 'active', now() from unnest(cast(? as bigint array)) as numbers(n)",
        organization,
        organization,
        java.util.stream.LongStream.rangeClosed(1, MANY).boxed().toArray(Long[]::new));
  }

  @Test
  void a_query_narrows_by_slugs_ids_and_text() {
    Team one = create("water-works");
    Team two = create("air-works");
    create("fire");

    assertThat(found("works")).containsExactly("air-works", "water-works");
    assertThat(found("WORKS slug:air-works")).containsExactly("air-works");
    assertThat(found("slug:air-works slug:fire")).containsExactly("air-works", "fire");
    assertThat(found("id:" + one.id() + " id:" + two.id()))
        .containsExactly("air-works", "water-works");
    assertThat(found("hasExternalTeams:false slug:fire")).containsExactly("fire");
    assertThat(found("hasExternalTeams:true")).isEmpty();
    assertThat(found("color:red")).isEmpty();
    assertThat(found("%")).isEmpty();
  }

  @Test
  void the_number_of_matches_is_counted_without_pages() {
    create("pump-1");
    create("pump-2");

    assertThat(tx(() -> teams.count(organization, TeamQuery.parse("pump")))).isEqualTo(2);
    assertThat(tx(() -> teams.list(organization, TeamQuery.parse("pump"), 1, 5))).hasSize(1);
  }

  @Test
  void a_rename_to_a_taken_slug_is_an_error_of_the_field() {
    create("one");
    Team two = create("two");

    assertThatThrownBy(() -> tx(() -> teams.update(two, Optional.of("one"), Optional.empty())))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.errors().get("slug"))
                    .containsExactly("The slug \"one\" is already in use."));
  }

  @Test
  void only_the_identity_provider_changes_its_teams() {
    Team managed = tx(() -> teams.provision(organization, "Power Ranges"));

    assertThat(managed.slug()).isEqualTo("power-ranges");
    assertThat(tx(() -> teams.get(organization, "power-ranges")).idpProvisioned()).isTrue();
    assertThatThrownBy(() -> tx(() -> teams.update(managed, Optional.empty(), Optional.of("X"))))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> services.tx(() -> teams.delete(managed)))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> tx(() -> teams.provision(organization, "power ranges")))
        .isInstanceOf(ConflictException.class);
    assertThat(tx(() -> teams.updateProvisioned(managed, "Heat Ranges")).slug())
        .isEqualTo("heat-ranges");
    services.tx(() -> teams.deleteProvisioned(managed));
    assertThatThrownBy(() -> tx(() -> teams.get(organization, "heat-ranges")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void every_change_is_in_the_audit_log() {
    Team team = create("noted");
    Team renamed = tx(() -> teams.update(team, Optional.of("renoted"), Optional.empty()));
    tx(() -> teams.update(renamed, Optional.of("renoted"), Optional.empty()));
    Project project = project();
    tx(() -> projectTeams.add(project, renamed));
    tx(() -> projectTeams.add(project, renamed));
    tx(() -> projectTeams.remove(accessOf(Role.OWNER, Map.of()), project, renamed));
    services.tx(() -> teams.delete(renamed));

    assertThat(
            List.of(
                audited("team.create"),
                audited("team.edit"),
                audited("project.add-team"),
                audited("project.remove-team"),
                audited("team.remove")))
        .containsExactly(1L, 1L, 1L, 1L, 1L);
  }

  @Test
  void the_teams_of_a_project_are_listed_by_name() {
    Project project = project();
    Team team = create("another");

    assertThat(tx(() -> projectTeams.add(project, team))).isTrue();
    assertThat(tx(() -> projectTeams.add(project, team))).isFalse();
    assertThat(tx(() -> projectTeams.list(project, PageRequest.FIRST)).items())
        .extracting(Team::name)
        .containsExactly("another", "t");
    Access owner = accessOf(Role.OWNER, Map.of());
    assertThat(tx(() -> projectTeams.remove(owner, project, team))).isTrue();
    assertThat(tx(() -> projectTeams.remove(owner, project, team))).isFalse();
    assertThat(tx(() -> projectTeams.list(project, PageRequest.FIRST)).items()).hasSize(1);
  }

  @Test
  void a_list_shows_the_first_projects_of_each_team_and_counts_all() {
    Team busy = create("busy");
    Team idle = create("idle");
    Team shared = create("shared");
    for (String name : List.of("pump", "alarm", "valve", "gone")) {
      Project project = tx(() -> projects.create(busy, name, Optional.empty(), Optional.empty()));
      tx(() -> projectTeams.add(project, shared));
    }
    database.execute(
        "update projects set status = 'pending_deletion' where organization_id = ? and name ="
            + " 'gone'",
        organization);
    Project pump = tx(() -> projects.get(organization, "pump"));
    tx(() -> projectTeams.remove(accessOf(Role.OWNER, Map.of()), pump, shared));

    Map<Long, TeamProjects> found =
        tx(() -> projects.firstProjectsOf(List.of(busy.id(), idle.id(), shared.id()), 2));

    assertThat(slugs(found.get(busy.id()))).containsExactly("alarm", "pump");
    assertThat(found.get(busy.id()).total()).isEqualTo(3);
    assertThat(slugs(found.get(shared.id()))).containsExactly("alarm", "valve");
    assertThat(found.get(shared.id()).total()).isEqualTo(2);
    assertThat(found.get(idle.id())).isEqualTo(new TeamProjects(List.of(), 0));
    assertThat(tx(() -> projects.firstProjectsOf(List.of(), 2))).isEmpty();
    assertThat(
            services.statements(
                () -> projects.firstProjectsOf(List.of(busy.id(), idle.id(), shared.id()), 2)))
        .isEqualTo(2);
  }

  private static List<String> slugs(TeamProjects projects) {
    return projects.first().stream().map(Project::slug).toList();
  }

  @Test
  void an_admin_of_one_team_takes_the_project_from_no_other() {
    Project project = project();
    Team own = create("own");
    Team other = create("other");
    tx(() -> projectTeams.add(project, own));
    tx(() -> projectTeams.add(project, other));
    Access admin = accessOf(Role.MEMBER, Map.of(own.id(), TeamRole.ADMIN));

    assertThatThrownBy(() -> tx(() -> projectTeams.remove(admin, project, other)))
        .isInstanceOf(ForbiddenException.class);
    assertThat(tx(() -> projectTeams.remove(admin, project, own))).isTrue();
    assertThat(tx(() -> projectTeams.list(project, PageRequest.FIRST)).items())
        .extracting(Team::slug)
        .contains("other");
  }

  private Access accessOf(Role role, Map<Long, TeamRole> teamRoles) {
    return new Access(
        organization, Optional.of(role), Scope.all(), teamRoles, OrganizationSettings.DEFAULT);
  }

  @Test
  void a_team_of_another_organization_gets_no_project() {
    Project project = project();
    long other = database.project();
    Team stranger = tx(() -> teams.get(other, Long.toString(other)));

    assertThatThrownBy(() -> tx(() -> projectTeams.add(project, stranger)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_deleted_team_is_hidden_at_once_and_purged_later_while_its_projects_stay()
      throws SQLException {
    Team team = tx(() -> teams.get(organization, Long.toString(organization)));
    services.tx(() -> teams.delete(team));

    assertThat(tx(() -> teams.list(organization, TeamQuery.ALL, PageRequest.FIRST)).items())
        .isEmpty();
    assertThat(tx(() -> projectTeams.list(project(), PageRequest.FIRST)).items()).isEmpty();
    assertThat(create(team.slug()).slug()).isEqualTo(team.slug());
    assertThat(database.number("select count(*) from teams where id = ?", team.id())).isEqualTo(1);

    try (Connection connection = database.dataSource().getConnection()) {
      while (TeamPurge.purge(connection, List.of(new ProjectTeamLinks())) > 0) {
        // other tests delete teams, too
      }
    }

    assertThat(database.number("select count(*) from teams where id = ?", team.id())).isZero();
    assertThat(database.number("select count(*) from project_teams where team_id = ?", team.id()))
        .isZero();
    assertThat(project().slug()).isEqualTo("p" + organization);
  }

  private Project project() {
    return tx(() -> projects.get(organization, Long.toString(organization)));
  }

  private long audited(String event) {
    return database.number(
        "select count(*) from audit_entries where organization_id = ? and event = ?",
        organization,
        event);
  }

  private List<String> found(String query) {
    return tx(() -> teams.list(organization, TeamQuery.parse(query), PageRequest.FIRST))
        .items()
        .stream()
        .map(Team::slug)
        .toList();
  }

  private Team create(String slug) {
    return tx(
        () ->
            teams.create(organization, Optional.of(slug), Optional.empty(), OptionalLong.empty()));
  }

  private <T> T tx(Supplier<T> work) {
    return services.tx(work);
  }
}
