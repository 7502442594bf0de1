package dev.vedette.issue.triage;

import dev.vedette.platform.Database;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

/** Lets time do to issues what it does, every minute. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IssueAgeTimer {

  private static final System.Logger LOG = System.getLogger(IssueAgeTimer.class.getName());

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject private Clock clock;

  private volatile boolean stopped;

  /** Does what is due. */
  @Schedule(second = "17", minute = "*", hour = "*", persistent = false)
  public void run() {
    try {
      new IssueAges(dataSource, clock.instant()).run(() -> !stopped);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Issues do not grow older yet; it is tried again", e);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
