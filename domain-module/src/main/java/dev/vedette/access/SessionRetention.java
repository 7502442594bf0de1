package dev.vedette.access;

import dev.vedette.platform.Database;
import dev.vedette.platform.Dialect;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Deletes sessions and links for a new password that are good for nothing any more. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionRetention {

  private static final System.Logger LOG = System.getLogger(SessionRetention.class.getName());

  @Inject Clock clock;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /**
   * The servers' own sessions end with the process. On H2 there is one process, so none is left; on
   * PostgreSQL another may be running, and what is left goes when it has not been used for long.
   */
  @PostConstruct
  void start() {
    try (Connection connection = dataSource.getConnection()) {
      if (Dialect.of(connection) == Dialect.H2) {
        try (PreparedStatement delete = connection.prepareStatement("delete from user_sessions")) {
          delete.executeUpdate();
        }
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Sessions of the last run could not be deleted", e);
    }
  }

  /** Deletes what is out of date now. */
  @Schedule(minute = "23", hour = "*", persistent = false)
  public void expire() {
    try (Connection connection = dataSource.getConnection()) {
      expire(connection, clock.instant());
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Old sessions could not be deleted", e);
    }
  }

  /** The same on a connection, which should commit by itself. */
  static void expire(Connection connection, Instant now) throws SQLException {
    delete(
        connection,
        "delete from user_sessions where last_used < ?",
        now.minus(SessionService.IDLE));
    delete(connection, "delete from password_resets where expires_at < ?", now);
  }

  private static void delete(Connection connection, String sql, Instant before)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      delete.executeUpdate();
    }
  }
}
