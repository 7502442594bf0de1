package dev.vedette.alert;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.event.NewEvent;
import dev.vedette.issue.StoredEventListener;
import dev.vedette.ownership.OwnershipDirectory;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Queues what is to be evaluated in the transaction that stores the events: nothing that is
 * acknowledged is lost, and nothing is alerted that was rolled back. Of a batch, each rule gets at
 * most one event of each issue. What an event alone rules out is not queued, nor what a rule that
 * rests for the issue would not act on.
 */
@ApplicationScoped
class AlertQueueing implements StoredEventListener {

  private static final Duration OWNER_PAUSE = Duration.ofMinutes(1);

  private final AlertDirectory directory;
  private final OwnershipDirectory ownership;
  private final Clock clock;
  private final IdBlocks ids = AlertTasks.ids();

  /** When a rule was triggered by an issue, as this process knows: what is not here may be. */
  private final Cache<Pair, Instant> fired =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).maximumSize(100_000).build();

  /** A rule, or none for the owner, and an issue. */
  private record Pair(long ruleId, long issueId) {}

  /** For the container's proxy. */
  AlertQueueing() {
    this(null, null, null);
  }

  @Inject
  AlertQueueing(AlertDirectory directory, OwnershipDirectory ownership, Clock clock) {
    this.directory = directory;
    this.ownership = ownership;
    this.clock = clock;
  }

  /** A rule was triggered, or an owner was looked for: the worker tells when it is committed. */
  void settled(long ruleId, long issueId, Instant at) {
    fired.put(new Pair(ruleId, issueId), at);
  }

  @Override
  public void stored(Connection connection, List<NewEvent> events) throws SQLException {
    Set<Long> projects =
        events.stream().map(each -> each.event().projectId()).collect(Collectors.toSet());
    Map<Long, List<LiveRule>> rules = directory.rules(connection, projects);
    Instant now = clock.instant();
    Map<Pair, AlertTask> tasks = new LinkedHashMap<>();
    if (!rules.isEmpty()) {
      Set<Long> resolved = resolved(connection, events, rules);
      for (NewEvent each : events) {
        ask(each, rules, resolved, now, tasks);
      }
      noteUsers(connection, events, rules);
    }
    askForOwners(events, projects, now, tasks);
    if (!tasks.isEmpty()) {
      new AlertTasks(connection).add(ids, List.copyOf(tasks.values()));
    }
  }

  private void ask(
      NewEvent stored,
      Map<Long, List<LiveRule>> rules,
      Set<Long> resolved,
      Instant now,
      Map<Pair, AlertTask> tasks) {
    EventFacts event = null;
    for (LiveRule rule : rules.getOrDefault(stored.event().projectId(), List.of())) {
      Pair pair = new Pair(rule.rule().id(), stored.issueId());
      if (rests(pair, rule.rule().frequency(), now)) {
        continue; // most events end here, and need not be unpacked
      }
      if (event == null) {
        boolean wasResolved = resolved.contains(stored.issueId());
        event = new EventFacts(stored.event().data(), stored.first(), wasResolved);
      }
      if (rule.mayFire(event)) {
        // An event that begins its issue counts more than those behind it.
        tasks.merge(pair, task(stored, event, pair, now), (x, y) -> x.first() ? x : y);
      }
    }
  }

  private boolean rests(Pair pair, int minutes, Instant now) {
    Instant last = fired.getIfPresent(pair);
    return last != null && now.isBefore(last.plus(Duration.ofMinutes(minutes)));
  }

  private void askForOwners(
      List<NewEvent> events, Set<Long> projects, Instant now, Map<Pair, AlertTask> tasks) {
    Set<Long> assigning = projects.stream().filter(ownership::assigns).collect(Collectors.toSet());
    if (assigning.isEmpty()) {
      return;
    }
    for (NewEvent each : events) {
      Pair pair = new Pair(AlertTask.OWNER, each.issueId());
      Instant last = fired.getIfPresent(pair);
      if (assigning.contains(each.event().projectId())
          && (last == null || now.isAfter(last.plus(OWNER_PAUSE)))) {
        tasks.put(pair, task(each, new EventFacts(each.event().data(), false, false), pair, now));
      }
    }
  }

  private static AlertTask task(NewEvent stored, EventFacts event, Pair pair, Instant now) {
    return new AlertTask(
        0,
        stored.event().projectId(),
        pair.ruleId(),
        pair.issueId(),
        stored.event().eventId(),
        event.first(),
        event.wasResolved(),
        now,
        0);
  }

  /**
   * Which issues are resolved before the batch counts, in one query, where a rule asks. Somebody
   * may settle one meanwhile: the worker looks again.
   */
  private static Set<Long> resolved(
      Connection connection, List<NewEvent> events, Map<Long, List<LiveRule>> rules)
      throws SQLException {
    Set<Long> issues = new HashSet<>();
    for (NewEvent each : events) {
      List<LiveRule> of = rules.getOrDefault(each.event().projectId(), List.of());
      if (of.stream().anyMatch(LiveRule::asksForRegressions)) {
        issues.add(each.issueId());
      }
    }
    Set<Long> resolved = new HashSet<>();
    if (issues.isEmpty()) {
      return resolved;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from issues where id = any(cast(? as bigint array))"
                + " and status = 'resolved'")) {
      select.setArray(1, Jdbc.bigints(connection, issues));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          resolved.add(row.getLong(1));
        }
      }
    }
    return resolved;
  }

  private static void noteUsers(
      Connection connection, List<NewEvent> events, Map<Long, List<LiveRule>> rules)
      throws SQLException {
    SortedMap<Sightings.Meeting, Instant> meetings = new TreeMap<>();
    for (NewEvent each : events) {
      long project = each.event().projectId();
      if (each.event().userTag().isPresent()
          && rules.getOrDefault(project, List.of()).stream().anyMatch(LiveRule::countsUsers)) {
        meetings.merge(
            new Sightings.Meeting(
                each.issueId(), Sightings.key(each.event().userTag().get()), project),
            each.event().timestamp(),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    if (!meetings.isEmpty()) {
      Sightings.note(connection, meetings);
    }
  }
}
