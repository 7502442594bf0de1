package dev.vedette.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.event.Arrival;
import dev.vedette.event.EventPayloads;
import dev.vedette.event.EventService;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.Samples;
import dev.vedette.event.StoredEvent;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.GroupingChange;
import dev.vedette.issue.GroupingExplanation;
import dev.vedette.issue.GroupingPreview;
import dev.vedette.issue.GroupingPreviews;
import dev.vedette.issue.GroupingService;
import dev.vedette.issue.GroupingSettings;
import dev.vedette.issue.IssueHash;
import dev.vedette.issue.IssueHashService;
import dev.vedette.issue.ProjectGrouper;
import dev.vedette.issue.grouping.GroupingConfiguration;
import dev.vedette.issue.grouping.Variant;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.project.ProjectOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How projects group what they get, and what becomes of it when they change that. */
abstract class GroupingStorageContract {

  private static final Instant NOW = Instant.now();
  private static final GroupingConfiguration OLD = GroupingConfiguration.WINTER_2023;
  private static final GroupingConfiguration NEW = GroupingConfiguration.WINTER_2026;

  private static final int EVENTS = 16;

  private final TestDatabase database;
  private final Services services;
  private final DigestStore store = new DigestStore();
  private final ProjectOptions options;
  private final GroupingService grouping;
  private final GroupingPreviews previews;
  private final EventService events;
  private long project;
  private int sent;

  GroupingStorageContract(TestDatabase database) {
    this.database = database;
    services = Services.on(database);
    options = services.get(ProjectOptions.class);
    grouping = services.get(GroupingService.class);
    previews = services.get(GroupingPreviews.class);
    events = services.get(EventService.class);
  }

  @BeforeEach
  void aProjectThatIsThereForLong() {
    project = database.project();
    change(configuration(OLD.id()).secondary(""));
  }

  @Test
  void an_upgrade_keeps_the_issues_as_long_as_both_configurations_are_in_force() {
    long before = send(error("acme.A"), NOW);
    change(configuration(NEW.id()));

    assertThat(send(error("acme.A"), NOW)).isEqualTo(before);
    assertThat(hashes(before)).hasSize(2);
    Instant after = NOW.plus(GroupingChange.TRANSITION).plusSeconds(60);
    assertThat(send(error("acme.A"), after)).isEqualTo(before);
    long unseen = send(error("acme.B"), after);
    assertThat(unseen).isNotEqualTo(before);
    assertThat(hashes(unseen)).hasSize(1);
  }

  @Test
  void what_was_not_seen_during_the_transition_begins_anew() {
    long before = send(error("acme.A"), NOW);
    change(configuration(NEW.id()));

    Instant after = NOW.plus(GroupingChange.TRANSITION).plusSeconds(60);
    assertThat(send(error("acme.A"), after)).isNotEqualTo(before);
  }

  @Test
  void an_upgrade_is_written_down_with_the_configuration_before_it() {
    change(configuration(NEW.id()));

    GroupingSettings settings = services.tx(() -> grouping.settings(project));
    assertThat(settings.primary()).isEqualTo(NEW);
    assertThat(settings.secondary()).contains(OLD);
  }

  @Test
  void saving_the_same_again_upgrades_nothing() {
    change(configuration(OLD.id()));

    assertThat(services.tx(() -> grouping.settings(project)).secondary()).isEmpty();
  }

  @Test
  void rules_are_in_force_from_the_next_event_on() {
    long one = send(error("acme.A"), NOW);
    change(new Edit().fingerprints("type:Oops -> all-of-them title=\"Oops again\""));

    long two = send(error("acme.A"), NOW);
    assertThat(two).isNotEqualTo(one);
    assertThat(send(error("acme.B"), NOW)).isEqualTo(two);
    assertThat(
            database.number(
                "select count(*) from issues where title = 'Oops again'" + " and project_id = ?",
                project))
        .isEqualTo(1);
  }

  @Test
  void rules_for_stack_traces_change_who_is_to_blame() {
    change(new Edit().stackTraces("module:acme.A -app"));

    NormalizedEvent event = digest(error("acme.A"), NOW).event();

    assertThat(event.culprit()).isEqualTo("acme.Main in main");
    assertThat(event.data().path("culprit").asText()).isEqualTo("acme.Main in main");
  }

  @Test
  void mistakes_are_refused_on_their_fields() {
    assertThatThrownBy(
            () -> change(new Edit().fingerprints("x").stackTraces("y").configuration("z")))
        .isInstanceOfSatisfying(
            InvalidException.class,
            e ->
                assertThat(e.errors())
                    .containsOnlyKeys(
                        "groupingConfig", "fingerprintingRules", "groupingEnhancements"));
  }

