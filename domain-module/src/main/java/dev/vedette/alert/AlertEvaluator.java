package dev.vedette.alert;

import dev.vedette.event.EventService;
import dev.vedette.event.StoredEvent;
import dev.vedette.hook.AlertDeliveries;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Transaction;
import dev.vedette.platform.mail.Mailer;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Finds out which tasks trigger their rules. What follows of one, and that it is done, is one
 * transaction: if the process dies before, it is done again; if after, its mail and deliveries wait
 * in their queues. Thread-safe.
 */
final class AlertEvaluator {

  private static final System.Logger LOG = System.getLogger(AlertEvaluator.class.getName());

  private static final int BATCH = 500;
  private static final int MAX_ATTEMPTS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of many events of an issue that came at once, those that a rule is asked about. */
  private static final int ASKED = 5;

  private final DataSource dataSource;
  private final AlertDirectory directory;
  private final AlertQueueing queueing;
  private final EventService events;
  private final Receivers receivers;
  private final OwnerAssignment owners;
  private final AlertDeliveries deliveries;
  private final Mailer mailer;
  private final Clock clock;
  private final IdBlocks firingIds = Firings.ids();
  private final IdBlocks mailIds = AlertMails.ids();

  /** A rule, or none for the owner, and an issue. */
  private record Pair(long ruleId, long issueId) {}

  AlertEvaluator(
      DataSource dataSource,
      AlertDirectory directory,
      AlertQueueing queueing,
      EventService events,
      Receivers receivers,
      OwnerAssignment owners,
      AlertDeliveries deliveries,
      Mailer mailer,
      Clock clock) {
    this.dataSource = dataSource;
    this.directory = directory;
    this.queueing = queueing;
    this.events = events;
    this.receivers = receivers;
    this.owners = owners;
    this.deliveries = deliveries;
    this.mailer = mailer;
    this.clock = clock;
  }

