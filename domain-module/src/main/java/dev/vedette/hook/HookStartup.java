package dev.vedette.hook;

import dev.vedette.platform.Database;
import dev.vedette.platform.Dialect;
import dev.vedette.platform.StartupException;
import dev.vedette.platform.StartupFailure;
import dev.vedette.platform.VedetteConfig;
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
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Starts deliveries after the database is up to date, and stops them before that is closed. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class HookStartup {

  private static final Duration STOP = Duration.ofSeconds(3);

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Inject private HookPayloads payloads;
  @Inject private DeliveryBell bell;
  @Inject private VedetteConfig config;
  @Inject private Clock clock;

  private HookSender sender;
  private HookWorkers workers;

  @PostConstruct
  void start() {
    sender = new HookSender(new CheckingResolver(targets()), HookSender.TOTAL, threads);
    clearTurns();
    workers = new HookWorkers(this::deliverer, bell.wakeup());
    workers.start(threads);
  }

  @PreDestroy
  void stop() {
    try {
      if (workers != null) {
        workers.stop(STOP);
        sender.close(); // which cuts off what hangs
        workers.stop(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private AllowedTargets targets() {
    try {
      return new AllowedTargets(config.hooksAllowedHosts());
    } catch (IllegalArgumentException e) {
      StartupException failure =
          new StartupException("VEDETTE_HOOKS_ALLOWED_HOSTS: " + e.getMessage() + ".");
      StartupFailure.report(failure.getMessage());
      throw failure;
    }
  }

  /** On H2 this is the only process: whose turn it was when the last one died is nobody's. */
  private void clearTurns() {
    try (Connection connection = dataSource.getConnection()) {
      if (Dialect.of(connection) == Dialect.H2) {
        new Turns(connection).clear();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Hooks cannot be read", e);
    }
  }

  private Optional<Deliverer> deliverer() {
    return payloads
        .shape()
        .map(
            shape ->
                new Deliverer(
                    dataSource,
                    shape,
                    sender,
                    new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                    clock));
  }
}
