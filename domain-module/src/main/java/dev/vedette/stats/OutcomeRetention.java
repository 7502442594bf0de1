package dev.vedette.stats;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Deletes rollups older than their {@link Resolution#kept()}, every five minutes. Each delete is of
 * one project, or of all keys, walks an index, and is a transaction of its own, so that it holds
 * nobody up.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class OutcomeRetention {

  private static final System.Logger LOG = System.getLogger(OutcomeRetention.class.getName());
  private static final String DELETE =
      "delete from outcomes where project_id = ? and resolution = ? and bucket < ?";

  /** Not key by key: the rows of a deleted key must go, too. */
  private static final String DELETE_OF_KEYS =
      "delete from key_outcomes where resolution = ? and bucket < ?";

  /** Nothing else finds them: their project was gone before they were written. */
  private static final String ORPHANS =
      "select distinct project_id from outcomes where project_id > ? and not exists (select 1 from"
          + " projects where id = project_id) order by project_id limit ?";

  private static final long OF_NO_PROJECT = 0;
  private static final int BATCH = 1000;

  @Inject Clock clock;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** Deletes what is out of date now. */
  @Schedule(minute = "*/5", hour = "*", second = "17", persistent = false)
  public void expire() {
    try (Connection connection = dataSource.getConnection()) {
      expire(connection, clock.instant());
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Old outcome counts could not be deleted", e);
    }
  }

  /** Deletes, once a day, what was counted for a project that is gone. */
  @Schedule(hour = "3", minute = "23", second = "7", persistent = false)
  public void forget() {
    try (Connection connection = dataSource.getConnection()) {
      forget(connection);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Outcome counts of deleted projects could not be deleted", e);
    }
  }

  /** The same on a connection, which should commit by itself. */
  static void forget(Connection connection) throws SQLException {
    OutcomePurge outcomes = new OutcomePurge();
    List<Long> orphans = Jdbc.numbers(connection, ORPHANS, OF_NO_PROJECT, BATCH);
    while (!orphans.isEmpty()) {
      Rounds.run(
          "outcomes' project",
          orphans,
          () -> true,
          project -> outcomes.purge(connection, project, BATCH));
      long last = orphans.get(orphans.size() - 1);
      orphans = Jdbc.numbers(connection, ORPHANS, last, BATCH);
    }
  }

  /** The same on a connection, which should commit by itself. */
  static int expire(Connection connection, Instant now) throws SQLException {
    int deleted = expireKeys(connection, now);
    for (long project : projects(connection)) {
      for (Resolution resolution : Resolution.values()) {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
          delete.setLong(1, project);
          delete.setInt(2, resolution.seconds());
          delete.setLong(3, resolution.bucket(now.minus(resolution.kept()).getEpochSecond()));
          deleted += delete.executeUpdate();
        }
      }
    }
    return deleted;
  }

  private static int expireKeys(Connection connection, Instant now) throws SQLException {
    int deleted = 0;
    for (Resolution resolution : Resolution.values()) {
      try (PreparedStatement delete = connection.prepareStatement(DELETE_OF_KEYS)) {
        delete.setInt(1, resolution.seconds());
        delete.setLong(2, resolution.bucket(now.minus(resolution.kept()).getEpochSecond()));
        deleted += delete.executeUpdate();
      }
    }
    return deleted;
  }

  private static List<Long> projects(Connection connection) throws SQLException {
    List<Long> ids = new ArrayList<>(List.of(OF_NO_PROJECT));
    try (PreparedStatement select = connection.prepareStatement("select id from projects");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
