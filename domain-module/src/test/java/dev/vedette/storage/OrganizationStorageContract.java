package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.access.AuditEvent;
import dev.vedette.access.AuditQuery;
import dev.vedette.access.AuditTrail;
import dev.vedette.access.Caller;
import dev.vedette.access.Role;
import dev.vedette.access.Scope;
import dev.vedette.access.TokenService;
import dev.vedette.access.TokenTerms;
import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.organization.Organization;
import dev.vedette.organization.OrganizationContents;
import dev.vedette.organization.OrganizationPurge;
import dev.vedette.organization.OrganizationQuery;
import dev.vedette.organization.OrganizationService;
import dev.vedette.organization.OrganizationSettings;
import dev.vedette.organization.OrganizationSort;
import dev.vedette.organization.OrganizationSwitch;
import dev.vedette.organization.OrganizationUpdate;
import dev.vedette.organization.TeamPurge;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.ProjectTeamLinks;
import dev.vedette.project.ProjectsOfOrganizations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Organizations: their lists, their slugs and settings, their log, and how they go. */
abstract class OrganizationStorageContract {

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final TestDatabase database;
  private final Services services;
  private final OrganizationService organizations;
  private final User user;
  private final Caller caller;

  OrganizationStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.organizations = services.get(OrganizationService.class);
    this.user = user();
    this.caller = Caller.ofSession(user);
  }

  @Test
  void a_new_organization_has_an_owner_and_the_default_settings() {
    Organization created = create("acme");

    assertThat(tx(() -> organizations.get(created.slug()))).isEqualTo(created);
    assertThat(created.settings()).isEqualTo(OrganizationSettings.DEFAULT);
    assertThat(tx(() -> organizations.owned(caller)))
        .singleElement()
        .satisfies(
            owned -> {
              assertThat(owned.organization()).isEqualTo(created);
              assertThat(owned.singleOwner()).isTrue();
            });
    assertThat(events(created)).containsExactly(AuditEvent.ORG_ADD);
  }

  @Test
  void a_slug_is_taken_once_in_any_case() {
    Organization created = create("taken");

    assertThat(created.slug()).startsWith("taken-");
    assertThatThrownBy(
            () -> tx(() -> organizations.create(created.slug().toUpperCase(), "A", user.id())))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_slug_is_made_of_the_name_and_free() {
    String name = "Prime Mover " + NUMBERS.incrementAndGet();

    Organization first = tx(() -> organizations.create(Optional.empty(), name, user.id(), false));
    Organization second = tx(() -> organizations.create(Optional.empty(), name, user.id(), false));
    Organization tiny = tx(() -> organizations.create(Optional.empty(), "x", user.id(), false));

    assertThat(first.slug()).isEqualTo(name.toLowerCase().replace(' ', '-'));
    assertThat(second.slug()).startsWith(first.slug() + "-");
    assertThat(tiny.slug()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_default_team_has_the_organization_s_name_and_its_owner() {
    Organization created =
        tx(() -> organizations.create(Optional.of(slug("team")), "Team Co", user.id(), true));

    assertThat(
            database.number(
                "select count(*) from teams t join team_members tm on tm.team_id = t.id"
                    + " join members m on m.id = tm.member_id where t.organization_id = ?"
                    + " and t.slug = ? and t.name = 'Team Co' and m.user_id = ?",
                created.id(),
                created.slug(),
                user.id()))
        .isEqualTo(1);
  }

  @Test
  void a_change_keeps_what_it_does_not_name_and_is_remembered() {
    Organization before = create("change");

    Organization after =
        tx(
            () ->
                organizations.update(
                    before,
                    new OrganizationUpdate(
                        Optional.of(slug("changed").toUpperCase()),
                        Optional.empty(),
                        Optional.of(Role.ADMIN),
                        Map.of(OrganizationSwitch.REQUIRE_2FA, true))));

    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.slug()).startsWith("changed-");
    assertThat(after.settings())
        .isEqualTo(before.settings().with(Role.ADMIN).with(OrganizationSwitch.REQUIRE_2FA, true));
    assertThat(tx(() -> organizations.get(after.id()))).isEqualTo(after);
    assertThatThrownBy(() -> tx(() -> organizations.get(before.slug())))
        .isInstanceOf(NotFoundException.class);
    var entry = trail(after, AuditQuery.ALL, PageRequest.FIRST).items().get(0);
    assertThat(entry.event()).isEqualTo(AuditEvent.ORG_EDIT);
    assertThat(entry.changes().byField()).containsOnlyKeys("slug", "defaultRole", "require2FA");
  }

  @Test
  void a_change_of_nothing_is_not_remembered() {
    Organization created = create("same");

    tx(
        () ->
            organizations.update(
                created,
                new OrganizationUpdate(
                    Optional.of(created.slug()),
                    Optional.of(created.name()),
                    Optional.empty(),
                    Map.of(OrganizationSwitch.OPEN_MEMBERSHIP, true))));

    assertThat(events(created)).containsExactly(AuditEvent.ORG_ADD);
  }

  @Test
  void every_switch_is_stored() {
    Organization organization = create("switch");
    for (OrganizationSwitch each : OrganizationSwitch.values()) {
      boolean turned = !organization.settings().has(each);
      tx(() -> organizations.update(organization, turn(each, turned)));

      assertThat(tx(() -> organizations.get(organization.id())).settings().has(each))
          .as(each.id())
          .isEqualTo(turned);
    }
  }

  @Test
  void a_taken_or_malformed_slug_is_an_error_of_the_field() {
    Organization one = create("one");
    Organization other = create("other");

    for (String slug : List.of(other.slug(), "-a-b", "123456", "ab", "settings", "a_b_c")) {
      assertThatThrownBy(() -> tx(() -> organizations.update(one, rename(slug))))
          .as(slug)
          .isInstanceOfSatisfying(
              InvalidException.class, e -> assertThat(e.errors()).containsKey("slug"));
    }
  }

  @Test
  void the_list_is_paged_by_key_forward_and_back_and_costs_one_statement() {
    for (int i = 0; i < 12; i++) {
      create("list");
    }
    create(user(), "foreign");
    List<Organization> all = list("", OrganizationSort.NEWEST, PageRequest.FIRST).items();

    assertThat(all).hasSize(12).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
    walk(all, page -> list("", OrganizationSort.NEWEST, page));
    walk(all, page -> list("", OrganizationSort.MEMBERS, page));
    assertThat(
            services.statements(
                () -> organizations.list(caller, new PageRequest(5, Optional.empty()))))
        .isEqualTo(1);
    assertThat(tx(() -> organizations.first(caller))).contains(all.get(11));
    assertThat(services.statements(() -> organizations.first(caller))).isEqualTo(1);
  }

  @Test
  void a_query_narrows_the_list() {
    Organization one = create("needle");
    Organization two = create("haystack");
    long member = database.number("select id from members where organization_id = ?", two.id());

    assertThat(found("needle")).containsExactly(one);
    assertThat(found("NEEDLE")).containsExactly(one);
    assertThat(found("slug:" + one.slug().toUpperCase())).containsExactly(one);
    assertThat(found("id:" + one.id() + " id:" + two.id())).containsExactly(two, one);
    assertThat(found("email:" + user.email())).containsExactly(two, one);
    assertThat(found("email:nobody@example.com")).isEmpty();
    assertThat(found("member_id:" + member)).containsExactly(two);
    assertThat(found("status:active needle")).containsExactly(one);
    assertThat(found("status:pending_deletion")).isEmpty();
    assertThat(found("color:red")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(tx(() -> organizations.ids(caller, OrganizationQuery.parse("needle"))))
        .containsExactly(one.id());
    assertThat(list(OrganizationQuery.parse("platform:java").within(List.of(two.id()))).items())
        .containsExactly(two);
    assertThat(list(OrganizationQuery.ALL.within(List.of())).items()).isEmpty();
  }

  @Test
  void most_members_come_first() {
    Organization small = create("small");
    Organization big = create("big");
    create("newest");
    addMember(big, user());
    addMember(big, user());
    addMember(small, user());

    assertThat(list("", OrganizationSort.MEMBERS, PageRequest.FIRST).items().subList(0, 2))
        .containsExactly(big, small);
  }

  @Test
  void the_log_is_paged_by_key_and_filtered_by_event_person_and_time() {
    Organization organization = create("log");
    for (int i = 0; i < 7; i++) {
      boolean on = i % 2 == 0;
      tx(() -> organizations.update(organization, turn(OrganizationSwitch.REQUIRE_2FA, on)));
    }
    var all = trail(organization, AuditQuery.ALL, PageRequest.FIRST).items();

    assertThat(all).hasSize(8);
    walk(all, page -> trail(organization, AuditQuery.ALL, page));
    assertThat(trail(organization, event(AuditEvent.ORG_ADD), PageRequest.FIRST).items())
        .containsExactly(all.get(7));
    assertThat(trail(organization, actor(user.id() + 1), PageRequest.FIRST).items()).isEmpty();
    AuditQuery range =
        new AuditQuery(
            Optional.empty(),
            OptionalLong.empty(),
            Optional.of(all.get(5).dateCreated()),
            Optional.of(all.get(2).dateCreated()));
    assertThat(trail(organization, range, PageRequest.FIRST).items()).isEqualTo(all.subList(3, 6));
  }

  @Test
  void a_deleted_organization_is_gone_at_once_and_its_slug_is_free() {
    Organization organization = create("gone");
    String token =
        tx(() ->
                services
                    .get(TokenService.class)
                    .createIntegration(
                        organization.id(),
                        TokenTerms.of("ci", Set.of(Scope.ORG_READ)),
                        Set.of(Scope.ORG_READ),
                        user.id()))
            .text();
    services.tx(() -> organizations.delete(organization));

    assertThatThrownBy(() -> tx(() -> organizations.get(organization.id())))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> services.tx(() -> organizations.delete(organization)))
        .isInstanceOf(NotFoundException.class);
    assertThat(list("", OrganizationSort.NEWEST, PageRequest.FIRST).items()).isEmpty();
    assertThat(tx(() -> organizations.owned(caller))).isEmpty();
    assertThat(token).isNotEmpty();
    assertThat(
            database.number(
                "select count(*) from tokens where organization_id = ?", organization.id()))
        .isZero();
    assertThat(tx(() -> organizations.create(organization.slug(), "Again", user.id())).id())
        .isNotEqualTo(organization.id());
    assertThat(
            database.number(
                "select count(*) from audit_entries where organization_id is null"
                    + " and event = 'org.remove' and target_id = ?",
                organization.id()))
        .isEqualTo(1);
  }

  @Test
  void a_purge_takes_everything_of_the_organization_and_nothing_of_another() throws SQLException {
    Organization gone = filled("purged");
    Organization stays = filled("stays");
    Map<String, Long> before = rowsOf(stays);
    assertThat(before.values()).allMatch(count -> count > 0);

    services.tx(() -> organizations.delete(gone));
    purge(List.of((connection, id) -> id == gone.id()));

    assertThat(rowsOf(gone).get("members")).as("waits for other contexts").isPositive();
    database.execute("delete from projects where organization_id = ?", gone.id());
    purge(List.of(new ProjectsOfOrganizations()));

    assertThat(rowsOf(gone).values()).containsOnly(0L);
    assertThat(database.number("select count(*) from organizations where id = ?", gone.id()))
        .isZero();
    assertThat(rowsOf(stays)).isEqualTo(before);
    assertThat(tx(() -> organizations.get(stays.id()))).isEqualTo(stays);
  }

  @Test
  void an_organization_stays_while_a_project_of_it_does() throws SQLException {
    Organization organization = filled("waits");
    services.tx(() -> organizations.delete(organization));

    purge(List.of(new ProjectsOfOrganizations()));

    assertThat(
            database.number("select count(*) from organizations where id = ?", organization.id()))
        .isEqualTo(1);
    assertThat(rowsOf(organization).get("members")).isPositive();
  }

  @Test
  void no_list_reads_a_table_from_end_to_end() {
    Organization organization = create("plan");
    PlanRecorder recorder = PlanRecorder.of(database);
    Services explained = Services.explained(database, recorder);
    OrganizationService lists = explained.get(OrganizationService.class);
    AuditTrail trail = explained.get(AuditTrail.class);
    PageRequest first = new PageRequest(5, Optional.empty());
    explained.tx(
        () -> {
          Page<Organization> page = lists.list(caller, first);
          lists.list(caller, new PageRequest(5, Optional.of(page.next())));
          lists.list(caller, OrganizationQuery.parse("plan"), OrganizationSort.MEMBERS, first);
          lists.first(caller);
          lists.owned(caller);
          for (AuditQuery query :
              List.of(AuditQuery.ALL, event(AuditEvent.ORG_EDIT), actor(user.id()))) {
            trail.list(organization.id(), query, first);
            trail.list(
                organization.id(),
                query,
                new PageRequest(5, Optional.of(dev.vedette.platform.Cursor.parse("1:1:0"))));
          }
        });

    assertThat(recorder.plans()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  /** With a member, a team, a project, a token and a log. */
  private Organization filled(String name) {
    Organization organization =
        tx(() -> organizations.create(Optional.of(slug(name)), name, user.id(), true));
    long team =
        database.number("select id from teams where organization_id = ?", organization.id());
    long id = 500_000 + NUMBERS.incrementAndGet();
    database.execute(
        "insert into projects (id, organization_id, slug, name, status, allowed_domains,"
            + " security_token, last_short_id, date_created)"
            + " values (?, ?, 'p', 'p', 'active', '*', 'x', 0, now())",
        id,
        organization.id());
    // A project of another organization may never name the team, so no row of project_teams is
    // needed for the purge of projects, which has its own test.
    assertThat(team).isPositive();
    return organization;
  }

  private Map<String, Long> rowsOf(Organization organization) {
    Map<String, Long> rows = new java.util.TreeMap<>();
    for (String table : List.of("members", "teams", "projects", "audit_entries")) {
      rows.put(
          table,
          database.number(
              "select count(*) from " + table + " where organization_id = ?", organization.id()));
    }
    return rows;
  }

  private void purge(List<OrganizationContents> contents) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      while (TeamPurge.purge(connection, List.of(new ProjectTeamLinks())) > 0) {
        // other tests delete teams, too
      }
      OrganizationPurge.purge(connection, contents);
    }
  }

  private List<AuditEvent> events(Organization organization) {
    return trail(organization, AuditQuery.ALL, PageRequest.FIRST).items().stream()
        .map(entry -> entry.event())
        .toList();
  }

  private Page<dev.vedette.access.AuditEntry> trail(
      Organization organization, AuditQuery query, PageRequest page) {
    return tx(() -> services.get(AuditTrail.class).list(organization.id(), query, page));
  }

  private static AuditQuery event(AuditEvent event) {
    return new AuditQuery(
        Optional.of(event), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  private static AuditQuery actor(long userId) {
    return new AuditQuery(
        Optional.empty(), OptionalLong.of(userId), Optional.empty(), Optional.empty());
  }

  private static OrganizationUpdate turn(OrganizationSwitch each, boolean on) {
    return new OrganizationUpdate(
        Optional.empty(), Optional.empty(), Optional.empty(), Map.of(each, on));
  }

  private static OrganizationUpdate rename(String slug) {
    return new OrganizationUpdate(Optional.of(slug), Optional.empty(), Optional.empty(), Map.of());
  }

  private List<Organization> found(String query) {
    return list(query, OrganizationSort.NEWEST, PageRequest.FIRST).items();
  }

  private Page<Organization> list(OrganizationQuery query) {
    return tx(() -> organizations.list(caller, query, OrganizationSort.NEWEST, PageRequest.FIRST));
  }

  private Page<Organization> list(String query, OrganizationSort sort, PageRequest page) {
    return tx(() -> organizations.list(caller, OrganizationQuery.parse(query), sort, page));
  }

  private static <T> void walk(List<T> all, Function<PageRequest, Page<T>> list) {
    List<T> seen = new ArrayList<>();
    Page<T> page = list.apply(new PageRequest(5, Optional.empty()));
    assertThat(page.hasPrevious()).isFalse();
    seen.addAll(page.items());
    while (page.hasNext()) {
      page = list.apply(new PageRequest(5, Optional.of(page.next())));
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(all);
    List<T> back = new ArrayList<>(page.items());
    while (page.hasPrevious()) {
      page = list.apply(new PageRequest(5, Optional.of(page.previous())));
      back.addAll(0, page.items());
    }
    assertThat(back).isEqualTo(all);
  }

  private Organization create(String name) {
    return create(user, name);
  }

  private Organization create(User owner, String name) {
    return tx(() -> organizations.create(slug(name), name, owner.id()));
  }

  private static String slug(String name) {
    return name + "-" + NUMBERS.incrementAndGet();
  }

  private User user() {
    long id = 900_000 + NUMBERS.incrementAndGet();
    database.execute(
        "insert into users (id, email, name, is_active, date_joined) values (?, ?, '', true,"
            + " now())",
        id,
        "o" + id + "@orgs.example.com");
    return tx(() -> services.get(UserService.class).findById(id)).orElseThrow();
  }

  private void addMember(Organization organization, User added) {
    database.execute(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " values (?, ?, ?, 'member', now())",
        700_000 + NUMBERS.incrementAndGet(),
        organization.id(),
        added.id());
  }

  private <T> T tx(Supplier<T> work) {
    return services.tx(work);
  }
}
