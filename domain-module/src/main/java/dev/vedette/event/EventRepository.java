package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads events with their payloads, a page in one query. Orderings name all columns of the index
 * they follow, also the constant ones: H2 reads an index in order only then.
 */
class EventRepository {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_PAYLOAD = 64 << 20;
  static final String COLUMNS =
      "select e.id, e.project_id, e.issue_id, e.event_id, e.occurred_at, e.received_at, p.data";
  static final String WITH_PAYLOAD =
      " e left join event_payloads p on p.id = e.id order by e.occurred_at";

  static final String ENVIRONMENTS =
      "select t.project_id, t.tag_value from unnest(cast(? as bigint array)) p(id)"
          + " join tag_values t on t.project_id = p.id and t.tag_key = 'environment'"
          + " order by t.project_id, t.tag_value";

  static final String RELEASED =
      "select p.id from unnest(cast(? as bigint array)) p(id) where exists (select 1 from"
          + " tag_values t where t.project_id = p.id and t.tag_key = 'sentry:release')";

  private final DataSource dataSource;

  EventRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Optional<StoredEvent> find(long projectId, UUID eventId) throws SQLException {
    return one(
        COLUMNS
            + " from events e left join event_payloads p on p.id = e.id"
            + " where e.project_id = ? and e.event_id = ?",
        projectId,
        eventId);
  }

  Optional<StoredEvent> findInOrganization(long organizationId, UUID eventId) throws SQLException {
    return one(
        COLUMNS
            + " from projects o join events e on e.project_id = o.id and e.event_id = ?"
            + " left join event_payloads p on p.id = e.id"
            + " where o.organization_id = ? and o.status = 'active' order by e.id limit 1",
        eventId,
        organizationId);
  }

