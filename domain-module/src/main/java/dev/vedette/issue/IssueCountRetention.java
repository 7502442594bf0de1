package dev.vedette.issue;

import dev.vedette.platform.Database;
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
import javax.sql.DataSource;

/**
 * Deletes counts of issues that no curve shows any more, once a night: hours after 7 days, days
 * after 90. It walks the primary key a thousand issues at a time, each a transaction of its own.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IssueCountRetention {

  private static final System.Logger LOG = System.getLogger(IssueCountRetention.class.getName());
  private static final Duration HOURS_KEPT = Duration.ofDays(7);
  private static final Duration DAYS_KEPT = Duration.ofDays(90);
  private static final long CHUNK = 1000;

  @Inject Clock clock;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  /** Deletes what is out of date now. */
  @Schedule(hour = "3", minute = "23", persistent = false)
  public void expire() {
    try (Connection connection = dataSource.getConnection()) {
      expire(connection, clock.instant());
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Old issue counts could not be deleted", e);
    }
  }

  /** The same on a connection, which should commit by itself. */
  static int expire(Connection connection, Instant now) throws SQLException {
    long last = 0;
    try (PreparedStatement select = connection.prepareStatement("select max(id) from issues");
        ResultSet row = select.executeQuery()) {
      if (row.next()) {
        last = row.getLong(1);
      }
    }
    int deleted = 0;
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from issue_counts where issue_id >= ? and issue_id < ?"
                + " and bucket < case when resolution = ? then ? else ? end")) {
      for (long first = 0; first <= last; first += CHUNK) {
        delete.setLong(1, first);
        delete.setLong(2, first + CHUNK);
        delete.setInt(3, IssueCounts.HOUR);
        delete.setLong(4, now.minus(HOURS_KEPT).getEpochSecond());
        delete.setLong(5, now.minus(DAYS_KEPT).getEpochSecond());
        deleted += delete.executeUpdate();
      }
    }
    return deleted;
  }
}
