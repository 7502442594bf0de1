package dev.vedette.event;

import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes events with their payloads and tags in the caller's transaction, a batch at a time. Rows
 * are written in the order of their keys whatever the order of the batch, so that concurrent
 * batches cannot deadlock. Thread-safe.
 */
public final class EventStore {

  /** The tag that names the user of an event; its value is counted per issue. */
  public static final String USER_TAG = "sentry:user";

  private static final String STORED =
      "select e.project_id, e.event_id from"
          + " unnest(cast(? as bigint array), cast(? as uuid array)) as u(p, i)"
          + " join events e on e.project_id = u.p and e.event_id = u.i";
  private static final String EVENT =
      "insert into events (id, project_id, issue_id, event_id, type, level, platform, title,"
          + " release, environment, occurred_at, received_at, hash, message, tags)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String PAYLOAD = "insert into event_payloads (id, data) values (?, ?)";

  private final IdBlocks ids = new IdBlocks("event_ids", Posting.BLOCK);
  private final TagDictionary dictionary = new TagDictionary();
  private final EventUsers users = new EventUsers();

  /** Which of these are stored already. */
  public Set<EventKey> stored(Connection connection, Collection<EventKey> keys)
      throws SQLException {
    List<Long> projects = keys.stream().map(EventKey::projectId).toList();
    List<UUID> eventIds = keys.stream().map(EventKey::eventId).toList();
    Set<EventKey> found = new HashSet<>();
    try (PreparedStatement select = connection.prepareStatement(STORED)) {
      select.setArray(1, Jdbc.bigints(connection, projects));
      select.setArray(2, Jdbc.uuids(connection, eventIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new EventKey(rows.getLong(1), rows.getObject(2, UUID.class)));
        }
      }
    }
    return found;
  }

  /**
   * Inserts events that are not stored yet.
   *
   * @param events sorted by {@link EventKey}, without repetition
   * @return what each event is tagged with, in the same order
   * @throws SQLException 23505 if another transaction stored one of them meanwhile
   */
  public List<TagNumbers> insert(Connection connection, List<NewEvent> events) throws SQLException {
    List<Set<TagDictionary.Entry>> tags = events.stream().map(EventStore::tags).toList();
    Map<TagDictionary.Entry, Long> numbers = dictionary.resolve(connection, withKeys(tags));
    List<TagNumbers> tagged = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      tagged.add(numbers(events.get(i).event(), tags.get(i), numbers));
    }
    users.store(connection, events, tagged.stream().mapToLong(TagNumbers::user).toArray());
    long[] rowIds = ids.take(connection, events.size());
    insertEvents(connection, events, tagged, rowIds);
    TransactionStore.insert(connection, events, rowIds);
    insertPayloads(connection, events, rowIds);
    TagPostings.insert(connection, postings(tagged, rowIds));
    return tagged;
  }

  /** All tags of a batch, and their keys, which are in the dictionary, too. */
  private static Set<TagDictionary.Entry> withKeys(List<Set<TagDictionary.Entry>> tags) {
    Set<TagDictionary.Entry> all = new HashSet<>();
    for (Set<TagDictionary.Entry> each : tags) {
      for (TagDictionary.Entry tag : each) {
        if (all.add(tag)) {
          all.add(tag.ofKey());
        }
      }
    }
    return all;
  }

  private static TagNumbers numbers(
      NormalizedEvent event,
      Set<TagDictionary.Entry> tags,
      Map<TagDictionary.Entry, Long> numbers) {
    List<TagNumbers.Pair> pairs = new ArrayList<>(tags.size());
    for (TagDictionary.Entry tag : tags) {
      pairs.add(new TagNumbers.Pair(numbers.get(tag.ofKey()), numbers.get(tag)));
    }
    long user = event.userTag().map(tag -> numbers.get(user(event, tag))).orElse(0L);
    long environment =
        event
            .environment()
            .map(name -> TagDictionary.Entry.of(event.projectId(), "environment", name))
            .map(entry -> numbers.getOrDefault(entry, 0L))
            .orElse(0L);
    return new TagNumbers(user, environment, pairs);
  }

  private static void insertEvents(
      Connection connection, List<NewEvent> events, List<TagNumbers> tagged, long[] rowIds)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
      for (int i = 0; i < rowIds.length; i++) {
        NormalizedEvent event = events.get(i).event();
        insert.setLong(1, rowIds[i]);
        insert.setLong(2, event.projectId());
        insert.setObject(3, events.get(i).hasIssue() ? events.get(i).issueId() : null);
        insert.setObject(4, event.eventId());
        insert.setString(5, Jdbc.fit(event.type(), 20));
        insert.setString(6, Jdbc.fit(event.level(), 10));
        insert.setString(7, Jdbc.fit(event.platform(), 64));
        insert.setString(8, Jdbc.fit(event.title(), 255));
        insert.setString(9, event.release().map(text -> Jdbc.fit(text, 200)).orElse(null));
        insert.setString(10, event.environment().map(text -> Jdbc.fit(text, 64)).orElse(null));
        insert.setObject(11, Jdbc.utc(event.timestamp()));
        insert.setObject(12, Jdbc.utc(event.received()));
        insert.setObject(13, events.get(i).hash().orElse(null));
        insert.setString(14, event.details().beyondTitle().orElse(null));
        insert.setArray(15, Jdbc.bigints(connection, tagged.get(i).values()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertPayloads(Connection connection, List<NewEvent> events, long[] rowIds)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PAYLOAD)) {
      for (int i = 0; i < rowIds.length; i++) {
        insert.setLong(1, rowIds[i]);
        insert.setBytes(2, events.get(i).event().packed());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static SortedMap<Long, List<Long>> postings(List<TagNumbers> tagged, long[] rowIds) {
    SortedMap<Long, List<Long>> events = new TreeMap<>();
    for (int i = 0; i < rowIds.length; i++) {
      for (long value : tagged.get(i).values()) {
        events.computeIfAbsent(value, number -> new ArrayList<>()).add(rowIds[i]);
      }
    }
    return events;
  }

  private static Set<TagDictionary.Entry> tags(NewEvent added) {
    NormalizedEvent event = added.event();
    Set<TagDictionary.Entry> tags = new HashSet<>();
    for (Tag tag : event.tags()) {
      tags.add(TagDictionary.Entry.of(event.projectId(), tag.key(), tag.value()));
    }
    event.userTag().ifPresent(tag -> tags.add(user(event, tag)));
    return tags;
  }

  private static TagDictionary.Entry user(NormalizedEvent event, String tag) {
    return TagDictionary.Entry.of(event.projectId(), USER_TAG, tag);
  }
}