  /**
   * Does what is due.
   *
   * @return whether there may be more
   */
  boolean runOnce(BooleanSupplier stopped) throws SQLException {
    List<AlertTask> due;
    try (Connection connection = dataSource.getConnection()) {
      due = new AlertTasks(connection).due(clock.instant(), BATCH);
    }
    Map<Pair, List<AlertTask>> byPair = new LinkedHashMap<>();
    for (AlertTask task : due) {
      byPair
          .computeIfAbsent(new Pair(task.ruleId(), task.issueId()), pair -> new ArrayList<>())
          .add(task);
    }
    for (List<AlertTask> tasks : byPair.values()) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      work(tasks);
    }
    return due.size() == BATCH;
  }

  /** One that fails holds up no other. */
  private void work(List<AlertTask> tasks) throws SQLException {
    try {
      settle(tasks);
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith("08")) {
        throw e; // the database is gone
      }
      failed(tasks, e, !Jdbc.isRace(e));
    } catch (RuntimeException e) {
      failed(tasks, e, true);
    }
  }

  private void failed(List<AlertTask> tasks, Exception cause, boolean counts) throws SQLException {
    AlertTask first = tasks.get(0);
    LOG.log(
        Level.WARNING,
        () -> "Rule " + first.ruleId() + " cannot be evaluated for issue " + first.issueId(),
        cause);
    List<Long> ids = tasks.stream().map(AlertTask::id).toList();
    try (Transaction transaction = Transaction.begin(dataSource)) {
      AlertTasks queue = new AlertTasks(transaction.connection());
      if (counts && first.attempts() + 1 >= MAX_ATTEMPTS) {
        queue.done(ids);
      } else {
        queue.later(ids, clock.instant().plus(PATIENCE.multipliedBy(1L << first.attempts())));
      }
      transaction.commit();
    }
  }

  private void settle(List<AlertTask> all) throws SQLException {
    Optional<Instant> settled;
    try (Transaction transaction = Transaction.begin(dataSource)) {
      Connection connection = transaction.connection();
      AlertTasks queue = new AlertTasks(connection);
      Set<Long> claimed = new HashSet<>(queue.claim(all.stream().map(AlertTask::id).toList()));
      List<AlertTask> tasks = all.stream().filter(task -> claimed.contains(task.id())).toList();
      if (tasks.isEmpty()) {
        return;
      }
      settled =
          tasks.get(0).ruleId() == AlertTask.OWNER
              ? assign(connection, tasks)
              : fire(connection, tasks);
      queue.done(claimed);
      transaction.commit();
    }
    settled.ifPresent(at -> queueing.settled(all.get(0).ruleId(), all.get(0).issueId(), at));
  }

  private Optional<Instant> assign(Connection connection, List<AlertTask> tasks)
      throws SQLException {
    AlertTask task = tasks.get(tasks.size() - 1);
    Optional<StoredEvent> event = events.find(task.projectId(), task.eventId());
    if (event.isPresent() && event.get().issueId() == task.issueId()) {
      owners.assign(connection, event.get(), clock.instant());
    }
    return Optional.of(task.queuedAt());
  }

  /** When the rule was triggered, if it was. */
  private Optional<Instant> fire(Connection connection, List<AlertTask> tasks) throws SQLException {
    long ruleId = tasks.get(0).ruleId();
    long projectId = tasks.get(0).projectId();
    Optional<LiveRule> rule =
        directory.rules(connection, Set.of(projectId)).getOrDefault(projectId, List.of()).stream()
            .filter(each -> each.rule().id() == ruleId)
            .findFirst();
    List<IssueFacts> issue = IssueReader.read(connection, List.of(tasks.get(0).issueId()));
    if (rule.isEmpty() || issue.isEmpty()) {
      return Optional.empty(); // deleted, or it rests
    }
    for (AlertTask task : asked(tasks)) {
      Optional<StoredEvent> event = events.find(projectId, task.eventId());
      if (event.isPresent() && fires(connection, rule.get(), issue.get(0), task, event.get())) {
        return act(connection, rule.get().rule(), task, event.get());
      }
    }
    return Optional.empty();
  }

  /** The event that began the issue, those that found it resolved, and the newest. */
  private static Collection<AlertTask> asked(List<AlertTask> tasks) {
    return tasks.stream()
        .sorted(
            Comparator.comparing(AlertTask::first)
                .thenComparing(AlertTask::wasResolved)
                .thenComparingLong(AlertTask::id)
                .reversed())
        .limit(ASKED)
        .toList();
  }

  private static boolean fires(
      Connection connection, LiveRule rule, IssueFacts issue, AlertTask task, StoredEvent event)
      throws SQLException {
    return rule.fires(
        new Situation(
            new EventFacts(event.data(), task.first(), task.wasResolved()),
            issue,
            event.occurredAt(),
            new LiveCounts(connection)));
  }

  private Optional<Instant> act(
      Connection connection, AlertRule rule, AlertTask task, StoredEvent event)
      throws SQLException {
    Instant at = task.queuedAt();
    Firings firings = new Firings(connection);
    if (!firings.takeTurn(rule, task.issueId(), at)) {
      return Optional.empty();
    }
    Firing firing = new Firing(0, rule.id(), rule.projectId(), task.issueId(), task.eventId(), at);
    firings.add(firingIds, firing);
    if (mailer.isConfigured()) {
      Set<Long> users = new HashSet<>(receivers.of(connection, rule, event.data()));
      users.removeAll(Snoozes.users(connection, rule.id(), clock.instant()));
      if (!users.isEmpty()) {
        new AlertMails(connection).add(mailIds, firing, users);
      }
    }
    if (rule.parts().has(RulePartType.HOOKS) || rule.parts().has(RulePartType.SERVICE)) {
      deliveries.queue(connection, rule.projectId(), task.eventId(), clock.instant());
    }
    return Optional.of(at);
  }
}
