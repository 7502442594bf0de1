package dev.vedette.feedback;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.Transaction;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Links reports whose event was stored elsewhere, or while they were written, and drops those whose
 * event has not come for a month.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UserReportHousekeeping {

  private static final System.Logger LOG = System.getLogger(UserReportHousekeeping.class.getName());
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofDays(30);
  private static final int BATCH = 500;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public UserReportHousekeeping() {}

  /** Links what waits. */
  @Schedule(hour = "*", minute = "*", second = "43", persistent = false)
  public void link() {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      UserReportLinks.ROWS.linkWaiting(
          transaction.connection(), clock.instant().minus(FRESH), BATCH);
      transaction.commit();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "User reports are not linked to their events yet", e);
    }
  }

  /** Drops what waited in vain. */
  @Schedule(hour = "*", minute = "21", second = "13", persistent = false)
  public void drop() {
    try {
      while (dropSome()) {
        // as long as a batch is full
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "User reports without events are not dropped yet", e);
    }
  }

  boolean dropSome() throws SQLException {
    try (Transaction transaction = Transaction.begin(dataSource)) {
      List<Long> rows =
          UserReportLinks.ROWS.abandoned(
              transaction.connection(), clock.instant().minus(PATIENCE), BATCH);
      new UserReportRepository(transaction.connection()).delete(rows);
      transaction.commit();
      return rows.size() == BATCH;
    }
  }
}
