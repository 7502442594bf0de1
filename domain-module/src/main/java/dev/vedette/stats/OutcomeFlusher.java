package dev.vedette.stats;

import dev.vedette.platform.Database;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes what {@link OutcomeRecorder} has counted, once a second and at shutdown, in one
 * transaction. It ends the transaction itself, because counts must be put back if the commit fails.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutcomeFlusher {

  private static final System.Logger LOG = System.getLogger(OutcomeFlusher.class.getName());

  @Inject OutcomeRecorder recorder;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Resource UserTransaction transaction;

  /** Writes all counts that wait; if that fails they stay, for the next time. */
  @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
  @PreDestroy
  public void flush() {
    Map<OutcomeKey, Tally> counts = recorder.drain();
    if (counts.isEmpty()) {
      return;
    }
    boolean begun = false;
    try {
      transaction.begin();
      begun = true;
      try (Connection connection = dataSource.getConnection()) {
        OutcomeWriter.addTallies(connection, counts);
      }
      transaction.commit();
    } catch (Exception e) {
      recorder.restore(counts);
      LOG.log(Level.WARNING, "Outcome counts could not be written, and stay in memory", e);
      if (begun) {
        rollback();
      }
    }
  }

  private void rollback() {
    try {
      transaction.rollback();
    } catch (Exception e) {
      LOG.log(Level.DEBUG, "Nothing to roll back", e);
    }
  }
}
