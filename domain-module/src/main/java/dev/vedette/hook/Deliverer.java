package dev.vedette.hook;

import dev.vedette.hook.Turns.Due;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Delivers what is due, one hook at a time and one delivery of it after the other. A delivery is
 * noted after its attempt: if the process dies in between, it is made again under the same id.
 * Thread-safe.
 */
final class Deliverer {

  private static final System.Logger LOG = System.getLogger(Deliverer.class.getName());

  /** Deliveries of one turn, so that no hook keeps a worker to itself. */
  private static final int TURN = 20;

  /** A turn takes no new delivery after this. */
  private static final Duration TURN_TIME = Duration.ofSeconds(15);

  private static final int CANDIDATES = 8;

  private final DataSource dataSource;
  private final HookPayload payload;
  private final HookSender sender;
  private final Backoff backoff;
  private final Clock clock;

  /** Work on the tables in a transaction of its own. */
  private interface Step<T> {
    T take(Connection connection) throws SQLException;
  }

  Deliverer(
      DataSource dataSource, HookPayload payload, HookSender sender, Backoff backoff, Clock clock) {
    this.dataSource = dataSource;
    this.payload = payload;
    this.sender = sender;
    this.backoff = backoff;
    this.clock = clock;
  }

  /**
   * Serves one hook.
   *
   * @param stopped whether to make no further attempt, and to note none that is cut off
   * @return whether there was one to serve
   */
  boolean runOnce(BooleanSupplier stopped) throws SQLException {
    for (Due hook : step(c -> new Turns(c).due(clock.instant(), CANDIDATES))) {
      Optional<UUID> lease = step(c -> new Turns(c).take(hook.hookId(), clock.instant()));
      if (lease.isPresent()) {
        serve(hook, lease.get(), stopped);
        return true;
      }
    }
    return false;
  }

  private void serve(Due hook, UUID lease, BooleanSupplier stopped) throws SQLException {
    long id = hook.hookId();
    try {
      Instant start = clock.instant();
      step(c -> new DeliveryLog(c).giveUp(id, start.minus(Backoff.PATIENCE)));
      int failures = hook.failures();
      for (HookDelivery each : step(c -> new DeliveryLog(c).due(id, start, TURN))) {
        if (stopped.getAsBoolean()
            || clock.instant().isAfter(start.plus(TURN_TIME))
            || !step(c -> new Turns(c).keep(id, lease, clock.instant()))) {
          break;
        }
        Attempt attempt = attempt(hook, each);
        if (stopped.getAsBoolean() && !attempt.delivered()) {
          break; // it may have failed because the process ends
        }
        note(each, attempt);
        if (attempt.delivered() && failures > 0) {
          step(c -> failures(c, id, 0));
        }
        failures = attempt.delivered() ? 0 : failures + (attempt.worthwhile() ? 1 : 0);
        if (!attempt.delivered() && attempt.worthwhile()) {
          int row = failures;
          step(c -> failures(c, id, row));
          break;
        }
      }
      step(
          c -> {
            new DeliveryLog(c).trim(id);
            return null;
          });
    } finally {
      step(
          c -> {
            new Turns(c).giveBack(id, lease, clock.instant());
            return null;
          });
    }
  }

  private Attempt attempt(Due hook, HookDelivery delivery) {
    Optional<byte[]> body;
    try {
      body =
          delivery.eventId().isPresent()
              ? payload.ofEvent(hook.projectId(), delivery.eventId().get())
              : payload.ofPing(hook.projectId());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, () -> "Delivery " + delivery.id() + " cannot be shaped", e);
      return Attempt.failed("an internal error, see the server's log", Duration.ZERO);
    }
    return body.map(
            bytes -> sender.send(URI.create(hook.url()), headers(hook, delivery, bytes), bytes))
        .orElseGet(() -> Attempt.pointless("what it would tell of is gone"));
  }

  private Map<String, String> headers(Due hook, HookDelivery delivery, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-ServiceHook-Timestamp", Long.toString(clock.instant().getEpochSecond()));
    headers.put("X-ServiceHook-GUID", hook.guid());
    headers.put("X-ServiceHook-Signature", HookSignature.of(hook.secret(), body));
    headers.put("X-ServiceHook-Event", delivery.kind());
    headers.put("X-ServiceHook-Delivery", delivery.deliveryId().toString());
    return headers;
  }

  private void note(HookDelivery delivery, Attempt attempt) throws SQLException {
    int attempts = delivery.attempts() + 1;
    Instant now = clock.instant();
    Optional<Instant> next =
        attempt.delivered() || !attempt.worthwhile() || attempts >= Backoff.MAX_ATTEMPTS
            ? Optional.empty()
            : Optional.of(now.plus(backoff.delay(attempts)));
    step(
        c -> {
          new DeliveryLog(c).attempted(delivery.id(), attempt, now, next);
          return null;
        });
  }

  private Void failures(Connection connection, long hookId, int failures) throws SQLException {
    Duration pause = failures == 0 ? Duration.ZERO : backoff.pause(failures);
    new Turns(connection)
        .failures(
            hookId,
            failures,
            pause.isZero() ? Optional.empty() : Optional.of(clock.instant().plus(pause)));
    return null;
  }

  private <T> T step(Step<T> step) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return step.take(connection);
    }
  }
}