  /** From the dictionary of tags, which has each environment once. */
  Map<Long, List<String>> environments(Collection<Long> projectIds) throws SQLException {
    Map<Long, List<String>> environments = new HashMap<>();
    projectIds.forEach(id -> environments.put(id, new ArrayList<>()));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ENVIRONMENTS)) {
      select.setArray(1, Jdbc.bigints(connection, projectIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          environments.get(row.getLong("project_id")).add(row.getString("tag_value"));
        }
      }
    }
    return environments;
  }

  /** From the dictionary of tags, which has each release once. */
  Set<Long> withReleases(Collection<Long> projectIds) throws SQLException {
    Set<Long> found = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(RELEASED)) {
      select.setArray(1, Jdbc.bigints(connection, projectIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return found;
  }

  List<Environment> environmentsOf(long organizationId) throws SQLException {
    return environments(
        "select t.tag_value, min(t.id) as id from projects p join tag_values t"
            + " on t.project_id = p.id and t.tag_key = 'environment'"
            + " where p.organization_id = ? and p.status = 'active'",
        (connection, select) -> select.setLong(1, organizationId));
  }

  List<Environment> environmentsIn(Collection<Long> projectIds) throws SQLException {
    return environments(
        "select t.tag_value, min(t.id) as id from unnest(cast(? as bigint array)) p(id)"
            + " join tag_values t on t.project_id = p.id and t.tag_key = 'environment'",
        (connection, select) -> select.setArray(1, Jdbc.bigints(connection, projectIds)));
  }

  private List<Environment> environments(String sql, Binding binding) throws SQLException {
    List<Environment> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                sql + " group by t.tag_value order by t.tag_value limit 10000")) {
      binding.bind(connection, select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Environment(row.getLong("id"), row.getString("tag_value")));
        }
      }
    }
    return found;
  }

  private interface Binding {
    void bind(Connection connection, PreparedStatement select) throws SQLException;
  }

  /** The newest or the oldest event of an issue. */
  Optional<StoredEvent> edge(long issueId, boolean newest) throws SQLException {
    return one(edgeSql(newest), issueId);
  }

  static String edgeSql(boolean newest) {
    String way = newest ? " desc" : " asc";
    return COLUMNS
        + " from (select * from events where issue_id = ? order by issue_id"
        + way
        + ", occurred_at"
        + way
        + ", id"
        + way
        + " limit 1)"
        + WITH_PAYLOAD;
  }

  /** The id of the event before or after one in its issue. */
  Optional<UUID> beside(StoredEvent event, boolean after) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(besideSql(after))) {
      select.setLong(1, event.issueId());
      select.setObject(2, Jdbc.utc(event.occurredAt()));
      select.setLong(3, event.rowId());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  static String besideSql(boolean after) {
    String way = after ? " asc" : " desc";
    return "select event_id from events where issue_id = ? and (occurred_at, id)"
        + (after ? " > " : " < ")
        + "(?, ?) order by issue_id"
        + way
        + ", occurred_at"
        + way
        + ", id"
        + way
        + " limit 1";
  }

  /** A page of those that match; see {@link EventSearch}. */
  Page<StoredEvent> search(
      String owner, long ownerId, long projectId, EventQuery query, PageRequest request)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new EventSearch(connection, owner, ownerId, query).list(projectId, request);
    }
  }

  /** A page of a sample of those that match; see {@link EventSearch}. */
  Page<StoredEvent> sample(
      String owner, long ownerId, long projectId, EventQuery query, PageRequest request)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new EventSearch(connection, owner, ownerId, query).sample(projectId, request);
    }
  }

  /** A page of events, newest first; {@code owner} is the column that {@code ownerId} is of. */
  Page<StoredEvent> list(String owner, long ownerId, EventQuery query, PageRequest request)
      throws SQLException {
    Keyset keys = Keyset.of(request);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(listSql(owner, query, keys))) {
      int next = 1;
      select.setLong(next++, ownerId);
      if (query.start().isPresent()) {
        select.setObject(next++, Jdbc.utc(query.start().get()));
      }
      if (query.end().isPresent()) {
        select.setObject(next++, Jdbc.utc(query.end().get()));
      }
      if (keys.keyed()) {
        select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
        select.setLong(next++, keys.id());
      }
      select.setInt(next++, keys.fetch());
      select.setInt(next, keys.offset());
      return keys.page(
          read(select), event -> Keyset.micros(event.occurredAt()), StoredEvent::rowId);
    }
  }

  static String listSql(String owner, EventQuery query, Keyset keys) {
    String way = keys.direction();
    return COLUMNS
        + " from (select * from events where "
        + owner
        + " = ?"
        + (query.start().isPresent() ? " and occurred_at >= ?" : "")
        + (query.end().isPresent() ? " and occurred_at < ?" : "")
        + (keys.keyed() ? " and (occurred_at, id)" + keys.comparison() + "(?, ?)" : "")
        + " order by "
        + owner
        + way
        + ", occurred_at"
        + way
        + ", id"
        + way
        + " limit ? offset ?)"
        + WITH_PAYLOAD
        + way
        + ", e.id"
        + way;
  }

  private Optional<StoredEvent> one(String sql, Object... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      return read(select).stream().findFirst();
    }
  }

  /** The event of a row that has {@link #COLUMNS}. */
  static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getLong("issue_id"),
        row.getObject("event_id", UUID.class),
        Jdbc.instant(row, "occurred_at"),
        Jdbc.instant(row, "received_at"),
        data(row.getBytes("data")));
  }

  static List<StoredEvent> read(PreparedStatement select) throws SQLException {
    List<StoredEvent> events = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        events.add(event(row));
      }
    }
    return events;
  }

  static JsonNode data(byte[] packed) {
    if (packed == null) {
      return JSON.createObjectNode();
    }
    try {
      return JSON.readTree(PayloadCodec.decompress(packed, MAX_PAYLOAD));
    } catch (IOException e) {
      throw new UncheckedIOException("A stored payload is not readable", e);
    }
  }
}
