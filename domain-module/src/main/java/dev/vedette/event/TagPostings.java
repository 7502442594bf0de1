package dev.vedette.event;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which events have a tag; {@link Posting} says how that is stored. */
final class TagPostings {

  private static final String INSERT =
      "insert into tag_postings (tag_value_id, first_event, event_count, distances)"
          + " values (?, ?, ?, ?)";
  private static final String OF_VALUES =
      "select t.first_event, t.event_count, t.distances from"
          + " unnest(cast(? as bigint array)) as u(v) join tag_postings t on t.tag_value_id = u.v"
          + " limit ?";
  private static final String OF_PAIRS =
      "select t.tag_value_id, t.first_event, t.event_count, t.distances, u.e from"
          + " unnest(cast(? as bigint array), cast(? as bigint array)) as u(v, e)"
          + " join tag_postings t on t.tag_value_id = u.v and ";
  private static final String BEGINS_WITH = "t.first_event = u.e";
  private static final String MAY_HAVE =
      "t.first_event < u.e and t.first_event > u.e - " + Posting.BLOCK;
  private static final String DELETE =
      "delete from tag_postings where tag_value_id = ? and first_event = ?";

  private TagPostings() {}

  /** A tag of an event, or the key of a posting, by its first event. */
  private record Pair(long value, long event) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
        Comparator.comparingLong(Pair::value).thenComparingLong(Pair::event);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  /** Adds the events of a batch, by the numbers of their tags. */
  static void insert(Connection connection, SortedMap<Long, List<Long>> eventsByValue)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Map.Entry<Long, List<Long>> each : eventsByValue.entrySet()) {
        for (Posting posting : Posting.of(each.getValue())) {
          insert.setLong(1, each.getKey());
          insert.setLong(2, posting.first());
          insert.setInt(3, posting.count());
          insert.setBytes(4, posting.distances());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** The events that have one of these tags; empty if they are more than {@code most}. */
  static Optional<Set<Long>> events(Connection connection, Collection<Long> values, int most)
      throws SQLException {
    Set<Long> events = new TreeSet<>();
    try (PreparedStatement select = connection.prepareStatement(OF_VALUES)) {
      select.setArray(1, Jdbc.bigints(connection, values));
      select.setInt(2, most + 1);
      try (ResultSet row = select.executeQuery()) {
        while (events.size() <= most && row.next()) {
          events.addAll(new Posting(row.getLong(1), row.getInt(2), row.getBytes(3)).events());
        }
      }
    }
    return events.size() > most ? Optional.empty() : Optional.of(events);
  }

  /**
   * Takes events off their tags.
   *
   * @throws SQLException 40001 if another transaction changed one of the postings meanwhile
   */
  static void remove(Connection connection, Collection<StoredTags.Tagged> events)
      throws SQLException {
    SortedSet<Pair> doomed = new TreeSet<>();
    for (StoredTags.Tagged event : events) {
      for (TagNumbers.Pair tag : event.tags().pairs()) {
        doomed.add(new Pair(tag.value(), event.event()));
      }
    }
    SortedMap<Pair, Posting> changed = find(connection, doomed, BEGINS_WITH);
    SortedSet<Pair> inside = new TreeSet<>(doomed);
    changed.forEach((key, posting) -> inside.removeAll(pairs(key.value(), posting)));
    changed.putAll(find(connection, inside, MAY_HAVE));
    delete(connection, changed.keySet());
    SortedMap<Long, List<Long>> rest = new TreeMap<>();
    for (Map.Entry<Pair, Posting> each : changed.entrySet()) {
      long value = each.getKey().value();
      for (Pair pair : pairs(value, each.getValue())) {
        if (!doomed.contains(pair)) {
          rest.computeIfAbsent(value, number -> new ArrayList<>()).add(pair.event());
        }
      }
    }
    insert(connection, rest);
  }

  private static List<Pair> pairs(long value, Posting posting) {
    return posting.events().stream().map(event -> new Pair(value, event)).toList();
  }

  /** The postings that have one of these, by their keys. */
  private static SortedMap<Pair, Posting> find(
      Connection connection, Collection<Pair> pairs, String where) throws SQLException {
    SortedMap<Pair, Posting> found = new TreeMap<>();
    if (pairs.isEmpty()) {
      return found;
    }
    try (PreparedStatement select = connection.prepareStatement(OF_PAIRS + where)) {
      select.setArray(1, Jdbc.bigints(connection, pairs.stream().map(Pair::value).toList()));
      select.setArray(2, Jdbc.bigints(connection, pairs.stream().map(Pair::event).toList()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Posting posting = new Posting(row.getLong(2), row.getInt(3), row.getBytes(4));
          if (posting.events().contains(row.getLong(5))) {
            found.put(new Pair(row.getLong(1), posting.first()), posting);
          }
        }
      }
    }
    return found;
  }

  private static void delete(Connection connection, Collection<Pair> postings) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (Pair each : postings) {
        delete.setLong(1, each.value());
        delete.setLong(2, each.event());
        delete.addBatch();
      }
      for (int deleted : delete.executeBatch()) {
        if (deleted == 0) {
          throw new SQLException("postings changed while events were removed", "40001");
        }
      }
    }
  }
}
