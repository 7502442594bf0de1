package dev.vedette.issue;

import dev.vedette.event.EventKey;
import dev.vedette.event.EventStore;
import dev.vedette.event.NewEvent;
import dev.vedette.event.NormalizedEvent;
import dev.vedette.event.TagNumbers;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import dev.vedette.stats.OutcomeKey;
import dev.vedette.stats.OutcomeWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores batches of events with everything that counts them, in the caller's transaction, which
 * must be new and READ COMMITTED. Any number of threads and nodes may do so at once: all of them
 * touch tables in the same order (projects, tag values, event users, events, what listeners write,
 * release sightings, issue users, issues, issue tags, counts, what hangs on issues, issue facets,
 * outcomes) and rows in the order of their keys, with the busiest rows last, where their locks are
 * held shortest. Nothing is kept in memory that a rollback could make wrong.
 *
 * <p>Who takes hashes from an issue raises its grouping version in the same transaction, with the
 * issue's row locked: the caches here notice that, and a missing issue, but not a missing hash.
 */
@ApplicationScoped
public class DigestStore {

  /** Why events of issues are refused that somebody discarded. */
  private static final String DISCARDED = "discarded-hash";

  private final EventStore events = new EventStore();
  private final IssueFinder issues = new IssueFinder();
  private final IssueUsers users = new IssueUsers();
  private final IssueFacets facets = new IssueFacets();
  private final ReleaseSightings releases = new ReleaseSightings();
  private final IssueTagWriter tags = new IssueTagWriter(IssueTagIds.cached());
  private final Iterable<StoredEventListener> listeners;

  /** With nobody to tell: tests, tools, and the container's proxy. */
  public DigestStore() {
    this(List.of());
  }

  /** With these to tell, in their order. */
  public DigestStore(Iterable<StoredEventListener> listeners) {
    this.listeners = listeners;
  }

  @Inject
  DigestStore(@Any Instance<StoredEventListener> listeners) {
    this((Iterable<StoredEventListener>) listeners);
  }

  /**
   * Stores all of a batch: each event once per project and event id, however often it comes. Events
   * of projects that are deleted are dropped; those of issues that somebody discarded are counted
   * as filtered.
   *
   * @param batch at best 50 to 500 events, of any projects
   * @throws SQLException if the database fails; if it lost a race ({@code Jdbc.isRace}) the caller
   *     rolls back and stores the same batch again in a new transaction
   */
  public DigestResult store(Connection connection, List<DigestedEvent> batch) throws SQLException {
    Set<Long> active = ActiveProjects.among(connection, batch);
    List<DigestedEvent> wanted =
        batch.stream().filter(each -> active.contains(each.event().projectId())).toList();
    SortedMap<EventKey, DigestedEvent> fresh = new TreeMap<>();
    wanted.forEach(each -> fresh.putIfAbsent(EventKey.of(each.event()), each));
    Set<EventKey> stored = events.stored(connection, fresh.keySet());
    fresh.keySet().removeAll(stored);
    int duplicates = wanted.size() - fresh.size();
    if (fresh.isEmpty()) {
      return new DigestResult(0, duplicates, List.of());
    }
    List<DigestedEvent> added = List.copyOf(fresh.values());
    IssueFinder.Found found =
        issues.findOrCreate(
            connection, added.stream().filter(each -> each.event().makesIssue()).toList());
    int count = write(connection, added, found);
    return new DigestResult(count, duplicates, found.created());
  }

  private int write(Connection connection, List<DigestedEvent> batch, IssueFinder.Found found)
      throws SQLException {
    List<NewEvent> rows = new ArrayList<>(batch.size());
    Map<OutcomeKey, Long> outcomes = new HashMap<>();
    Set<DigestedEvent> first = FirstEvents.of(batch, found);
    for (int i = 0; i < batch.size(); i++) {
      Optional<NewEvent> row = row(batch.get(i), found, first);
      if (found.discarded().contains(batch.get(i))) {
        outcomes.merge(outcome(batch.get(i), Outcome.FILTERED, DISCARDED), 1L, Long::sum);
      } else if (row.isPresent()) {
        rows.add(row.get());
        outcomes.merge(outcome(batch.get(i), Outcome.ACCEPTED, ""), 1L, Long::sum);
      }
    }
    if (!rows.isEmpty()) {
      insert(connection, rows, found);
    }
    OutcomeWriter.add(connection, outcomes);
    return rows.size();
  }

  private void insert(Connection connection, List<NewEvent> rows, IssueFinder.Found found)
      throws SQLException {
    IssueFacets.News news = facets.news(connection, rows);
    List<TagNumbers> tagged = events.insert(connection, rows);
    tell(connection, rows);
    Map<ReleaseSightings.Key, Instant> sightings = releases.see(connection, rows);
    SortedMap<Long, IssueChange> changes = new TreeMap<>();
    for (int i = 0; i < tagged.size(); i++) {
      if (rows.get(i).hasIssue()) {
        changes
            .computeIfAbsent(rows.get(i).issueId(), IssueChange::new)
            .add(rows.get(i).event(), tagged.get(i));
      }
    }
    if (!changes.isEmpty()) {
      change(connection, changes, found, sightings);
      facets.add(connection, news, tagged, found.created());
    }
  }

  private void change(
      Connection connection,
      SortedMap<Long, IssueChange> changes,
      IssueFinder.Found found,
      Map<ReleaseSightings.Key, Instant> sightings)
      throws SQLException {
    users.count(connection, changes.values());
    List<Long> gone = IssueWriter.update(connection, changes.values(), found.versions());
    if (!gone.isEmpty()) {
      issues.forget(gone);
      throw new SQLException("issues were deleted or lost hashes meanwhile: " + gone, "40001");
    }
    tags.add(connection, changes.values());
    IssueCounts.add(connection, changes.values());
    IssueSettling.settle(connection, changes, sightings);
  }

  /** Empty if the issue's project is gone. */
  private static Optional<NewEvent> row(
      DigestedEvent digested, IssueFinder.Found found, Set<DigestedEvent> first) {
    if (!digested.event().makesIssue()) {
      return Optional.of(NewEvent.withoutIssue(digested.event()));
    }
    UUID hash = digested.grouping().hashes().get(0);
    return Optional.ofNullable(found.issues().get(digested))
        .map(
            issue ->
                new NewEvent(digested.event(), issue, Optional.of(hash), first.contains(digested)));
  }

  private void tell(Connection connection, List<NewEvent> rows) throws SQLException {
    Map<Boolean, List<NewEvent>> byIssue =
        rows.stream().collect(Collectors.partitioningBy(NewEvent::hasIssue));
    for (StoredEventListener listener : listeners) {
      if (!byIssue.get(true).isEmpty()) {
        listener.stored(connection, byIssue.get(true));
      }
      if (!byIssue.get(false).isEmpty()) {
        listener.storedWithoutIssue(connection, byIssue.get(false));
      }
    }
  }

  private static OutcomeKey outcome(DigestedEvent digested, Outcome outcome, String reason) {
    NormalizedEvent event = digested.event();
    return OutcomeKey.of(
        event.projectId(),
        digested.keyId(),
        Category.ofEventType(event.type()),
        outcome,
        reason,
        event.received());
  }
}
