package dev.vedette.event;

import dev.vedette.event.EventTerms.TagTerm;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import dev.vedette.platform.problem.BadRequestException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of events that are filtered, or a sample. Either a tag leads to the events, if no more than
 * {@value #MOST} have it, or so many events of the list are looked at, in its order. So a page
 * costs the same however many events there are; it may have fewer items than asked for, or none,
 * and yet a next page.
 */
final class EventSearch {

  /** Rows that a page may cost. */
  static final int MOST = 10_000;

  private static final int MOST_VALUES = 1000;

  private static final String VALUES =
      "select id from tag_values where project_id = ? and tag_key = ? and tag_value";

  private final Connection connection;
  private final String owner;
  private final long ownerId;
  private final EventQuery query;

  /** A term with the numbers of the values that it means. */
  private record Resolved(List<Long> values, boolean negated) {}

  /**
   * How to find what matches.
   *
   * @param terms that each event is asked for
   * @param driver the tag that leads to the events, if one is rare
   */
  private record Plan(List<Resolved> terms, Optional<Driver> driver) {}

  /** A rare tag, and the rows that have it. */
  private record Driver(Resolved term, Set<Long> events) {}

  /**
   * @param owner the column that {@code ownerId} is of: {@code project_id} or {@code issue_id}
   */
  EventSearch(Connection connection, String owner, long ownerId, EventQuery query) {
    this.connection = connection;
    this.owner = owner;
    this.ownerId = ownerId;
    this.query = query;
  }

  /** A page of those that match, the newest first. */
  Page<StoredEvent> list(long projectId, PageRequest request) throws SQLException {
    Keyset keys = Keyset.of(request);
    Optional<Plan> plan = plan(projectId);
    if (plan.isEmpty()) {
      return keys.page(List.of(), event -> 0, StoredEvent::rowId);
    }
    String way = keys.direction();
    SqlText sql = new SqlText().add(EventRepository.COLUMNS).add(" from (select e.* from (");
    sql.add(rows(plan.get(), keys)).add(") e where 1 = 1").add(filter(plan.get()));
    sql.add(" order by e.occurred_at" + way + ", e.id" + way + " limit ? offset ?)");
    sql.number(keys.fetch()).number(keys.offset());
    sql.add(EventRepository.WITH_PAYLOAD + way + ", e.id" + way);
    List<StoredEvent> rows = read(sql);
    if (rows.size() < keys.fetch() && plan.get().driver().isEmpty()) {
      Optional<Cursor> edge = edge(keys);
      if (edge.isPresent()) {
        return cut(rows, keys, edge.get());
      }
    }
    return keys.page(rows, event -> Keyset.micros(event.occurredAt()), StoredEvent::rowId);
  }

  /** Of the newest that match, a page in the order of their ids, which are random. */
  Page<StoredEvent> sample(long projectId, PageRequest request) throws SQLException {
    Optional<Plan> plan = plan(projectId);
    if (plan.isEmpty()) {
      return Page.ofOffset(List.of(), request);
    }
    Keyset all = new Keyset(false, false, 0, 0, 0, MOST);
    SqlText sql = new SqlText().add(EventRepository.COLUMNS).add(" from (select e.* from (");
    sql.add(rows(plan.get(), all)).add(") e where 1 = 1").add(filter(plan.get()));
    sql.add(" order by e.event_id, e.id limit ? offset ?) e");
    sql.number(request.limit() + 1).number(request.offset());
    sql.add(" left join event_payloads p on p.id = e.id order by e.event_id, e.id");
    return Page.ofOffset(read(sql), request);
  }

  /** The rows that were looked at are used up before the page is full: it goes on behind them. */
  private static Page<StoredEvent> cut(List<StoredEvent> rows, Keyset keys, Cursor edge) {
    Page<StoredEvent> page =
        keys.page(rows, event -> Keyset.micros(event.occurredAt()), StoredEvent::rowId);
    return keys.backward()
        ? new Page<>(page.items(), edge, true, page.next(), page.hasNext())
        : new Page<>(page.items(), page.previous(), page.hasPrevious(), edge, true);
  }

  /** The last row that a scan looks at; empty if it comes to the end of the list. */
  private Optional<Cursor> edge(Keyset keys) throws SQLException {
    SqlText sql =
        new SqlText()
            .add("select e.occurred_at, e.id from (")
            .add(scanned(keys))
            .add(") e order by e.occurred_at")
            .add(keys.direction() + ", e.id" + keys.direction())
            .add(" limit 1 offset ?")
            .number(MOST - 1);
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Cursor(
                  Keyset.micros(Jdbc.instant(row, "occurred_at")),
                  row.getLong("id"),
                  keys.backward()))
          : Optional.empty();
    }
  }

  private SqlText rows(Plan plan, Keyset keys) {
    return plan.driver().isPresent() ? tagged(plan.driver().get(), keys) : scanned(keys);
  }

  /** The next rows of the list. */
  private SqlText scanned(Keyset keys) {
    String way = keys.direction();
    return new SqlText()
        .add("select * from events where " + owner + " = ?")
        .number(ownerId)
        .add(place(keys))
        .add(" order by " + owner + way + ", occurred_at" + way + ", id" + way + " limit ?")
        .number(MOST);
  }

  /** The rows of the list that a tag leads to. */
  private SqlText tagged(Driver driver, Keyset keys) {
    return new SqlText()
        .add("select * from events where id = any(cast(? as bigint array))")
        .numbers(driver.events())
        .add(" and " + owner + " = ?")
        .number(ownerId)
        .add(place(keys));
  }

  private SqlText place(Keyset keys) {
    SqlText place = new SqlText();
    query.start().ifPresent(start -> place.add(" and occurred_at >= ?").time(start));
    query.end().ifPresent(end -> place.add(" and occurred_at < ?").time(end));
    if (keys.keyed()) {
      place
          .add(" and (occurred_at, id)" + keys.comparison() + "(?, ?)")
          .time(Keyset.instant(keys.value()))
          .number(keys.id());
    }
    return place;
  }

  private SqlText filter(Plan plan) {
    SqlText filter = new SqlText();
    if (!query.environments().isEmpty()) {
      filter
          .add(" and coalesce(e.environment, '') = any(cast(? as varchar array))")
          .strings(query.environments());
    }
    String phrase = query.terms().phrase();
    if (!phrase.isEmpty()) {
      filter
          .add(" and (position(? in lower(e.title)) > 0 or position(? in lower(e.message)) > 0)")
          .string(phrase)
          .string(phrase);
    }
    for (Resolved term : plan.terms()) {
      if (plan.driver().filter(one -> one.term() == term).isEmpty()) {
        filter
            .add(term.negated() ? " and not exists (" : " and exists (")
            .add("select 1 from unnest(cast(? as bigint array)) u(v) where u.v = any(e.tags))")
            .numbers(term.values());
      }
    }
    return filter;
  }

  /** The rarest of the tags that events must have, if it is rare. */
  private Optional<Driver> driver(List<Resolved> terms) throws SQLException {
    Optional<Driver> rarest = Optional.empty();
    int most = MOST;
    for (Resolved term : terms) {
      if (!term.negated()) {
        Optional<Set<Long>> events = TagPostings.events(connection, term.values(), most);
        if (events.isPresent()) {
          most = events.get().size();
          rarest = Optional.of(new Driver(term, events.get()));
        }
      }
    }
    return rarest;
  }

  /** Empty if no event can match, because none has one of the values. */
  private Optional<Plan> plan(long projectId) throws SQLException {
    List<Resolved> terms = new ArrayList<>();
    for (TagTerm term : query.terms().tags()) {
      List<Long> values = values(projectId, term);
      if (!values.isEmpty()) {
        terms.add(new Resolved(values, term.negated()));
      } else if (!term.negated()) {
        return Optional.empty();
      }
    }
    List<Resolved> leads = new ArrayList<>(terms);
    if (!query.environments().isEmpty() && !query.environments().contains("")) {
      List<Long> values = new ArrayList<>();
      for (String environment : query.environments()) {
        values.addAll(values(projectId, "environment", " = ?", environment));
      }
      if (values.isEmpty()) {
        return Optional.empty();
      }
      leads.add(new Resolved(values, false));
    }
    return Optional.of(new Plan(terms, driver(leads)));
  }

  private List<Long> values(long projectId, TagTerm term) throws SQLException {
    return term.pattern()
        ? values(projectId, term.key(), " like ? escape '!'", term.like())
        : values(projectId, term.key(), " = ?", term.value());
  }

  private List<Long> values(long projectId, String key, String comparison, String value)
      throws SQLException {
    SqlText sql =
        new SqlText()
            .add(VALUES + comparison + " limit ?")
            .number(projectId)
            .string(key)
            .string(value)
            .number(MOST_VALUES + 1L);
    List<Long> values = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        values.add(row.getLong(1));
      }
    }
    if (values.size() > MOST_VALUES) {
      throw new BadRequestException(
          "Error parsing search query: more than "
              + MOST_VALUES
              + " values of '"
              + key
              + "' match");
    }
    return values;
  }

  private List<StoredEvent> read(SqlText sql) throws SQLException {
    try (PreparedStatement select = sql.prepare(connection)) {
      return EventRepository.read(select);
    }
  }
}
