package dev.vedette.alert;

import dev.vedette.event.EventService;
import dev.vedette.hook.AlertDeliveries;
import dev.vedette.ownership.OwnershipDirectory;
import dev.vedette.platform.Database;
import dev.vedette.platform.Dialect;
import dev.vedette.platform.mail.Mailer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Starts the workers after the database is up to date, and stops them before that is closed. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class AlertStartup {

  private static final Duration STOP = Duration.ofSeconds(3);

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Inject private AlertDirectory directory;
  @Inject private AlertQueueing queueing;
  @Inject private EventService events;
  @Inject private Receivers receivers;
  @Inject private OwnershipDirectory ownership;
  @Inject private AlertDeliveries deliveries;
  @Inject private AlertLetters letters;
  @Inject private Mailer mailer;
  @Inject private Clock clock;

  private AlertWorkers workers;

  @PostConstruct
  void start() {
    clearLeases();
    AlertEvaluator evaluator =
        new AlertEvaluator(
            dataSource,
            directory,
            queueing,
            events,
            receivers,
            new OwnerAssignment(ownership),
            deliveries,
            mailer,
            clock);
    AlertMailer sender = new AlertMailer(dataSource, letters::write, mailer, clock);
    workers = new AlertWorkers();
    workers.start(
        threads,
        () -> evaluator.runOnce(workers::isStopped),
        () -> mailer.isConfigured() && sender.runOnce());
  }

  @PreDestroy
  void stop() {
    try {
      if (workers != null) {
        workers.stop(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** On H2 this is the only process: what the last one had taken is nobody's. */
  private void clearLeases() {
    try (Connection connection = dataSource.getConnection()) {
      if (Dialect.of(connection) == Dialect.H2) {
        new AlertMails(connection).clearLeases(clock.instant());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Alerts cannot be read", e);
    }
  }
}
