package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.Caller;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.event.EventService;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.Team;
import dev.vedette.organization.TeamService;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.BookmarkService;
import dev.vedette.project.KeyService;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectAdministration;
import dev.vedette.project.ProjectEdit;
import dev.vedette.project.ProjectKey;
import dev.vedette.project.ProjectQuery;
import dev.vedette.project.ProjectService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projects: their lists, their settings, their slugs, and how they go. */
abstract class ProjectStorageContract {

  private static final int MANY = 10_000;

  private final TestDatabase database;
  private final Services services;
  private final ProjectService projects;
  private final ProjectAdministration administration;
  private final BookmarkService bookmarks;
  private final KeyService keys;
  private final EventService events;

  private User owner;
  private long organization;
  private Team team;

  ProjectStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.projects = services.get(ProjectService.class);
    this.administration = services.get(ProjectAdministration.class);
    this.bookmarks = services.get(BookmarkService.class);
    this.keys = services.get(KeyService.class);
    this.events = services.get(EventService.class);
  }

  @BeforeEach
  void organization() {
    String unique = Secrets.hex(8);
    owner =
        tx(
            () ->
                services
                    .get(UserService.class)
                    .create(unique + "@example.com", "", "a long enough password"));
    organization =
        tx(
            () ->
                services
                    .get(OrganizationService.class)
                    .create("org-" + unique, "An Organization", owner.id())
                    .id());
    team = team("senders");
  }

  @Test
  void ten_thousand_projects_cost_as_many_statements_a_page_as_one() {
    create("pump");
    int few = statementsOfPage(this::ofOrganization, 0);
    int fewOfTeam = statementsOfPage(this::ofTeam, 0);
    int fewOfCaller = statementsOfPage(this::ofCaller, 0);
    manyProjects();

    assertThat(all(this::ofOrganization)).hasSize(MANY + 1).doesNotHaveDuplicates();
    for (int number : new int[] {0, 50, 99}) {
      assertThat(statementsOfPage(this::ofOrganization, number)).isEqualTo(few);
      assertThat(statementsOfPage(this::ofTeam, number)).isEqualTo(fewOfTeam);
      assertThat(statementsOfPage(this::ofCaller, number)).isEqualTo(fewOfCaller);
    }
  }

  private Page<Project> ofOrganization(PageRequest page) {
    return projects.list(organization, ProjectQuery.ALL, Optional.of(owner), page);
  }

  private Page<Project> ofTeam(PageRequest page) {
    return projects.listByTeam(team.id(), page);
  }

  private Page<Project> ofCaller(PageRequest page) {
    return projects.listByCaller(
        Caller.ofSession(owner), ProjectQuery.ALL, OptionalLong.empty(), page);
  }

  private List<Project> all(Function<PageRequest, Page<Project>> list) {
    List<Project> all = new ArrayList<>();
    PageRequest request = PageRequest.FIRST;
    Page<Project> page;
    do {
      PageRequest asked = request;
      page = tx(() -> list.apply(asked));
      all.addAll(page.items());
      request = new PageRequest(100, Optional.of(page.next()));
    } while (page.hasNext());
    return all;
  }

  /** What a page of a list needs: projects, their teams, environments, releases and bookmarks. */
  private int statementsOfPage(Function<PageRequest, Page<Project>> list, int number) {
    PageRequest request = PageRequest.parse("100", "100:" + number + ":0");
    return services.statements(
        () -> {
          List<Long> ids = list.apply(request).items().stream().map(Project::id).toList();
          projects.teamsOf(ids);
          events.environments(ids);
          events.withReleases(ids);
          bookmarks.of(owner.id(), ids);
        });
  }

  private void manyProjects() {
    Long[] numbers = LongStream.rangeClosed(1, MANY).boxed().toArray(Long[]::new);
    database.execute(
        "insert into projects (id, organization_id, slug, name, status, allowed_domains,"
            + " security_token, last_short_id, date_created) select 10000000 + ? * 20000 + n, ?,"
            + " 'many-' || cast(n as varchar), 'Many', 'active', '*', 'x', 0, now()"
            + " from unnest(cast(? as bigint array)) as numbers(n)",
        organization,
        organization,
        numbers);
    database.execute(
        "insert into project_teams (project_id, team_id) select 10000000 + ? * 20000 + n, ?"
            + " from unnest(cast(? as bigint array)) as numbers(n)",
        organization,
        team.id(),
        numbers);
  }

  @Test
  void a_bookmark_brings_a_project_to_the_front_of_its_users_list_only() {
    create("a");
    create("b");
    Project last = create("c");

    services.tx(() -> bookmarks.set(owner.id(), last.id(), true));
    services.tx(() -> bookmarks.set(owner.id(), last.id(), true));

    assertThat(slugs(ProjectQuery.ALL)).containsExactly("c", "a", "b");
    assertThat(
            tx(() -> projects.list(organization, PageRequest.FIRST)).items().stream()
                .map(Project::slug))
        .containsExactly("a", "b", "c");
    assertThat(tx(() -> bookmarks.of(owner.id(), List.of(last.id())))).containsExactly(last.id());

    services.tx(() -> bookmarks.set(owner.id(), last.id(), false));
    assertThat(slugs(ProjectQuery.ALL)).containsExactly("a", "b", "c");
  }

  @Test
  void a_list_of_an_organization_is_narrowed_by_tokens() {
    Team other = team("others");
    Project pump = create("pump-station");
    create("water", team("wet"));
    create("air", other);

    assertThat(slugs("slug:water slug:air")).containsExactly("air", "water");
    assertThat(slugs("id:" + pump.id())).containsExactly("pump-station");
    assertThat(slugs("team:others")).containsExactly("air");
    assertThat(slugs("!team:others")).containsExactly("pump-station", "water");
    assertThat(slugs("STATION")).containsExactly("pump-station");
    assertThat(slugs("is_member:1")).containsExactly("air", "pump-station", "water");
    assertThat(slugs("%")).isEmpty();
    assertThat(slugs("platform:java")).isEmpty();
  }

  @Test
  void a_list_of_a_caller_is_narrowed_by_tokens() {
    Project pump = create("pump-station");
    create("water");
    ProjectKey key = tx(() -> keys.first(pump.id())).orElseThrow();

    assertThat(mine("name:PUMP-station")).containsExactly("pump-station");
    assertThat(mine("slug:water")).containsExactly("water");
    assertThat(mine("platform:java")).containsExactly("water", "pump-station");
    assertThat(mine("platform:python")).isEmpty();
    assertThat(mine("dsn:" + key.publicKey())).containsExactly("pump-station");
    assertThat(mine("dsn:" + key.dsn("https://h").publicDsn())).containsExactly("pump-station");
    assertThat(mine("id:" + pump.id())).containsExactly("pump-station");
    assertThat(mine("team:senders")).isEmpty();
    assertThat(
            tx(() ->
                    projects.listByCaller(
                        Caller.ofSession(owner),
                        ProjectQuery.ALL,
                        OptionalLong.of(organization + 1),
                        PageRequest.FIRST))
                .items())
        .isEmpty();
  }

  @Test
  void settings_are_kept_and_remembered_in_the_audit_log() {
    Project pump = create("pump");

    Project changed =
        update(
            pump,
            edit ->
                edit.name("Pump House")
                    .platform(Optional.of("python"))
                    .allowedDomains(List.of("*.example.com", "localhost:3000"))
                    .resolveAge(48)
                    .highlightTags(Optional.of(List.of("release", "url")))
                    .highlightContext(Optional.of(Map.of("user", List.of("id", "email")))));

    assertThat(tx(() -> projects.get(organization, "pump"))).isEqualTo(changed);
    assertThat(changed.name()).isEqualTo("Pump House");
    assertThat(changed.allowedDomains()).containsExactly("*.example.com", "localhost:3000");
    assertThat(changed.settings().resolveAge()).isEqualTo(48);
    assertThat(changed.settings().highlightTags()).contains(List.of("release", "url"));
    assertThat(changed.settings().highlightContext())
        .contains(Map.of("user", List.of("id", "email")));
    assertThat(entries("project.create")).isEqualTo(1);
    assertThat(entries("project.edit")).isEqualTo(1);
    update(changed, edit -> edit);
    assertThat(entries("project.edit")).isEqualTo(1);
  }

  private long entries(String event) {
    return database.number(
        "select count(*) from audit_entries where organization_id = ? and event = ?",
        organization,
        event);
  }

  @Test
  void what_breaks_its_rules_is_refused_on_its_field() {
    Project pump = create("pump");
    create("water");

    assertThat(refused(pump, edit -> edit.slug("settings")))
        .containsEntry("slug", List.of("The slug \"settings\" is reserved and not allowed."));
    assertThat(refused(pump, edit -> edit.slug("water")))
        .containsEntry("slug", List.of("Another project (water) is already using that slug"));
    assertThat(refused(pump, edit -> edit.slug("123"))).containsKey("slug");
    assertThat(refused(pump, edit -> edit.name(" "))).containsKey("name");
    assertThat(refused(pump, edit -> edit.platform(Optional.of("cobol"))))
        .containsEntry("platform", List.of("Invalid platform"));
    assertThat(refused(pump, edit -> edit.allowedDomains(List.of()))).containsKey("allowedDomains");
    assertThat(refused(pump, edit -> edit.allowedDomains(List.of("two words"))))
        .containsKey("allowedDomains");
    assertThat(refused(pump, edit -> edit.resolveAge(-1))).containsKey("resolveAge");
    assertThat(refused(pump, edit -> edit.highlightTags(Optional.of(List.of("a\nb")))))
        .containsKey("highlightTags");
    assertThat(tx(() -> projects.get(organization, "pump"))).isEqualTo(pump);
  }

  private Map<String, List<String>> refused(Project project, UnaryOperator<ProjectEdit> change) {
    try {
      update(project, change);
      return Map.of();
    } catch (InvalidException e) {
      return e.errors();
    }
  }

  @Test
  void a_slug_that_was_left_leads_to_the_project_until_another_takes_it() {
    Project pump = create("pump");

    Project renamed = update(pump, edit -> edit.slug("pump-house"));
    Project again = update(renamed, edit -> edit.slug("pump-hall"));

    assertThat(moved("pump")).contains(again);
    assertThat(moved("pump-house")).contains(again);
    Project thief = create("pump");
    assertThat(tx(() -> projects.get(organization, "pump"))).isEqualTo(thief);
    Project back = update(again, edit -> edit.slug("pump-house"));
    assertThat(moved("pump-house")).isEmpty();
    assertThat(moved("pump-hall")).contains(back);
    Project elsewhere = update(thief, edit -> edit.slug("stolen"));
    assertThat(moved("pump")).contains(elsewhere);
  }

  private Optional<Project> moved(String slug) {
    return tx(() -> projects.findMoved(organization, slug));
  }

  @Test
  void a_deleted_project_is_gone_at_once_with_its_keys_and_its_slug_is_free() {
    Project pump = create("pump");
    ProjectKey key = tx(() -> keys.first(pump.id())).orElseThrow();
    services.tx(() -> bookmarks.set(owner.id(), pump.id(), true));
    Project renamed = update(pump, edit -> edit.slug("pump-house"));

    services.tx(() -> administration.delete(renamed));

    assertThat(tx(() -> projects.find(pump.id()))).isEmpty();
    assertThat(moved("pump")).isEmpty();
    assertThat(tx(() -> keys.findForIngestion(key.publicKey()))).isEmpty();
    assertThat(tx(() -> bookmarks.of(owner.id(), List.of(pump.id())))).isEmpty();
    assertThat(slugs(ProjectQuery.ALL)).isEmpty();
    assertThat(create("pump-house").slug()).isEqualTo("pump-house");
    assertThat(entries("project.remove")).isEqualTo(1);
    assertThatThrownBy(() -> services.tx(() -> administration.delete(renamed)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> update(renamed, edit -> edit.name("Back")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_member_without_a_team_gets_one_with_the_project() {
    Project first =
        tx(
            () ->
                projects.createWithTeam(
                    organization, owner, "Mine", Optional.empty(), Optional.empty(), true));
    Project second =
        tx(
            () ->
                projects.createWithTeam(
                    organization, owner, "Mine too", Optional.empty(), Optional.empty(), true));

    String base = "team-" + owner.email().replaceFirst("@.*", "");
    List<Team> teams =
        tx(() -> projects.teamsOf(List.of(first.id(), second.id()))).values().stream()
            .flatMap(List::stream)
            .toList();
    assertThat(teams.get(0).slug()).isEqualTo(base);
    assertThat(teams.get(1).slug()).matches(base + "-[a-z0-9]{3}");
    assertThat(
            database.number(
                "select count(*) from team_members where team_id = ? and role = 'admin'",
                teams.get(0).id()))
        .isEqualTo(1);
  }

  private List<String> slugs(String query) {
    return slugs(ProjectQuery.ofOrganization(query));
  }

  private List<String> slugs(ProjectQuery query) {
    return tx(() -> projects.list(organization, query, Optional.of(owner), PageRequest.FIRST))
        .items()
        .stream()
        .map(Project::slug)
        .toList();
  }

  private List<String> mine(String query) {
    return tx(
            () ->
                projects.listByCaller(
                    Caller.ofSession(owner),
                    ProjectQuery.ofCaller(query),
                    OptionalLong.of(organization),
                    PageRequest.FIRST))
        .items()
        .stream()
        .map(Project::slug)
        .toList();
  }

  private Project create(String slug) {
    return create(slug, team);
  }

  private Project create(String slug, Team of) {
    return tx(() -> projects.create(of, slug, Optional.of(slug), Optional.of("java")));
  }

  private Team team(String slug) {
    return tx(
        () ->
            services
                .get(TeamService.class)
                .create(
                    organization,
                    Optional.of(slug),
                    Optional.empty(),
                    OptionalLong.of(owner.id())));
  }

  private Project update(Project project, UnaryOperator<ProjectEdit> change) {
    return tx(() -> administration.update(project, change));
  }

  private <T> T tx(Supplier<T> work) {
    return services.tx(work);
  }
}
