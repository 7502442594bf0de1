package dev.vedette.issue;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Rounds;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Resolves issues that were not seen for as long as their project says, every ten minutes. Each
 * batch is found by an index and is a transaction of its own; an issue that is seen meanwhile stays
 * as it is.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IssueAutoResolve {

  private static final System.Logger LOG = System.getLogger(IssueAutoResolve.class.getName());
  private static final int BATCH = 500;
  private static final String AGES =
      "select id, resolve_age from projects where resolve_age > 0 and status = 'active'";
  private static final String OLD =
      "select id from issues where project_id = ? and status = 'unresolved' and last_seen < ?"
          + " order by project_id, status, last_seen, id limit ?";

  /** By id, as the digest does: PostgreSQL locks in this order, H2 in that of the array. */
  private static final String LOCK =
      "select id from issues where id = any(cast(? as bigint array))"
          + " and status = 'unresolved' and last_seen < ? order by id for update";

  private static final String RESOLVE =
      "update issues set status = 'resolved', substatus = null, inbox_reason = null,"
          + " inbox_at = null where id = any(cast(? as bigint array))";

  @Inject Clock clock;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** Resolves what is old enough now. */
  @Schedule(minute = "*/10", hour = "*", second = "43", persistent = false)
  public void resolve() {
    try (Connection connection = dataSource.getConnection()) {
      resolve(connection, clock.instant());
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Old issues could not be resolved; it is tried again", e);
    }
  }

  /**
   * The same on a connection, which should commit by itself.
   *
   * @return how many issues are resolved now
   */
  public static int resolve(Connection connection, Instant now) throws SQLException {
    Map<Long, Integer> ages = ages(connection);
    AtomicInteger resolved = new AtomicInteger();
    Rounds.run(
        "old issues' project",
        ages.keySet(),
        () -> true,
        project -> {
          OffsetDateTime before = Jdbc.utc(now.minus(Duration.ofHours(ages.get(project))));
          List<Long> old = old(connection, project, before);
          if (!old.isEmpty()) {
            resolved.addAndGet(resolve(connection, old, before, now, ages.get(project)));
          }
          return old.size() == BATCH;
        });
    return resolved.get();
  }

  private static Map<Long, Integer> ages(Connection connection) throws SQLException {
    Map<Long, Integer> ages = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(AGES);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ages.put(row.getLong(1), row.getInt(2));
      }
    }
    return ages;
  }

  private static List<Long> old(Connection connection, long project, OffsetDateTime before)
      throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(OLD)) {
      select.setLong(1, project);
      select.setObject(2, before);
      select.setInt(3, BATCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    ids.sort(null);
    return ids;
  }

  private static int resolve(
      Connection connection, List<Long> ids, OffsetDateTime before, Instant now, int age)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement update = connection.prepareStatement(RESOLVE)) {
      List<Long> locked = lock(connection, ids, before);
      update.setArray(1, Jdbc.bigints(connection, locked));
      update.executeUpdate();
      for (long id : locked) {
        IssueAging.end(connection, id);
        IssueActivities.add(
            connection,
            id,
            ActivityType.SET_RESOLVED_BY_AGE,
            OptionalLong.empty(),
            Map.of("age", age),
            now);
      }
      connection.commit();
      return locked.size();
    } finally {
      connection.rollback(); // what was not committed
      connection.setAutoCommit(true);
    }
  }

  /** Those that are still old, which stay so until the end of the transaction. */
  private static List<Long> lock(Connection connection, List<Long> ids, OffsetDateTime before)
      throws SQLException {
    List<Long> locked = new ArrayList<>();
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setArray(1, Jdbc.bigints(connection, ids));
      lock.setObject(2, before);
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          locked.add(row.getLong(1));
        }
      }
    }
    return locked;
  }
}
