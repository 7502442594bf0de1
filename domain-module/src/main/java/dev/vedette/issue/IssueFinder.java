package dev.vedette.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Leads each event to its issue: to that of the first of its hashes that is known, or to a new one.
 * New issues are made under a lock of the project's row, after looking again: so no two threads
 * make the same issue, and short ids have no gaps. The cache holds only what a look-up has found
 * before this transaction wrote a hash. Thread-safe.
 */
final class IssueFinder {

  private static final int CACHED = 100_000;

  private static final String SELECT =
      "select h.project_id, h.hash, h.issue_id from"
          + " unnest(cast(? as bigint array), cast(? as uuid array)) as u(p, x)"
          + " join issue_hashes h on h.project_id = u.p and h.hash = u.x";
  private static final String LOCK =
      "select last_short_id from projects where id = ? and status = 'active' for update";
  private static final String NUMBER =
      "update projects set last_short_id = ?, first_event = coalesce(first_event, ?)"
          + " where id = ?";
  private static final String LINK =
      "insert into issue_hashes (project_id, hash, issue_id) select u.p, u.x, u.i from"
          + " unnest(cast(? as bigint array), cast(? as uuid array), cast(? as bigint array))"
          + " as u(p, x, i) on conflict do nothing";

  private final IdBlocks ids = new IdBlocks("issue_ids", 50);
  private final Cache<Hash, Long> cache = Caffeine.newBuilder().maximumSize(CACHED).build();

  /**
   * Where events belong.
   *
   * @param issues the issue of each event (by identity); one whose project is gone is missing
   * @param created the new ones among them, ascending
   */
  record Found(Map<DigestedEvent, Long> issues, List<Long> created) {}

  private record Hash(long projectId, UUID hash) implements Comparable<Hash> {

    private static final Comparator<Hash> ORDER =
        Comparator.comparingLong(Hash::projectId).thenComparing(Hash::hash);

    @Override
    public int compareTo(Hash other) {
      return ORDER.compare(this, other);
    }
  }

  Found findOrCreate(Connection connection, List<DigestedEvent> events) throws SQLException {
    Map<Hash, Long> known = known(connection, events);
    Map<DigestedEvent, Long> found = new IdentityHashMap<>();
    SortedMap<Long, List<DigestedEvent>> homeless = new TreeMap<>();
    for (DigestedEvent event : events) {
      Long issue = lookUp(known, event);
      if (issue != null) {
        found.put(event, issue);
      } else {
        homeless.computeIfAbsent(event.event().projectId(), id -> new ArrayList<>()).add(event);
      }
    }
    Set<Hash> stored = new HashSet<>(known.keySet());
    List<Long> created = new ArrayList<>();
    for (var project : homeless.entrySet()) {
      created.addAll(
          create(connection, project.getKey(), project.getValue(), known, stored, found));
    }
    link(connection, found, stored);
    created.sort(null);
    return new Found(found, created);
  }

  /** Drops issues that turned out not to exist. */
  void forget(Collection<Long> issueIds) {
    cache.asMap().values().removeAll(new HashSet<>(issueIds));
  }

  private Map<Hash, Long> known(Connection connection, List<DigestedEvent> events)
      throws SQLException {
    Map<Hash, Long> known = new HashMap<>();
    SortedSet<Hash> missing = new TreeSet<>();
    for (DigestedEvent event : events) {
      for (Hash hash : hashes(event)) {
        Long issue = cache.getIfPresent(hash);
        if (issue == null) {
          missing.add(hash);
        } else {
          known.put(hash, issue);
        }
      }
    }
    Map<Hash, Long> stored = select(connection, missing);
    cache.putAll(stored);
    known.putAll(stored);
    return known;
  }

  /** Makes issues for events of one project; what another transaction made meanwhile is taken. */
  private List<Long> create(
      Connection connection,
      long projectId,
      List<DigestedEvent> events,
      Map<Hash, Long> known,
      Set<Hash> stored,
      Map<DigestedEvent, Long> found)
      throws SQLException {
    long number = lock(connection, projectId);
    if (number < 0) {
      return List.of();
    }
    SortedSet<Hash> missing = new TreeSet<>();
    events.forEach(event -> missing.addAll(hashes(event)));
    Map<Hash, Long> meanwhile = select(connection, missing);
    known.putAll(meanwhile);
    stored.addAll(meanwhile.keySet());
    List<IssueWriter.NewIssue> added = new ArrayList<>();
    Instant first = null;
    for (DigestedEvent event : byTime(events)) {
      Long issue = lookUp(known, event);
      if (issue == null) {
        issue = ids.take(connection, 1)[0];
        added.add(new IssueWriter.NewIssue(issue, ++number, event.event()));
        first = first == null ? event.event().timestamp() : first;
      }
      for (Hash hash : hashes(event)) {
        known.putIfAbsent(hash, issue);
      }
      found.put(event, issue);
    }
    if (!added.isEmpty()) {
      number(connection, projectId, number, first);
      IssueWriter.insert(connection, added);
    }
    return added.stream().map(IssueWriter.NewIssue::id).toList();
  }

  private static long lock(Connection connection, long projectId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setLong(1, projectId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }

  private static void number(Connection connection, long projectId, long number, Instant first)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(NUMBER)) {
      update.setLong(1, number);
      update.setObject(2, Jdbc.utc(first));
      update.setLong(3, projectId);
      update.executeUpdate();
    }
  }

  /** Writes the hashes of these events that lead nowhere yet; if another writer was first, good. */
  private static void link(Connection connection, Map<DigestedEvent, Long> found, Set<Hash> stored)
      throws SQLException {
    SortedMap<Hash, Long> links = new TreeMap<>();
    for (var event : found.entrySet()) {
      for (Hash hash : hashes(event.getKey())) {
        if (!stored.contains(hash)) {
          links.putIfAbsent(hash, event.getValue());
        }
      }
    }
    if (links.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(LINK)) {
      insert.setArray(
          1, Jdbc.bigints(connection, links.keySet().stream().map(Hash::projectId).toList()));
      insert.setArray(2, Jdbc.uuids(connection, links.keySet().stream().map(Hash::hash).toList()));
      insert.setArray(3, Jdbc.bigints(connection, links.values()));
      insert.executeUpdate();
    }
  }

  private static Map<Hash, Long> select(Connection connection, Collection<Hash> hashes)
      throws SQLException {
    Map<Hash, Long> found = new HashMap<>();
    if (hashes.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Jdbc.bigints(connection, hashes.stream().map(Hash::projectId).toList()));
      select.setArray(2, Jdbc.uuids(connection, hashes.stream().map(Hash::hash).toList()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(new Hash(rows.getLong(1), rows.getObject(2, UUID.class)), rows.getLong(3));
        }
      }
    }
    return found;
  }

  private static List<DigestedEvent> byTime(List<DigestedEvent> events) {
    return events.stream().sorted(Comparator.comparing(each -> each.event().timestamp())).toList();
  }

  private static Long lookUp(Map<Hash, Long> known, DigestedEvent event) {
    for (Hash hash : hashes(event)) {
      Long issue = known.get(hash);
      if (issue != null) {
        return issue;
      }
    }
    return null;
  }

  private static List<Hash> hashes(DigestedEvent event) {
    long projectId = event.event().projectId();
    return event.grouping().hashes().stream().map(hash -> new Hash(projectId, hash)).toList();
  }
}
