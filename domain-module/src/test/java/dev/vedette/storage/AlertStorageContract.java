package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.alert.AlertLetters;
import dev.vedette.alert.AlertPurge;
import dev.vedette.alert.AlertRule;
import dev.vedette.alert.AlertRuleService;
import dev.vedette.alert.AlertWork;
import dev.vedette.alert.DryRun;
import dev.vedette.alert.DryRunService;
import dev.vedette.alert.FiringService;
import dev.vedette.alert.RuleDraft;
import dev.vedette.alert.RulePartType;
import dev.vedette.alert.SnoozeService;
import dev.vedette.hook.HookEvent;
import dev.vedette.hook.HookService;
import dev.vedette.hook.ServiceHook;
import dev.vedette.issue.DigestStore;
import dev.vedette.ownership.Ownership;
import dev.vedette.ownership.OwnershipChange;
import dev.vedette.ownership.OwnershipDirectory;
import dev.vedette.ownership.OwnershipService;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.PublicUrl;
import dev.vedette.platform.mail.Mail;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules, what is queued for them, and what workers make of it. */
abstract class AlertStorageContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicLong USERS = new AtomicLong(500_000);
  private static final String FIRST =
      "{'id':'sentry.rules.conditions.first_seen_event.FirstSeenEventCondition'}";
  private static final String REGRESSION =
      "{'id':'sentry.rules.conditions.regression_event.RegressionEventCondition'}";
  private static final String OWNERS =
      "{'id':'sentry.mail.actions.NotifyEmailAction','targetType':'IssueOwners',"
          + "'fallthroughType':'AllMembers'}";
  private static final String HOOKS =
      "{'id':'sentry.rules.actions.notify_event.NotifyEventAction'}";

  private final TestDatabase database;
  private final Services services;
  private final Hands clock = new Hands();
  private AlertWork work;
  private DigestStore store;
  private long projectId;
  private Project project;

  /** A clock that the test sets. */
  private static final class Hands extends Clock {
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  AlertStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    services.provide(
        PublicUrl.class,
        new PublicUrl() {
          @Override
          public String configured() {
            return "https://errors.example.com";
          }
        });
  }

  @BeforeEach
  void aProject() {
    for (String table : List.of("alert_tasks", "alert_mails")) {
      database.execute("delete from " + table);
    }
    projectId = database.project();
    project = services.tx(() -> projects().get(projectId, Long.toString(projectId)));
    work = worker(database.dataSource());
    store = new DigestStore(List.of(work.listener()));
    RecordingMailer.SHARED.sent().clear();
  }

  @AfterEach
  void mailWorksAgain() {
    RecordingMailer.SHARED.broken(false);
  }

  /** Workers that remember nothing. */
  private AlertWork worker(DataSource source) {
    OwnershipDirectory ownership =
        new OwnershipDirectory() {
          @Override
          public Ownership of(long id) {
            return services.tx(() -> services.get(OwnershipService.class).get(id));
          }
        };
    return new AlertWork(
        source,
        ownership,
        write -> services.tx(() -> write.apply(services.get(AlertLetters.class))),
        RecordingMailer.SHARED,
        clock);
  }

  private ProjectService projects() {
    return services.get(ProjectService.class);
  }

  private AlertRuleService rules() {
    return services.get(AlertRuleService.class);
  }

  private static JsonNode list(String... parts) {
    try {
      return JSON.readTree(("[" + String.join(",", parts) + "]").replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleDraft draft(String condition, String... actions) {
    return new RuleDraft(
        "Tell us",
        "",
        "",
        "any",
        "all",
        30,
        condition.isEmpty() ? list() : list(condition),
        list(),
        list(actions));
  }

  private AlertRule create(RuleDraft draft) {
    AlertRule rule = services.tx(() -> rules().create(project, OptionalLong.of(1), draft));
    work.forget(projectId);
    return rule;
  }

  /** A user who is a member of the organization, and of the team if so. */
  private long member(String role, boolean inTeam) {
    long id = USERS.incrementAndGet();
    database.execute(
        "insert into users (id, email, name, is_active, date_joined) values (?, ?, 'U', true,"
            + " now())",
        id,
        "user" + id + "@example.com");
    database.execute(
        "insert into members (id, organization_id, user_id, role, date_created)"
            + " values (?, ?, ?, ?, now())",
        id,
        projectId,
        id,
        role);
    if (inTeam) {
      database.execute("insert into team_members values (?, ?, 'contributor')", projectId, id);
    }
    return id;
  }

  private void send(SampleEvent... events) {
    Digests.store(database.dataSource(), store, events);
  }

  private SampleEvent event(String group) {
    return SampleEvent.of(projectId, group).at(clock.now);
  }

  private long queued() {
    return database.number("select count(*) from alert_tasks where project_id = ?", projectId);
  }

  private List<FiringService.Fired> fired(AlertRule rule) {
    return services.tx(
        () -> services.get(FiringService.class).list(rule.id(), PageRequest.FIRST).items());
  }

  private void work() throws SQLException {
    work.evaluate();
    work.mail();
  }

  private List<String> receivers() {
    return RecordingMailer.SHARED.sent().stream().map(Mail::to).sorted().toList();
  }

  private static String address(long user) {
    return "user" + user + "@example.com";
  }

  // Rules

  @Test
  void a_rule_is_made_read_changed_and_deleted_and_each_is_audited() {
    AlertRule rule = create(draft(FIRST, OWNERS));
    assertThat(get(rule)).isEqualTo(rule);

    RuleDraft other =
        new RuleDraft(
            "Other", "", "team:" + projectId, "all", "none", 60, list(), list(), list(HOOKS));
    AlertRule changed = services.tx(() -> rules().update(project, rule.id(), other));

    assertThat(changed.name()).isEqualTo("Other");
    assertThat(changed.owner().orElseThrow()).hasToString("team:" + projectId);
    assertThat(changed.parts().actions().get(0).type()).isEqualTo(RulePartType.HOOKS);
    assertThat(get(rule)).isEqualTo(changed);
    services.tx(() -> rules().delete(project, rule.id()));
    assertThatThrownBy(() -> get(rule)).isInstanceOf(NotFoundException.class);
    for (String event : List.of("create", "edit", "remove")) {
      assertThat(
              database.number(
                  "select count(*) from audit_entries where organization_id = ? and event = ?",
                  projectId,
                  "rule." + event))
          .as(event)
          .isOne();
    }
  }

  private AlertRule get(AlertRule rule) {
    return services.tx(() -> rules().get(projectId, rule.id()));
  }

  @Test
  void a_rule_of_another_project_is_not_found() {
    AlertRule rule = create(draft(FIRST, OWNERS));
    long other = database.project();

    assertThatThrownBy(() -> services.tx(() -> rules().get(other, rule.id())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_rule_names_only_teams_and_members_that_reach_the_project() {
    long outsider = member("member", false);
    database.execute("update organizations set open_membership = false where id = ?", projectId);
    String team = "{'id':'sentry.mail.actions.NotifyEmailAction','targetType':'Team',";
    String member = "{'id':'sentry.mail.actions.NotifyEmailAction','targetType':'Member',";

    create(draft(FIRST, team + "'targetIdentifier':" + projectId + "}"));
    create(draft(FIRST, member + "'targetIdentifier':'" + member("member", true) + "'}"));
    create(draft(FIRST, member + "'targetIdentifier':" + member("manager", false) + "}"));
    for (String wrong :
        List.of(
            team + "'targetIdentifier':" + (projectId + 1) + "}",
            member + "'targetIdentifier':" + outsider + "}")) {
      assertThatThrownBy(() -> create(draft(FIRST, wrong))).isInstanceOf(InvalidException.class);
    }
  }

  @Test
  void rules_are_listed_newest_first_in_as_many_queries_for_many_as_for_one() {
    AlertRule first = create(draft(FIRST, OWNERS));
    int one = services.statements(() -> rules().list(projectId, PageRequest.FIRST));
    AlertRule second = create(draft(FIRST, OWNERS));

    assertThat(services.statements(() -> rules().list(projectId, PageRequest.FIRST)))
        .isEqualTo(one);
    assertThat(
            services.<List<AlertRule>>tx(() -> rules().list(projectId, PageRequest.FIRST).items()))
        .extracting(AlertRule::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void a_project_takes_a_hundred_rules() {
    for (int i = 0; i < AlertRuleService.MAX_RULES; i++) {
      create(draft(FIRST, OWNERS));
    }
    assertThatThrownBy(() -> create(draft(FIRST, OWNERS))).isInstanceOf(InvalidException.class);
  }

  // The queue

  @Test
  void only_what_may_trigger_a_rule_is_queued() {
    create(draft(FIRST, OWNERS));

    send(event("a"), event("a"), event("b"));
    assertThat(queued()).isEqualTo(2);

    send(event("a"), event("b"));
    assertThat(queued()).isEqualTo(2);
  }

  @Test
  void projects_without_rules_cost_no_query_once_that_is_known() throws SQLException {
    send(event("a"));
    var again = List.of(new dev.vedette.event.NewEvent(event("b").build().event(), 1));

    work.listener().stored(null, again); // a connection would be used

    assertThat(queued()).isZero();
  }

  @Test
  void a_rule_that_rests_for_the_issue_costs_no_row() throws SQLException {
    AlertRule rule = create(draft("", OWNERS));
    send(event("a"));
    work();
    assertThat(fired(rule)).hasSize(1);

    send(event("a"));
    assertThat(queued()).isZero();
    send(event("b"));
    assertThat(queued()).isOne();
  }

  // Evaluation

  @Test
  void a_new_issue_triggers_once_and_its_members_hear_of_it() throws SQLException {
    long one = member("member", true);
    long two = member("member", true);
    member("owner", false);
    AlertRule rule = create(draft(FIRST, OWNERS));
    SampleEvent event = event("leak");

    send(event, event("leak"));
    work();
    work();

    assertThat(fired(rule)).hasSize(1);
    assertThat(get(rule).lastFired()).contains(clock.now);
    assertThat(receivers()).containsExactly(address(one), address(two));
    Mail mail = RecordingMailer.SHARED.sent().get(0);
    assertThat(mail.subject()).startsWith("[p" + projectId + "] P" + projectId + "-1: Error: leak");
    assertThat(mail.text())
        .contains(
            "https://errors.example.com/organizations/o" + projectId + "/issues/",
            "environment: production",
            "release: shop@1.0",
            "/settings/alerts/" + rule.id() + "/");
  }

  @Test
  void an_issue_triggers_a_rule_again_only_after_its_rest() throws SQLException {
    AlertRule rule = create(draft("", OWNERS));
    send(event("a"));
    work();
    clock.now = clock.now.plus(Duration.ofMinutes(29));
    send(event("a"));
    work();
    assertThat(fired(rule)).hasSize(1);

    clock.now = clock.now.plus(Duration.ofMinutes(1));
    send(event("a"));
    work();

    assertThat(fired(rule)).hasSize(2);
  }

  @Test
  void what_another_process_has_triggered_is_not_triggered_here() throws SQLException {
    AlertRule rule = create(draft("", OWNERS));
    send(event("a"));
    work();
    anotherProcess(rule);
    send(event("a"));
    assertThat(queued()).isOne();

    work();

    assertThat(fired(rule)).hasSize(1);
    assertThat(queued()).isZero();
  }

  private void anotherProcess(AlertRule rule) {
    work = worker(database.dataSource());
    store = new DigestStore(List.of(work.listener()));
    assertThat(rule.projectId()).isEqualTo(projectId);
  }

  @Test
  void a_regression_triggers_and_an_issue_that_was_open_does_not() throws SQLException {
    AlertRule rule = create(draft(REGRESSION, OWNERS));
    send(event("a"), event("b"));
    database.execute(
        "update issues set status = 'resolved', substatus = null where project_id = ?"
            + " and title = 'Error: a'",
        projectId);

    send(event("a"), event("b"));
    work();

    assertThat(fired(rule)).hasSize(1);
  }

  @Test
  void a_frequency_counts_events_of_its_window() throws SQLException {
    AlertRule rule =
        create(
            draft(
                "{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition',"
                    + "'value':3,'interval':'5m'}",
                OWNERS));
    send(event("a"), event("a"));
    clock.now = clock.now.plus(Duration.ofMinutes(6));
    send(event("a"), event("a"), event("a"));
    work();
    assertThat(fired(rule)).isEmpty();

    send(event("a"));
    work();

    assertThat(fired(rule)).hasSize(1);
  }

  @Test
  void a_frequency_of_days_counts_hours() throws SQLException {
    AlertRule rule =
        create(
            draft(
                "{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition',"
                    + "'value':3,'interval':'1d'}",
                OWNERS));
    for (int i = 0; i < 3; i++) {
      send(event("a"));
      clock.now = clock.now.plus(Duration.ofHours(20));
    }
    work();
    assertThat(fired(rule)).isEmpty();

    send(event("a"), event("a"), event("a"));
    work();

    assertThat(fired(rule)).hasSize(1);
  }

  @Test
  void users_are_counted_once_each_in_their_window() throws SQLException {
    AlertRule rule =
        create(
            draft(
                "{'id':'sentry.rules.conditions.event_frequency."
                    + "EventUniqueUserFrequencyCondition','value':2,'interval':'1h'}",
                OWNERS));
    send(event("a").user("id:1"), event("a").user("id:1"), event("a").user("id:2"));
    send(event("a").user("id:2"));
    work();
    assertThat(fired(rule)).isEmpty();
    clock.now = clock.now.plus(Duration.ofMinutes(61));
    send(event("a").user("id:3"), event("a").user("id:4"));
    work();
    assertThat(fired(rule)).isEmpty();

    send(event("a").user("id:1"));
    work();

    assertThat(fired(rule)).hasSize(1);
  }

  @Test
  void the_latest_release_is_the_one_seen_first_last() throws SQLException {
    RuleDraft draft =
        new RuleDraft(
            "r",
            "",
            "",
            "all",
            "all",
            5,
            list(),
            list("{'id':'sentry.rules.filters.latest_release.LatestReleaseFilter'}"),
            list(OWNERS));
    AlertRule rule = create(draft);

    send(event("a"));
    work();

    assertThat(fired(rule)).hasSize(1);
  }

  @Test
  void a_rule_that_was_deleted_or_rests_for_everyone_is_not_triggered_any_more()
      throws SQLException {
    AlertRule gone = create(draft(FIRST, OWNERS));
    AlertRule silent = create(draft(FIRST, OWNERS));
    send(event("a"));
    services.tx(() -> rules().delete(project, gone.id()));
    snooze(silent, OptionalLong.empty());
    work.forget(projectId);

    work();

    assertThat(fired(gone)).isEmpty();
    assertThat(fired(silent)).isEmpty();
    assertThat(queued()).isZero();
    assertThat(get(silent).snooze()).isPresent();
  }

  private void snooze(AlertRule rule, OptionalLong user) {
    services.tx(
        () ->
            services
                .get(SnoozeService.class)
                .add(project, rule, user, OptionalLong.of(1), Optional.empty()));
  }

  @Test
  void who_silenced_a_rule_for_themselves_hears_nothing_and_others_do() throws SQLException {
    long silent = member("member", true);
    long other = member("member", true);
    AlertRule rule = create(draft(FIRST, OWNERS));
    snooze(rule, OptionalLong.of(silent));
    assertThatThrownBy(() -> snooze(rule, OptionalLong.of(silent)))
        .isInstanceOf(ConflictException.class);

    send(event("a"));
    work();

    assertThat(receivers()).containsExactly(address(other));
    services.tx(
        () -> services.get(SnoozeService.class).remove(project, rule, OptionalLong.of(silent)));
    send(event("b"));
    clock.now = clock.now.plus(Duration.ofMinutes(6));
    work();
    assertThat(receivers()).contains(address(silent));
  }

  @Test
  void hooks_that_want_alerts_are_told_of_the_event() throws SQLException {
    ServiceHook wants = hook(HookEvent.ALERT);
    ServiceHook other = hook(HookEvent.CREATED);
    create(draft(FIRST, HOOKS, OWNERS));

    send(event("a"));
    work();

    String sql = "select count(*) from hook_deliveries where hook_id = ? and kind = 'event.alert'";
    assertThat(database.number(sql, wants.id())).isOne();
    assertThat(database.number(sql, other.id())).isZero();
  }

  private ServiceHook hook(HookEvent event) {
    return services.tx(
        () ->
            services
                .get(HookService.class)
                .create(project, 7, "https://example.org/", List.of(event), true));
  }

  @Test
  void what_was_queued_survives_a_process_that_dies_before_it_settled_it() throws SQLException {
    member("member", true);
    AlertRule rule = create(draft(FIRST, OWNERS));
    send(event("a"));
    anotherProcess(rule);

    work();

    assertThat(fired(rule)).hasSize(1);
    assertThat(receivers()).hasSize(1);
  }

  // Mail

  @Test
  void mail_that_the_server_does_not_take_is_sent_later() throws SQLException {
    member("member", true);
    create(draft(FIRST, OWNERS));
    send(event("a"));
    RecordingMailer.SHARED.broken(true);
    work();
    assertThat(receivers()).isEmpty();
    RecordingMailer.SHARED.broken(false);
    work();
    assertThat(receivers()).isEmpty();

    clock.now = clock.now.plusSeconds(31);
    work();
    work();

    assertThat(receivers()).hasSize(1);
  }

  @Test
  void mail_is_given_up_after_a_day() throws SQLException {
    member("member", true);
    create(draft(FIRST, OWNERS));
    send(event("a"));
    RecordingMailer.SHARED.broken(true);
    work();
    clock.now = clock.now.plus(Duration.ofHours(25));

    work();

    assertThat(database.number("select count(*) from alert_mails")).isZero();
  }

  @Test
  void issues_that_come_in_a_burst_go_into_one_mail() throws SQLException {
    member("member", true);
    create(draft(FIRST, OWNERS));
    send(event("a"));
    work();
    send(event("b"));
    send(event("c"));
    work();
    assertThat(receivers()).hasSize(1);

    clock.now = clock.now.plus(Duration.ofMinutes(6));
    work();

    assertThat(receivers()).hasSize(2);
    assertThat(RecordingMailer.SHARED.sent().get(1).subject()).contains("2 issues");
    assertThat(RecordingMailer.SHARED.sent().get(1).text()).contains("Error: b", "Error: c");
  }

  @Test
  void who_does_not_reach_the_project_any_more_gets_no_mail_that_waited() throws SQLException {
    database.execute("update organizations set open_membership = false where id = ?", projectId);
    long member = member("member", true);
    create(draft(FIRST, OWNERS));
    send(event("a"));
    work.evaluate();
    database.execute("delete from team_members where member_id = ?", member);

    work.mail();

    assertThat(receivers()).isEmpty();
    assertThat(database.number("select count(*) from alert_mails")).isZero();
  }

  // Ownership

  private void own(String raw) {
    services.tx(
        () ->
            services
                .get(OwnershipService.class)
                .update(
                    project,
                    new OwnershipChange(Optional.of(raw), Optional.empty(), Optional.empty())));
    work.forget(projectId);
  }

  @Test
  void an_issue_is_assigned_to_its_owner_and_only_if_nobody_has_it() throws SQLException {
    long owner = member("member", true);
    own("tags.environment:* #t" + projectId + "\ntags.environment:prod* " + address(owner));

    send(event("a"));
    work();
    String assigned = "select coalesce(assigned_user_id, 0) from issues where project_id = ?";
    assertThat(database.number(assigned, projectId)).isEqualTo(owner);
    assertThat(
            database.number(
                "select count(*) from issue_activities a join issues i on i.id = a.issue_id"
                    + " where i.project_id = ? and a.type = 'assigned'",
                projectId))
        .isOne();

    database.execute("update issues set assigned_user_id = 7 where project_id = ?", projectId);
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    send(event("a"));
    work();
    assertThat(database.number(assigned, projectId)).isEqualTo(7);
  }

  @Test
  void owners_hear_of_their_issues_and_others_only_where_there_is_none() throws SQLException {
    long owner = member("member", true);
    long other = member("member", true);
    own("tags.level:error " + address(owner));
    create(draft(FIRST, OWNERS));

    send(event("a"), event("b").level("warning"));
    work();

    assertThat(receivers()).containsExactly(address(owner), address(other));
    assertThat(RecordingMailer.SHARED.sent())
        .filteredOn(mail -> mail.to().equals(address(other)))
        .allMatch(mail -> mail.text().contains("Error: b"));
  }

  @Test
  void nobody_hears_of_what_nobody_owns_where_the_project_says_so() throws SQLException {
    long owner = member("member", true);
    own("tags.level:error " + address(owner));
    services.tx(
        () ->
            services
                .get(OwnershipService.class)
                .update(
                    project,
                    new OwnershipChange(Optional.empty(), Optional.of(false), Optional.of(false))));
    create(draft(FIRST, OWNERS));

    send(event("a").level("warning"));
    work();

    assertThat(receivers()).isEmpty();
  }

  @Test
  void rules_name_owners_that_exist() {
    long member = member("member", true);

    own("path:* " + address(member) + " #t" + projectId);
    assertThatThrownBy(() -> own("path:* nobody@example.com #gone"))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.errors().get("raw"))
                    .containsExactly(
                        "Invalid rule owners: nobody@example.com (line 1), #gone (line 1)"));
    assertThatThrownBy(() -> own("x")).isInstanceOf(InvalidException.class);
  }

  // Dry runs

  private DryRun dryRun(RuleDraft draft) {
    return services.tx(() -> services.get(DryRunService.class).run(project, draft));
  }

  @Test
  void a_dry_run_finds_new_issues_and_stores_nothing() {
    clock.now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(8));
    send(event("old"));
    clock.now = clock.now.plus(Duration.ofDays(6));
    send(event("a"));
    clock.now = clock.now.plus(Duration.ofDays(1));
    send(event("a"), event("b"), event("old"));

    DryRun run = dryRun(draft(FIRST, OWNERS));

    assertThat(run.complete()).isTrue();
    assertThat(run.hits())
        .extracting(DryRun.Hit::at)
        .containsExactly(clock.now, clock.now.minus(Duration.ofDays(1)));
    assertThat(count("alert_rules") + count("alert_firings")).isZero();
  }

  @Test
  void a_dry_run_finds_when_an_issue_was_seen_too_often() {
    String often =
        "{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition',"
            + "'value':2,'interval':'5m'}";
    clock.now = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(30));
    send(event("a"), event("a"));
    clock.now = clock.now.plus(Duration.ofMinutes(4));
    Instant third = clock.now;
    send(event("a"), event("a"));
    clock.now = clock.now.plus(Duration.ofMinutes(20));
    send(event("a"), event("b"));

    assertThat(dryRun(draft(often, OWNERS)).hits())
        .extracting(DryRun.Hit::at)
        .containsExactly(third);
    assertThat(dryRun(draft(often.replace("5m", "1d"), OWNERS)).hits()).hasSize(1);
  }

  @Test
  void a_dry_run_finds_regressions_and_keeps_to_filters_and_rests() {
    clock.now = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
    send(event("a"), event("b").level("warning"));
    database.execute(
        "update issues set status = 'resolved', substatus = null where project_id = ?", projectId);
    send(event("a"), event("b").level("warning"));

    assertThat(dryRun(draft(REGRESSION, OWNERS)).hits()).hasSize(2);
    RuleDraft errors =
        new RuleDraft(
            "r",
            "",
            "",
            "any",
            "all",
            30,
            list(),
            list("{'id':'sentry.rules.filters.level.LevelFilter','match':'gte','level':'40'}"),
            list(OWNERS));
    assertThat(dryRun(errors).hits()).hasSize(1);
  }

  @Test
  void a_dry_run_cannot_count_users() {
    assertThatThrownBy(
            () ->
                dryRun(
                    draft(
                        "{'id':'sentry.rules.conditions.event_frequency."
                            + "EventUniqueUserFrequencyCondition','value':0,'interval':'1h'}",
                        OWNERS)))
        .isInstanceOf(InvalidException.class);
  }

  // What is left

  @Test
  void the_history_is_counted_by_issue_and_by_hour() throws SQLException {
    AlertRule rule = create(draft("", OWNERS));
    send(event("a"), event("b"));
    work();
    clock.now = clock.now.plus(Duration.ofMinutes(31));
    send(event("a"));
    work();

    FiringService firings = services.get(FiringService.class);
    Instant start = clock.now.minus(Duration.ofDays(1));
    Instant end = clock.now.plusSeconds(1);
    var byIssue =
        services.tx(() -> firings.byIssue(rule.id(), start, end, PageRequest.FIRST)).items();
    assertThat(byIssue).extracting(FiringService.IssueFirings::count).containsExactly(2L, 1L);
    assertThat(byIssue.get(0).last()).isEqualTo(clock.now);
    Map<Long, Long> hours = services.tx(() -> firings.byHour(rule.id(), start, end));
    assertThat(hours).hasSizeBetween(24, 26);
    assertThat(hours.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
  }

  @Test
  void nothing_stays_of_a_deleted_project_and_of_what_is_old() throws SQLException {
    member("member", true);
    create(
        draft(
            "{'id':'sentry.rules.conditions.event_frequency."
                + "EventUniqueUserFrequencyCondition','value':0,'interval':'1h'}",
            OWNERS));
    send(event("a"));
    work.evaluate();
    send(event("b"));
    List<String> tables =
        List.of("alert_tasks", "alert_mails", "alert_firings", "alert_rests", "alert_sightings");
    assertThat(tables).allMatch(table -> count(table) > 0);
    try (Connection connection = database.dataSource().getConnection()) {
      AlertWork.expire(connection, clock.now.plus(Duration.ofDays(91)));
      assertThat(tables.subList(1, 5)).allMatch(table -> count(table) == 0);
      while (new AlertPurge().purge(connection, projectId, 1)) {
        assertThat(count("alert_tasks")).isNotNegative();
      }
    }
    assertThat(tables).allMatch(table -> count(table) == 0);
  }

  private long count(String table) {
    return database.number("select count(*) from " + table + " where project_id = ?", projectId);
  }

  @Test
  void every_query_of_workers_and_pages_walks_an_index() throws SQLException {
    member("member", true);
    AlertRule rule =
        create(
            draft(
                "{'id':'sentry.rules.conditions.event_frequency.EventFrequencyCondition',"
                    + "'value':0,'interval':'5m'}",
                OWNERS,
                HOOKS));
    send(event("a"));
    PlanRecorder recorder = PlanRecorder.of(database);
    AlertWork recorded = worker(recorder.around(database.dataSource()));
    recorded.evaluate();
    recorded.mail();
    Services explained = Services.explained(database, recorder);
    explained.tx(
        () -> {
          FiringService firings = explained.get(FiringService.class);
          firings.last(List.of(rule.id()));
          firings.list(rule.id(), PageRequest.FIRST);
          firings.byIssue(rule.id(), Instant.EPOCH, clock.now, PageRequest.FIRST);
          return firings.byHour(rule.id(), clock.now.minusSeconds(9), clock.now);
        });

    List<String> plans = new ArrayList<>();
    recorder.plans().forEach(plan -> plans.add(plan.toLowerCase(Locale.ROOT)));
    assertThat(plans).hasSizeGreaterThan(10);
    assertThat(plans)
        .filteredOn(plan -> plan.contains("alert_") || plan.contains("events"))
        .noneMatch(plan -> plan.contains("tablescan") || plan.contains("seq scan on alert"));
    assertThat(plans).anyMatch(plan -> plan.contains("alert_tasks_due"));
    assertThat(plans).anyMatch(plan -> plan.contains("alert_mails_due"));
    assertThat(plans).anyMatch(plan -> plan.contains("events_by_issue"));
    assertThat(plans).anyMatch(plan -> plan.contains("alert_firings_by_rule"));
  }
}
