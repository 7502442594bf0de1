package dev.vedette.hook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** The workers' side of hooks for tests that are elsewhere: no thread, a clock and a receiver. */
public final class HookWork implements AutoCloseable {

  private final DataSource dataSource;
  private final Clock clock;
  private final HookSender sender;
  private final HookQueueing queueing;
  private final Deliverer deliverer;

  /**
   * @param payload shapes deliveries
   * @param clock tells the workers when it is
   */
  public HookWork(DataSource dataSource, HookPayload payload, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.queueing = new HookQueueing(new HookDirectory(), clock);
    this.sender =
        new HookSender(
            new CheckingResolver(new AllowedTargets(List.of("127.0.0.1"))),
            Duration.ofSeconds(2),
            Executors.defaultThreadFactory());
    this.deliverer = new Deliverer(dataSource, payload, sender, new Backoff(() -> 0.5), clock);
  }

  /** What the digest tells of stored events. */
  public dev.vedette.issue.StoredEventListener listener() {
    return queueing;
  }

  /** One turn of a worker. */
  public boolean work() throws SQLException {
    return deliverer.runOnce(() -> false);
  }

  /** A worker takes a hook, and dies before it does anything. */
  public boolean takeAndDie(long hookId) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new Turns(connection).take(hookId, clock.instant()).isPresent();
    }
  }

  /** Ids of hooks that have something due. */
  public List<Long> due() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new Turns(connection)
          .due(clock.instant(), 1000).stream().map(Turns.Due::hookId).toList();
    }
  }

  /** Queues that many deliveries of an event, as the digest would. */
  public void queue(long hookId, Optional<java.util.UUID> event, int count) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      new DeliveryLog(connection)
          .add(
              DeliveryLog.ids(),
              java.util.Collections.nCopies(
                  count, new DeliveryLog.New(hookId, HookEvent.CREATED.text(), event)),
              clock.instant());
    }
  }

  @Override
  public void close() {
    sender.close();
  }
}