  @Test
  void the_hashes_of_an_issue_come_with_the_latest_event_of_each() {
    long issue = send(error("acme.A"), NOW.minusSeconds(50));
    change(new Edit().fingerprints("tags.kind:other -> other"));
    long other = send(error("acme.B").replace("'x'", "'other'"), NOW.minusSeconds(40));
    database.execute("update issue_hashes set issue_id = ? where issue_id = ?", issue, other);
    database.execute("update events set issue_id = ? where issue_id = ?", issue, other);
    send(error("acme.A"), NOW.minusSeconds(30));

    List<IssueHash> found = hashesOf(issue, PageRequest.FIRST).items();

    assertThat(found)
        .extracting(each -> each.latest().occurredAt().getEpochSecond())
        .containsExactly(
            NOW.minusSeconds(30).getEpochSecond(), NOW.minusSeconds(40).getEpochSecond());
    Page<IssueHash> first = hashesOf(issue, new PageRequest(1, Optional.empty()));
    Page<IssueHash> second = hashesOf(issue, new PageRequest(1, Optional.of(first.next())));
    assertThat(first.items()).containsExactly(found.get(0));
    assertThat(second.items()).containsExactly(found.get(1));
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void an_event_says_why_it_is_where_it_is() {
    change(new Edit().stackTraces("module:acme.Main -group"));
    StoredEvent event = stored(send(error("acme.A"), NOW));

    GroupingExplanation why = services.tx(() -> grouping.explain(event, Optional.empty()));

    assertThat(why.isUpToDate()).isTrue();
    assertThat(why.configuration()).isEqualTo(OLD.id());
    assertThat(why.variants()).extracting(Variant::key).containsExactly("app", "system");
    change(new Edit().stackTraces(""));
    GroupingExplanation now = services.tx(() -> grouping.explain(event, Optional.empty()));
    assertThat(now.isUpToDate()).isFalse();
    assertThat(services.tx(() -> grouping.explain(event, Optional.of(NEW))).groupedOtherwise())
        .contains(OLD);
  }

  @Test
  void a_preview_says_what_happens_then() {
    for (Edit edit :
        List.of(
            configuration(NEW.id()),
            configuration(OLD.id()).stackTraces("module:acme.M1 -group"),
            configuration(NEW.id()).stackTraces("function:f1 +app\napp:yes max-frames=1"),
            configuration(OLD.id()).fingerprints("module:acme.M3 -> {{ type }}"),
            configuration(NEW.id())
                .fingerprints("tags.kind:k1 -> {{ default }} k1")
                .stackTraces("module:acme.M2 -app"))) {
      project = database.project();
      change(configuration(OLD.id()).secondary(""));
      compare(edit);
    }
  }

  /** Sends events, previews a change, makes it, and sends the same events again. */
  private void compare(Edit edit) {
    Random random = new Random(edit.toString().hashCode());
    List<String> bodies = new ArrayList<>();
    List<Long> before = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      bodies.add(random(random));
      before.add(send(bodies.get(i), NOW.minusSeconds(1000 - i)));
    }
    GroupingPreview preview = services.tx(() -> previews.preview(project, edit.change()));
    change(edit);
    int changed = 0;
    Map<Long, Map<Long, Integer>> moves = new HashMap<>();
    for (int i = 0; i < bodies.size(); i++) {
      long issue = send(bodies.get(i), NOW.minusSeconds(500 - i));
      changed += issue == before.get(i) ? 0 : 1;
      moves.computeIfAbsent(before.get(i), id -> new HashMap<>()).merge(issue, 1, Integer::sum);
    }
    assertThat(preview.events()).isEqualTo(EVENTS);
    assertThat(preview.isComplete()).isTrue();
    assertThat(preview.changed()).as(edit.toString()).isEqualTo(changed);
    long founded =
        moves.values().stream()
            .flatMap(each -> each.keySet().stream())
            .distinct()
            .filter(id -> !before.contains(id))
            .count();
    assertThat(preview.newIssues()).isEqualTo((int) founded);
    for (GroupingPreview.Effect effect : preview.effects()) {
      Map<Long, Integer> real = moves.get(effect.issueId());
      assertThat(effect.targets()).hasSize(Math.min(10, real.size()));
      for (GroupingPreview.Target target : effect.targets()) {
        target.issueId().ifPresent(id -> assertThat(real).containsEntry(id, target.events()));
      }
    }
    long touched =
        moves.entrySet().stream()
            .filter(
                each -> each.getValue().size() > 1 || !each.getValue().containsKey(each.getKey()))
            .count();
    assertThat(preview.effects()).hasSize((int) Math.min(50, touched));
  }

