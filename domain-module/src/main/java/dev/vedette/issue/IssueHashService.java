package dev.vedette.issue;

import dev.vedette.event.EventPayloads;
import dev.vedette.event.StoredEvent;
import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The hashes that lead to issues. */
@Stateless
public class IssueHashService {

  /** An issue that was merged of more than that shows those that come first. */
  private static final int MOST_HASHES = 10_000;

  private static final String LATEST =
      "select t.hash, e.id, e.occurred_at from (select h.hash, (select x.id from events x"
          + " where x.issue_id = h.issue_id and x.hash = h.hash"
          + " order by x.issue_id desc, x.hash desc, x.occurred_at desc, x.id desc limit 1)"
          + " as event_id from issue_hashes h where h.issue_id = ? limit "
          + MOST_HASHES
          + ") t join events e on e.id = t.event_id";

  /** Events of a hash are counted up to that many. */
  public static final int MOST_COUNTED = 1000;

  private static final String COUNT =
      "select count(*) from (select 1 as one from issue_hashes where issue_id = ? limit "
          + MOST_HASHES
          + ") h";
  private static final String EVENTS =
      "select cast(? as uuid), count(*) from (select 1 as one from events where issue_id = ?"
          + " and hash = ? limit "
          + MOST_COUNTED
          + ") e";

  private static final String ISSUES =
      "select h.hash, h.issue_id from unnest(cast(? as uuid array)) u(x)"
          + " join issue_hashes h on h.project_id = ? and h.hash = u.x";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject EventPayloads events;

  private record Row(UUID hash, long event, Instant occurredAt) {}

  /** The hashes of an issue that still have events, by their latest event, newest first. */
  public Page<IssueHash> list(long issueId, PageRequest request) {
    Page<Row> page = rows(issueId, Keyset.of(request));
    Map<Long, StoredEvent> latest = events.find(page.items().stream().map(Row::event).toList());
    return page.withItems(
        page.items().stream()
            .filter(row -> latest.containsKey(row.event()))
            .map(row -> new IssueHash(row.hash(), latest.get(row.event())))
            .toList());
  }

  private Page<Row> rows(long issueId, Keyset keys) {
    String way = keys.direction();
    String sql =
        LATEST
            + (keys.keyed() ? " where (e.occurred_at, e.id)" + keys.comparison() + "(?, ?)" : "")
            + " order by e.occurred_at"
            + way
            + ", e.id"
            + way
            + " limit ? offset ?";
    List<Row> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      select.setLong(next++, issueId);
      if (keys.keyed()) {
        select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
        select.setLong(next++, keys.id());
      }
      select.setInt(next++, keys.fetch());
      select.setInt(next, keys.offset());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getObject(1, UUID.class), row.getLong(2), Jdbc.instant(row, "occurred_at")));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Hashes cannot be read", e);
    }
    return keys.page(rows, row -> Keyset.micros(row.occurredAt()), Row::event);
  }

  /** How many hashes lead to an issue, whether they have events or not; at most 10,000. */
  public int count(long issueId) {
    return read(
        SqlText.of(COUNT).number(issueId),
        row -> {
          row.next();
          return row.getInt(1);
        });
  }

  /** How many events of an issue have these hashes, at most {@value #MOST_COUNTED} each. */
  public Map<UUID, Long> events(long issueId, Collection<UUID> hashes) {
    if (hashes.isEmpty()) {
      return Map.of();
    }
    SqlText sql = new SqlText();
    String or = "";
    for (UUID hash : hashes) {
      sql.add(or + EVENTS).string(hash.toString()).number(issueId).uuid(hash);
      or = " union all ";
    }
    return read(
        sql,
        row -> {
          Map<UUID, Long> counts = new HashMap<>();
          while (row.next()) {
            counts.put(row.getObject(1, UUID.class), row.getLong(2));
          }
          return counts;
        });
  }

  private <T> T read(SqlText sql, Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      return reading.from(row);
    } catch (SQLException e) {
      throw new IllegalStateException("Hashes cannot be read", e);
    }
  }

  private interface Reading<T> {
    T from(ResultSet row) throws SQLException;
  }

  /** The issues that hashes of a project lead to; those that lead nowhere are missing. */
  public Map<UUID, Long> issues(long projectId, Collection<UUID> hashes) {
    Map<UUID, Long> found = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ISSUES)) {
      select.setArray(1, Jdbc.uuids(connection, hashes));
      select.setLong(2, projectId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getObject(1, UUID.class), row.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Hashes cannot be read", e);
    }
    return found;
  }
}
