package dev.vedette.project;

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
import java.time.Instant;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Removes deleted projects, every minute for most of a minute; what is left goes on the next time.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ProjectPurgeTimer {

  private static final System.Logger LOG = System.getLogger(ProjectPurgeTimer.class.getName());
  private static final Duration SHIFT = Duration.ofSeconds(45);

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject private Clock clock;
  @Inject @Any private Instance<ProjectPurge> parts;

  private volatile boolean stopped;

  /** Removes what there is to remove. */
  @Schedule(minute = "*", hour = "*", second = "29", persistent = false)
  public void purge() {
    Instant end = clock.instant().plus(SHIFT);
    try {
      purge(dataSource, clock, parts, () -> !stopped && clock.instant().isBefore(end));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "Deleted projects are not removed yet; it is tried again", e);
    }
  }

  /**
   * The same on any data source.
   *
   * @param parts what each context removes, in any order
   * @param goOn asked before each batch
   */
  public static void purge(
      DataSource dataSource, Clock clock, Iterable<ProjectPurge> parts, BooleanSupplier goOn)
      throws SQLException {
    new DeletedProjects(dataSource, clock, parts).purge(goOn);
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