  @Test
  void a_preview_without_changes_changes_nothing() {
    send(error("acme.A"), NOW);
    send(error("acme.B"), NOW);

    GroupingPreview preview = services.tx(() -> previews.preview(project, GroupingChange.NONE));

    assertThat(preview.changed()).isZero();
    assertThat(preview.effects()).isEmpty();
    assertThat(preview.newIssues()).isZero();
  }

  @Test
  void no_query_reads_a_table_from_end_to_end() {
    long issue = send(error("acme.A"), NOW);
    PlanRecorder recorder = PlanRecorder.of(database);
    Services explained = Services.explained(database, recorder);
    IssueHashService hashes = explained.get(IssueHashService.class);
    EventPayloads payloads = explained.get(EventPayloads.class);
    explained.tx(
        () -> {
          Page<IssueHash> page = hashes.list(issue, new PageRequest(1, Optional.empty()));
          hashes.list(issue, new PageRequest(1, Optional.of(page.next())));
          assertThat(hashes.count(issue)).isEqualTo(1);
          UUID own = page.items().get(0).hash();
          assertThat(hashes.events(issue, List.of(own, UUID.randomUUID())))
              .containsEntry(own, 1L)
              .containsValue(0L);
          hashes.issues(project, List.of(UUID.randomUUID(), page.items().get(0).hash()));
          payloads.find(payloads.latestRows(project, 10));
        });

    assertThat(recorder.plans()).hasSizeGreaterThan(5);
    assertThat(recorder.plans())
        .allSatisfy(plan -> assertThat(plan).doesNotContain("tableScan", "Seq Scan"));
  }

  /** What is put into a change, one by one. */
  private static final class Edit {
    private Optional<String> configuration = Optional.empty();
    private Optional<String> secondary = Optional.empty();
    private Optional<String> fingerprints = Optional.empty();
    private Optional<String> stackTraces = Optional.empty();

    Edit configuration(String id) {
      configuration = Optional.of(id);
      return this;
    }

    Edit secondary(String id) {
      secondary = Optional.of(id);
      return this;
    }

    Edit fingerprints(String rules) {
      fingerprints = Optional.of(rules);
      return this;
    }

    Edit stackTraces(String rules) {
      stackTraces = Optional.of(rules);
      return this;
    }

    GroupingChange change() {
      return new GroupingChange(
          configuration, secondary, Optional.empty(), fingerprints, stackTraces);
    }

    @Override
    public String toString() {
      return change().toString();
    }
  }

  private static Edit configuration(String id) {
    return new Edit().configuration(id);
  }

  private void change(Edit edit) {
    services.tx(() -> options.set(project, edit.change().options(options.of(project), NOW)));
  }

  private Page<IssueHash> hashesOf(long issue, PageRequest page) {
    return services.tx(() -> services.get(IssueHashService.class).list(issue, page));
  }

  private List<Long> hashes(long issue) {
    return database.numbers("select 1 from issue_hashes where issue_id = ?", issue);
  }

  private StoredEvent stored(long issue) {
    return services.tx(() -> events.latest(issue)).orElseThrow();
  }

  /** Sends an event, and says which issue it came to. */
  private long send(String json, Instant at) {
    DigestedEvent digested = digest(json, at);
    Digests.store(database.dataSource(), store, List.of(digested));
    UUID id = digested.event().eventId();
    return services.tx(() -> events.find(project, id)).orElseThrow().issueId();
  }

  private DigestedEvent digest(String json, Instant at) {
    Arrival arrival =
        new Arrival(
            project,
            at,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new UUID(project, ++sent)));
    GroupingSettings settings =
        GroupingSettings.of(services.tx(() -> options.of(project)), at.isAfter(NOW) ? at : NOW);
    return ProjectGrouper.digest(Samples.event(json, arrival), settings, json.length());
  }

  private static String error(String module) {
    return "{'platform':'java','tags':{'kind':'x'},'exception':[{'type':'Oops','value':'v',"
        + "'stacktrace':{'frames':[{'module':'acme.Main','function':'main','in_app':true},"
        + "{'module':'%s','function':'run','in_app':true}]}}]}".formatted(module);
  }

  private static String random(Random random) {
    StringBuilder frames = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      frames.append(frames.isEmpty() ? "" : ",");
      frames.append(
          "{'module':'acme.M%d','function':'f%d','in_app':%s}"
              .formatted(random.nextInt(4), random.nextInt(2), random.nextInt(4) > 0));
    }
    return "{'platform':'java','tags':{'kind':'k%d'},'exception':[{'type':'E%d','value':'v %d',"
            .formatted(random.nextInt(2), random.nextInt(2), random.nextInt(100))
        + "'stacktrace':{'frames':["
        + frames
        + "]}}]}";
  }

  /** Kept so that the transition is what people are told. */
  @Test
  void the_transition_takes_ninety_days() {
    assertThat(GroupingChange.TRANSITION).isEqualTo(Duration.ofDays(90));
  }
}
