package dev.vedette.alert;

import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** What triggered rules, of the last 90 days. */
@Stateless
public class FiringService {

  /** Days for which it is kept. */
  public static final int DAYS = 90;

  private static final long HOUR = 3600;

  static final String LAST =
      "select u.id, (select f.fired_at from alert_firings f where f.rule_id = u.id"
          + " order by f.rule_id desc, f.fired_at desc, f.id desc limit 1) as fired_at"
          + " from unnest(cast(? as bigint array)) as u(id)";

  /** The grouping reads one rule's range of an index. */
  static final String BY_ISSUE =
      "select f.issue_id, count(*) as n, max(f.fired_at) as fired_at, max(f.id) as last_id"
          + " from alert_firings f where f.rule_id = ? and f.fired_at >= ? and f.fired_at < ?"
          + " group by f.issue_id order by n desc, fired_at desc, f.issue_id limit ? offset ?";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /**
   * Firings of a rule by one issue.
   *
   * @param eventId the event of the last of them
   */
  public record IssueFirings(long issueId, long count, Instant last, UUID eventId) {}

  /** A firing as the history shows it. */
  public record Fired(long id, long issueId, UUID eventId, Instant at) {}

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  /** When each of the rules was triggered last; those that were not are missing. */
  public Map<Long, Instant> last(Collection<Long> ruleIds) {
    if (ruleIds.isEmpty()) {
      return Map.of();
    }
    return read(
        connection -> {
          Map<Long, Instant> last = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setArray(1, Jdbc.bigints(connection, ruleIds));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                if (at != null) {
                  last.put(row.getLong(1), at.toInstant());
                }
              }
            }
          }
          return last;
        });
  }

  /** The firings of a rule, newest first. */
  public Page<Fired> list(long ruleId, PageRequest request) {
    Keyset keys = Keyset.of(request);
    return read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(listSql(keys))) {
            int next = 1;
            select.setLong(next++, ruleId);
            if (keys.keyed()) {
              select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
              select.setLong(next++, keys.id());
            }
            select.setInt(next++, keys.fetch());
            select.setInt(next, keys.offset());
            List<Fired> fired = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                fired.add(
                    new Fired(
                        row.getLong("id"),
                        row.getLong("issue_id"),
                        row.getObject("event_id", UUID.class),
                        Jdbc.instant(row, "fired_at")));
              }
            }
            return keys.page(fired, each -> Keyset.micros(each.at()), Fired::id);
          }
        });
  }

  static String listSql(Keyset keys) {
    String way = keys.direction();
    return "select id, issue_id, event_id, fired_at from alert_firings where rule_id = ?"
        + (keys.keyed() ? " and (fired_at, id)" + keys.comparison() + "(?, ?)" : "")
        + " order by rule_id"
        + way
        + ", fired_at"
        + way
        + ", id"
        + way
        + " limit ? offset ?";
  }

  /** Firings of a rule by issue, most first, paged by offset. */
  public Page<IssueFirings> byIssue(long ruleId, Instant start, Instant end, PageRequest page) {
    return read(
        connection -> {
          List<IssueFirings> found = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select g.issue_id, g.n, g.fired_at, l.event_id from ("
                      + BY_ISSUE
                      + ") g join alert_firings l on l.id = g.last_id"
                      + " order by g.n desc, g.fired_at desc, g.issue_id")) {
            select.setLong(1, ruleId);
            select.setObject(2, Jdbc.utc(start));
            select.setObject(3, Jdbc.utc(end));
            select.setInt(4, page.limit() + 1);
            select.setInt(5, page.offset());
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new IssueFirings(
                        row.getLong(1),
                        row.getLong(2),
                        Jdbc.instant(row, "fired_at"),
                        row.getObject(4, UUID.class)));
              }
            }
          }
          return Page.ofOffset(found, page);
        });
  }

  /** Firings of a rule by hour: epoch seconds of every hour of the time, with their number. */
  public Map<Long, Long> byHour(long ruleId, Instant start, Instant end) {
    Map<Long, Long> hours = new TreeMap<>();
    for (long at = hour(start); at < end.getEpochSecond(); at += HOUR) {
      hours.put(at, 0L);
    }
    String sql =
        "select fired_at from alert_firings where rule_id = ? and fired_at >= ? and fired_at < ?";
    return read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, ruleId);
            select.setObject(2, Jdbc.utc(start));
            select.setObject(3, Jdbc.utc(end));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                hours.merge(hour(Jdbc.instant(row, "fired_at")), 1L, Long::sum);
              }
            }
          }
          return hours;
        });
  }

  private static long hour(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), HOUR) * HOUR;
  }

  private <T> T read(Reading<T> reading) {
    try (Connection connection = dataSource.getConnection()) {
      return reading.from(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Firings cannot be read", e);
    }
  }
}
