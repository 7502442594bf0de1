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
import java.util.Collections;
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
      "select h.project_id, h.hash, h.issue_id, i.grouping_version from"
          + " unnest(cast(? as bigint array), cast(? as uuid array)) as u(p, x)"
          + " join issue_hashes h on h.project_id = u.p and h.hash = u.x"
          + " left join issues i on i.id = h.issue_id";
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
  private final Cache<Hash, Home> cache = Caffeine.newBuilder().maximumSize(CACHED).build();

  /**
   * Where events belong.
   *
   * @param issues the issue of each event (by identity); one whose project is gone is missing
   * @param created the new ones among them, ascending
   * @param versions the grouping version of each issue, as it was when its hash was looked up
   * @param discarded events (by identity) that nobody wants
   */
  record Found(
      Map<DigestedEvent, Long> issues,
      List<Long> created,
      Map<Long, Integer> versions,
      Set<DigestedEvent> discarded) {

    Found() {
      this(
          new IdentityHashMap<>(),
          new ArrayList<>(),
          new HashMap<>(),
          Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Leads an event to where its hash does. */
    void put(DigestedEvent event, Home home) {
      if (home.discards()) {
        discarded.add(event);
      } else {
        issues.put(event, home.issueId());
        versions.merge(home.issueId(), home.version(), Math::min);
      }
    }
  }

  /**
   * Where a hash leads.
   *
   * @param issueId 0 if its events are discarded
   * @param version the issue's grouping version, which rises when hashes leave it
   */
  private record Home(long issueId, int version) {

    boolean discards() {
      return issueId == 0;
    }
  }

  private record Hash(long projectId, UUID hash) implements Comparable<Hash> {

    private static final Comparator<Hash> ORDER =
        Comparator.comparingLong(Hash::projectId).thenComparing(Hash::hash);

    @Override
    public int compareTo(Hash other) {
      return ORDER.compare(this, other);
    }
  }

  Found findOrCreate(Connection connection, List<DigestedEvent> events) throws SQLException {
    Map<Hash, Home> known = known(connection, events);
    Found found = new Found();
    SortedMap<Long, List<DigestedEvent>> homeless = new TreeMap<>();
    for (DigestedEvent event : events) {
      Home home = lookUp(known, event);
      if (home != null) {
        found.put(event, home);
      } else {
        homeless.computeIfAbsent(event.event().projectId(), id -> new ArrayList<>()).add(event);
      }
    }
    Set<Hash> stored = new HashSet<>(known.keySet());
    for (var project : homeless.entrySet()) {
      create(connection, project.getKey(), project.getValue(), known, stored, found);
    }
    link(connection, found.issues(), stored);
    found.created().sort(null);
    return found;
  }

  /** Drops issues that turned out not to exist, or to have lost hashes. */
  void forget(Collection<Long> issueIds) {
    Set<Long> gone = new HashSet<>(issueIds);
    cache.asMap().values().removeIf(home -> gone.contains(home.issueId()));
  }

  private Map<Hash, Home> known(Connection connection, List<DigestedEvent> events)
      throws SQLException {
    Map<Hash, Home> known = new HashMap<>();
    SortedSet<Hash> missing = new TreeSet<>();
    for (DigestedEvent event : events) {
      for (Hash hash : hashes(event)) {
        Home home = cache.getIfPresent(hash);
        if (home == null) {
          missing.add(hash);
        } else {
          known.put(hash, home);
        }
      }
    }
    Map<Hash, Home> stored = select(connection, missing);
    stored.forEach(
        (hash, home) -> {
          if (!home.discards()) { // so that taking a discard back works at once, on every node
            cache.put(hash, home);
          }
        });
    known.putAll(stored);
    return known;
  }

  /** Makes issues for events of one project; what another transaction made meanwhile is taken. */
  private void create(
      Connection connection,
      long projectId,
      List<DigestedEvent> events,
      Map<Hash, Home> known,
      Set<Hash> stored,
      Found found)
      throws SQLException {
    long number = lock(connection, projectId);
    if (number < 0) {
      return;
    }
    SortedSet<Hash> missing = new TreeSet<>();
    events.forEach(event -> missing.addAll(hashes(event)));
    Map<Hash, Home> meanwhile = select(connection, missing);
    known.putAll(meanwhile);
    stored.addAll(meanwhile.keySet());
    List<IssueWriter.NewIssue> added = new ArrayList<>();
    Instant first = null;
    for (DigestedEvent event : byTime(events)) {
      Home home = lookUp(known, event);
      if (home == null) {
        home = new Home(ids.take(connection, 1)[0], 0);
        added.add(new IssueWriter.NewIssue(home.issueId(), ++number, event.event()));
        first = first == null ? event.event().timestamp() : first;
      }
      for (Hash hash : hashes(event)) {
        known.putIfAbsent(hash, home);
      }
      found.put(event, home);
    }
    if (!added.isEmpty()) {
      number(connection, projectId, number, first);
      IssueWriter.insert(connection, added);
    }
    added.forEach(issue -> found.created().add(issue.id()));
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

  private static Map<Hash, Home> select(Connection connection, Collection<Hash> hashes)
      throws SQLException {
    Map<Hash, Home> found = new HashMap<>();
    if (hashes.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, Jdbc.bigints(connection, hashes.stream().map(Hash::projectId).toList()));
      select.setArray(2, Jdbc.uuids(connection, hashes.stream().map(Hash::hash).toList()));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              new Hash(rows.getLong(1), rows.getObject(2, UUID.class)),
              new Home(rows.getLong(3), rows.getInt(4)));
        }
      }
    }
    return found;
  }

  private static List<DigestedEvent> byTime(List<DigestedEvent> events) {
    return events.stream().sorted(Comparator.comparing(each -> each.event().timestamp())).toList();
  }

  private static Home lookUp(Map<Hash, Home> known, DigestedEvent event) {
    for (Hash hash : hashes(event)) {
      Home home = known.get(hash);
      if (home != null) {
        return home;
      }
    }
    return null;
  }

  private static List<Hash> hashes(DigestedEvent event) {
    long projectId = event.event().projectId();
    return event.grouping().hashes().stream().map(hash -> new Hash(projectId, hash)).toList();
  }
}
