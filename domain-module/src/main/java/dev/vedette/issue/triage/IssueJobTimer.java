package dev.vedette.issue.triage;

import dev.vedette.issue.IssueContents;
import dev.vedette.platform.Database;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Goes on with merges, separations and deletions of issues, every two seconds. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IssueJobTimer {

  private static final System.Logger LOG = System.getLogger(IssueJobTimer.class.getName());
  private static final Duration SHIFT = Duration.ofSeconds(45);

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject private Clock clock;
  @Inject @Any private Instance<IssueContents> contents;

  private volatile boolean stopped;

  /** Does what there is to do. */
  @Schedule(second = "*/2", minute = "*", hour = "*", persistent = false)
  public void run() {
    java.time.Instant end = clock.instant().plus(SHIFT);
    try {
      new IssueJobs(dataSource, contents).run(() -> !stopped && clock.instant().isBefore(end));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Issues are not merged or deleted yet; it is tried again", e);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
