package dev.vedette.alert;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Deletes what rules have left and nobody asks for any more, once an hour: the history after 90
 * days; mail after two; rests and users after 31 days, the longest for which either matters.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AlertRetention {

  private static final System.Logger LOG = System.getLogger(AlertRetention.class.getName());
  private static final int BATCH = 1000;
  private static final Duration MAILS = Duration.ofDays(2);
  private static final Duration STATES = Duration.ofDays(31);

  @Inject Clock clock;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** Deletes what is out of date now. */
  @Schedule(minute = "37", hour = "*", persistent = false)
  public void expire() {
    try (Connection connection = dataSource.getConnection()) {
      expire(connection, clock.instant());
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Old alerts could not be deleted; it is tried again", e);
    }
  }

  /** The same on a connection, which should commit by itself. */
  static void expire(Connection connection, Instant now) throws SQLException {
    Instant history = now.minus(Duration.ofDays(FiringService.DAYS));
    delete(connection, "alert_firings", "id", "fired_at", history);
    delete(connection, "alert_mails", "id", "fired_at", now.minus(MAILS));
    delete(connection, "alert_rests", "(rule_id, issue_id)", "last_fired", now.minus(STATES));
    delete(connection, "alert_sightings", "(issue_id, user_key)", "last_seen", now.minus(STATES));
  }

  private static void delete(
      Connection connection, String table, String key, String time, Instant before)
      throws SQLException {
    String columns = key.replace("(", "").replace(")", "");
    String sql =
        "delete from %1$s where %2$s in (select %3$s from %1$s where %4$s < ? order by %4$s limit ?)"
            .formatted(table, key, columns, time);
    int deleted;
    do {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setObject(1, Jdbc.utc(before));
        delete.setInt(2, BATCH);
        deleted = delete.executeUpdate();
      }
    } while (deleted == BATCH);
  }
}
