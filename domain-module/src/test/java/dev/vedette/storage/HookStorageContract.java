package dev.vedette.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vedette.event.NewEvent;
import dev.vedette.hook.DeliveryService;
import dev.vedette.hook.HookChange;
import dev.vedette.hook.HookDelivery;
import dev.vedette.hook.HookDelivery.State;
import dev.vedette.hook.HookEvent;
import dev.vedette.hook.HookPayload;
import dev.vedette.hook.HookPurge;
import dev.vedette.hook.HookService;
import dev.vedette.hook.HookWork;
import dev.vedette.hook.ServiceHook;
import dev.vedette.issue.DigestResult;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.DigestedEvent;
import dev.vedette.issue.StoredEventListener;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.InvalidException;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.project.Project;
import dev.vedette.project.ProjectService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hooks, the queue of their deliveries, and what workers make of it. */
abstract class HookStorageContract {

  private final TestDatabase database;
  private final Services services;
  private final long projectId;
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final Hands clock = new Hands();
  private HttpServer receiver;
  private HookWork work;
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

  private static final class Shapes implements HookPayload {
    @Override
    public Optional<byte[]> ofEvent(long projectId, UUID eventId) {
      boolean gone = eventId.getMostSignificantBits() == 0;
      return gone ? Optional.empty() : Optional.of(("event " + eventId).getBytes(UTF_8));
    }

    @Override
    public Optional<byte[]> ofPing(long projectId) {
      return Optional.of("ping".getBytes(UTF_8));
    }
  }

  HookStorageContract(TestDatabase database) {
    this.database = database;
    this.services = Services.on(database);
    this.projectId = database.project();
  }

  @BeforeEach
  void start() throws IOException {
    database.execute("delete from service_hooks");
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::answer);
    receiver.start();
    work = new HookWork(database.dataSource(), new Shapes(), clock);
    project =
        services.tx(
            () -> services.get(ProjectService.class).get(projectId, Long.toString(projectId)));
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
    work.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    received.add(
        exchange.getRequestHeaders().getFirst("X-ServiceHook-Delivery")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.poll(), -1);
    exchange.close();
  }

  private HookService hooks() {
    return services.get(HookService.class);
  }

  private DeliveryService deliveries() {
    return services.get(DeliveryService.class);
  }

  private ServiceHook create(HookEvent... events) {
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    return services.tx(() -> hooks().create(project, 7, url, Arrays.asList(events), true));
  }

  private ServiceHook read(ServiceHook hook) {
    return services.tx(() -> hooks().get(projectId, hook.guid()));
  }

  private List<HookDelivery> log(ServiceHook hook) {
    return services.tx(() -> deliveries().last(hook, 1000));
  }

  private HookDelivery only(ServiceHook hook) {
    List<HookDelivery> all = log(hook);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void queue(ServiceHook hook, int count) throws SQLException {
    work.queue(hook.id(), Optional.of(UUID.randomUUID()), count);
  }

  private void workUntilIdle() throws SQLException {
    while (work.work()) {
      assertThat(received).hasSizeLessThan(100_000);
    }
  }

  private long audited(String event) {
    return database.number(
        "select count(*) from audit_entries where organization_id = ? and event = ?",
        projectId,
        event);
  }

  // Hooks

  @Test
  void a_hook_has_a_guid_and_a_secret_of_its_own() {
    ServiceHook hook = create(HookEvent.CREATED, HookEvent.ALERT);

    assertThat(hook.guid()).matches("[0-9a-f]{32}");
    assertThat(hook.secret()).matches("[0-9a-f]{64}");
    assertThat(hook.events()).containsExactly(HookEvent.ALERT, HookEvent.CREATED);
    assertThat(hook.active()).isTrue();
    assertThat(read(hook)).isEqualTo(hook);
  }

  @Test
  void a_change_leaves_what_it_does_not_name_and_is_audited() {
    ServiceHook hook = create(HookEvent.CREATED);
    services.tx(
        () -> {
          hooks()
              .update(
                  project,
                  hook.guid(),
                  new HookChange(
                      Optional.empty(), Optional.of(List.of(HookEvent.ALERT)), Optional.empty()));
          hooks().update(project, hook.guid(), HookChange.active(false));
          hooks().update(project, hook.guid(), HookChange.active(true));
          hooks().update(project, hook.guid(), HookChange.active(true));
        });

    assertThat(read(hook).url()).isEqualTo(hook.url());
    assertThat(read(hook).events()).containsExactly(HookEvent.ALERT);
    services.tx(() -> hooks().delete(project, hook.guid()));
    assertThatThrownBy(() -> read(hook)).isInstanceOf(NotFoundException.class);
    for (String event : List.of("add", "edit", "enable", "disable", "remove")) {
      assertThat(audited("servicehook." + event)).as(event).isOne();
    }
  }

  @Test
  void a_hook_of_another_project_is_not_found() {
    ServiceHook hook = create(HookEvent.CREATED);
    long other = database.project();

    assertThatThrownBy(() -> services.tx(() -> hooks().get(other, hook.guid())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_hook_needs_an_address_and_an_event_and_a_project_takes_twenty() {
    assertThatThrownBy(() -> create()).isInstanceOf(InvalidException.class);
    ServiceHook hook = create(HookEvent.CREATED);
    HookChange wrong = new HookChange(Optional.of("ftp://x/"), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> services.tx(() -> hooks().update(project, hook.guid(), wrong)))
        .isInstanceOf(InvalidException.class);
    for (int i = 1; i < HookService.MAX_HOOKS; i++) {
      create(HookEvent.CREATED);
    }
    assertThatThrownBy(() -> create(HookEvent.CREATED)).isInstanceOf(ConflictException.class);
    assertThat(
            services.statements(() -> hooks().list(projectId, Optional.empty(), PageRequest.FIRST)))
        .isOne();
  }

  // The queue

  @Test
  void a_stored_event_is_queued_once_for_each_hook_that_wants_it() throws SQLException {
    ServiceHook wants = create(HookEvent.CREATED);
    ServiceHook other = create(HookEvent.ALERT);
    ServiceHook off = create(HookEvent.CREATED);
    services.tx(() -> hooks().update(project, off.guid(), HookChange.active(false)));
    UUID event = UUID.randomUUID();

    tell(SampleEvent.of(projectId, "a").id(event).build());

    assertThat(only(wants).eventId()).contains(event);
    assertThat(only(wants).kind()).isEqualTo("event.created");
    assertThat(only(wants).state()).isEqualTo(State.WAITING);
    assertThat(log(other)).isEmpty();
    assertThat(log(off)).isEmpty();
  }

  @Test
  void what_is_rolled_back_is_not_queued() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      work.listener().stored(connection, List.of(stored(SampleEvent.of(projectId, "a").build())));
      connection.rollback();
    }
    assertThat(log(hook)).isEmpty();
  }

  @Test
  void projects_without_hooks_cost_no_query_once_that_is_known() throws SQLException {
    long quiet = database.project();
    tell(SampleEvent.of(quiet, "a").build());
    List<NewEvent> again = List.of(stored(SampleEvent.of(quiet, "b").build()));

    work.listener().stored(null, again); // a connection would be used

    assertThat(received).isEmpty();
  }

  @Test
  void beyond_ten_thousand_that_wait_events_are_dropped_and_counted() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 10_000);

    tell(SampleEvent.of(projectId, "a").build(), SampleEvent.of(projectId, "b").build());

    assertThat(services.<Integer>tx(() -> deliveries().waiting(hook, 20_000))).isEqualTo(10_000);
    assertThat(read(hook).dropped()).isEqualTo(2);
  }

  @Test
  void events_are_stored_though_a_hook_was_deleted_that_the_digest_still_knows()
      throws SQLException {
    ServiceHook gone = create(HookEvent.CREATED);
    ServiceHook stays = create(HookEvent.CREATED);
    DigestStore store = new DigestStore(List.of(work.listener()));
    Digests.store(database.dataSource(), store, SampleEvent.of(projectId, "a"));
    database.execute("delete from service_hooks where id = ?", gone.id());

    store(store, SampleEvent.of(projectId, "b"));

    assertThat(log(stays)).hasSize(2);
    assertThat(log(gone)).isEmpty();
  }

  /** As a digest does that may not lose a race. */
  private void store(DigestStore store, SampleEvent event) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(store.store(connection, List.of(event.build())).stored()).isOne();
    }
  }

  @Test
  void events_are_stored_while_one_of_their_hooks_is_being_deleted() throws Exception {
    create(HookEvent.CREATED);
    ServiceHook gone = create(HookEvent.CREATED);
    DigestStore store = new DigestStore(List.of(work.listener()));
    Digests.store(database.dataSource(), store, SampleEvent.of(projectId, "a"));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (var delete = connection.prepareStatement("delete from service_hooks where id = ?")) {
        delete.setLong(1, gone.id());
        delete.executeUpdate();
      }
      Future<DigestResult> digest =
          threads.submit(
              () -> Digests.store(database.dataSource(), store, SampleEvent.of(projectId, "b")));
      assertThatThrownBy(() -> digest.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class); // it waits to see whether the hook remains
      connection.commit();

      assertThat(digest.get().stored()).isOne();
    } finally {
      threads.shutdown();
    }
    assertThat(log(gone)).isEmpty();
  }

  @Test
  void hooks_are_told_before_the_busiest_rows_are_locked() throws SQLException {
    String stored = "select count(*) from events where project_id = ?";
    String counted = "select count(*) from outcomes where project_id = ?";
    List<Long> seen = new ArrayList<>();
    StoredEventListener listener =
        (connection, events) -> {
          for (String sql : List.of(stored, counted)) {
            seen.addAll(Jdbc.numbers(connection, sql + " limit ?", projectId, 1));
          }
        };

    store(new DigestStore(List.of(listener)), SampleEvent.of(projectId, "a"));

    assertThat(seen).containsExactly(1L, 0L);
    assertThat(database.number(counted, projectId)).isPositive();
  }

  private void tell(DigestedEvent... events) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      List<NewEvent> stored = new ArrayList<>();
      for (DigestedEvent event : events) {
        stored.add(stored(event));
      }
      work.listener().stored(connection, stored);
    }
  }

  private static NewEvent stored(DigestedEvent event) {
    return new NewEvent(event.event(), 1);
  }

  // Turns

  @Test
  void a_hook_is_served_by_one_worker_at_a_time() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 1);

    assertThat(work.takeAndDie(hook.id())).isTrue();

    assertThat(work.takeAndDie(hook.id())).isFalse();
    assertThat(work.work()).isFalse();
    assertThat(received).isEmpty();
  }

  @Test
  void what_a_dead_worker_had_is_delivered_when_its_time_is_over() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 1);
    work.takeAndDie(hook.id());

    clock.now = clock.now.plusSeconds(61);

    assertThat(work.work()).isTrue();
    assertThat(received).hasSize(1);
    assertThat(only(hook).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void only_hooks_with_something_due_have_a_turn_the_longest_unserved_first() throws SQLException {
    ServiceHook first = create(HookEvent.CREATED);
    ServiceHook idle = create(HookEvent.CREATED);
    ServiceHook off = create(HookEvent.CREATED);
    ServiceHook second = create(HookEvent.CREATED);
    for (ServiceHook each : List.of(first, off, second)) {
      queue(each, 50);
    }
    services.tx(() -> hooks().update(project, off.guid(), HookChange.active(false)));
    assertThat(work.due()).containsExactly(first.id(), second.id()).doesNotContain(idle.id());

    work.work();

    assertThat(log(first)).filteredOn(each -> each.state() == State.DELIVERED).hasSize(20);
    assertThat(work.due()).containsExactly(second.id(), first.id());
  }

  @Test
  void while_nothing_is_due_the_poll_is_one_look_into_an_index() throws SQLException {
    database.execute("delete from hook_deliveries");
    ServiceHook hook = create(HookEvent.CREATED);
    create(HookEvent.CREATED);
    PlanRecorder recorder = PlanRecorder.of(database);
    try (HookWork recorded =
        new HookWork(recorder.around(database.dataSource()), new Shapes(), clock)) {
      assertThat(recorded.due()).isEmpty();
      assertThat(recorder.plans()).hasSize(1);
      queue(hook, 1);
      assertThat(recorded.due()).containsExactly(hook.id());
    }
    assertThat(recorder.plans().get(0).toLowerCase(Locale.ROOT)).contains("hook_deliveries_due");
  }

  // Attempts

  @Test
  void a_delivery_is_made_once_and_noted() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 3);

    workUntilIdle();

    assertThat(received).hasSize(3).doesNotHaveDuplicates();
    assertThat(log(hook))
        .allMatch(each -> each.state() == State.DELIVERED && each.attempts() == 1)
        .allMatch(each -> each.responseCode().getAsInt() == 200 && each.failure().isEmpty())
        .allMatch(each -> each.nextAttempt().isEmpty() && each.durationMs().isPresent());
  }

  @Test
  void a_failure_is_tried_again_under_the_same_id_when_its_time_has_come() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 1);
    answers.addAll(List.of(500, 200));

    workUntilIdle();
    assertThat(only(hook).state()).isEqualTo(State.WAITING);
    assertThat(only(hook).nextAttempt()).contains(clock.now.plusSeconds(10));
    assertThat(only(hook).responseCode()).hasValue(500);
    assertThat(read(hook).failures()).isOne();

    clock.now = clock.now.plusSeconds(10);
    workUntilIdle();
    assertThat(only(hook).state()).isEqualTo(State.DELIVERED);
    assertThat(only(hook).attempts()).isEqualTo(2);
    assertThat(read(hook).failures()).isZero();
    assertThat(received).hasSize(2);
    assertThat(received.get(0)).isEqualTo(received.get(1));
  }

  @Test
  void three_failures_in_a_row_pause_the_hook_and_a_success_ends_that() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 10);
    answers.addAll(List.of(500, 503, 429));

    workUntilIdle();
    assertThat(received).hasSize(3);
    assertThat(read(hook).pausedUntil()).contains(clock.now.plusSeconds(10));
    assertThat(work.due()).isEmpty();

    clock.now = clock.now.plusSeconds(10);
    workUntilIdle();
    assertThat(read(hook).pausedUntil()).isEmpty();
    assertThat(read(hook).failures()).isZero();
    assertThat(log(hook)).allMatch(each -> each.state() == State.DELIVERED);
  }

  @Test
  void after_its_attempts_a_delivery_is_given_up_and_can_be_made_by_hand() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 1);
    for (int i = 0; i < 13; i++) {
      answers.add(500);
    }
    for (int i = 0; i < 200 && only(hook).state() == State.WAITING; i++) {
      clock.now = clock.now.plus(Duration.ofMinutes(10));
      workUntilIdle();
    }
    assertThat(only(hook).state()).isEqualTo(State.GIVEN_UP);
    assertThat(only(hook).attempts()).isBetween(10, 13);
    answers.clear();

    UUID id = only(hook).deliveryId();
    clock.now = Instant.now().plusSeconds(1); // that of the service is the real one
    database.execute("update service_hooks set busy_until = null");
    services.tx(() -> deliveries().redeliver(read(hook), id));
    workUntilIdle();

    assertThat(only(hook).state()).isEqualTo(State.DELIVERED);
    assertThat(only(hook).attempts()).isOne();
    assertThat(received).allMatch(each -> each.startsWith(id.toString()));
  }

  @Test
  void what_waited_for_a_day_is_given_up_without_another_attempt() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 2);

    clock.now = clock.now.plus(Duration.ofHours(25));
    workUntilIdle();

    assertThat(received).isEmpty();
    assertThat(log(hook)).allMatch(each -> each.state() == State.GIVEN_UP);
    assertThat(log(hook)).allMatch(each -> each.failure().isPresent());
  }

  @Test
  void an_event_that_is_gone_is_no_fault_of_the_receiver() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    work.queue(hook.id(), Optional.of(new UUID(0, 1)), 1);

    workUntilIdle();

    assertThat(received).isEmpty();
    assertThat(only(hook).state()).isEqualTo(State.GIVEN_UP);
    assertThat(read(hook).failures()).isZero();
  }

  @Test
  void a_trial_is_delivered_at_once_and_waits_once_only() throws SQLException {
    ServiceHook hook = create(HookEvent.ALERT);
    services.tx(() -> deliveries().ping(hook));
    assertThatThrownBy(() -> services.tx(() -> deliveries().ping(hook)))
        .isInstanceOf(ConflictException.class);

    clock.now = Instant.now().plusSeconds(1);
    workUntilIdle();

    assertThat(received).hasSize(1);
    assertThat(received.get(0)).endsWith(" ping");
    assertThat(only(hook).kind()).isEqualTo(HookDelivery.PING);
    services.tx(() -> deliveries().ping(hook));
    ServiceHook off =
        services.tx(() -> hooks().update(project, hook.guid(), HookChange.active(false)));
    assertThatThrownBy(() -> services.tx(() -> deliveries().ping(off)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void of_finished_deliveries_the_last_five_hundred_are_kept() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 520);

    workUntilIdle();

    assertThat(received).hasSize(520);
    assertThat(log(hook)).hasSize(500);
  }

  @Test
  void a_deleted_hook_takes_its_queue_with_it() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    queue(hook, 5);

    services.tx(() -> hooks().delete(project, hook.guid()));

    assertThat(work.work()).isFalse();
    assertThat(database.number("select count(*) from hook_deliveries where hook_id = ?", hook.id()))
        .isZero();
  }

  @Test
  void deliveries_of_a_purged_project_go_in_batches_and_those_of_others_stay() throws SQLException {
    ServiceHook hook = create(HookEvent.CREATED);
    ServiceHook other = otherProjectsHook();
    queue(hook, 5);
    queue(other, 1);
    HookPurge purge = new HookPurge();
    try (Connection connection = database.dataSource().getConnection()) {
      assertThat(purge.purge(connection, projectId, 3)).isTrue();
      assertThat(log(hook)).hasSize(2);
      assertThat(purge.purge(connection, projectId, 3)).isFalse();
    }
    assertThat(log(hook)).isEmpty();
    assertThat(log(other)).hasSize(1);
  }

  private ServiceHook otherProjectsHook() {
    long id = database.project();
    return services.tx(
        () ->
            hooks()
                .create(
                    services.get(ProjectService.class).get(id, Long.toString(id)),
                    7,
                    "https://example.com/",
                    List.of(HookEvent.CREATED),
                    true));
  }
}
