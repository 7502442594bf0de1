package dev.vedette.hook;

import dev.vedette.platform.Database;
import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.NotFoundException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What was delivered to hooks, and deliveries that people ask for. */
@Stateless
public class DeliveryService {

  /** Deliveries of a hook that can be looked at, besides those that wait. */
  public static final int KEPT = DeliveryLog.KEPT;

  /** Each instance of the bean has its own block: what is left of it is lost. */
  private final IdBlocks ids = DeliveryLog.ids();

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;
  @Inject Event<DeliveryBell.Asked> asked;

  /** Work on the tables in the caller's transaction. */
  private interface Step<T> {
    T take(Connection connection) throws SQLException;
  }

  /** The last deliveries of a hook, the newest first. */
  public List<HookDelivery> last(ServiceHook hook, int limit) {
    return step(c -> new DeliveryLog(c).last(hook.id(), limit));
  }

  /** How many deliveries wait for a hook, at most {@code most}. */
  public int waiting(ServiceHook hook, int most) {
    return step(c -> new DeliveryLog(c).waiting(hook.id(), most));
  }

  /**
   * Queues a delivery that only tells that somebody tries the hook, and ends a pause of it.
   *
   * @throws ConflictException if the hook is switched off, or a trial waits already
   */
  public void ping(ServiceHook hook) {
    checkActive(hook);
    boolean waits =
        last(hook, KEPT).stream()
            .anyMatch(
                each ->
                    each.kind().equals(HookDelivery.PING)
                        && each.state() == HookDelivery.State.WAITING);
    if (waits) {
      throw new ConflictException("A test delivery is waiting already.");
    }
    step(
        c -> {
          new DeliveryLog(c)
              .add(
                  ids,
                  List.of(new DeliveryLog.New(hook.id(), HookDelivery.PING, Optional.empty())),
                  clock.instant());
          new Turns(c).resume(hook.id());
          return null;
        });
    asked.fire(new DeliveryBell.Asked(hook.id()));
  }

  /**
   * Queues a delivery again, under the id that it had, and ends a pause of its hook.
   *
   * @throws NotFoundException if the hook has none of that id, or not any more
   * @throws ConflictException if the hook is switched off
   */
  public void redeliver(ServiceHook hook, UUID deliveryId) {
    checkActive(hook);
    boolean found =
        step(
            c -> {
              new Turns(c).resume(hook.id());
              return new DeliveryLog(c).again(hook.id(), deliveryId, clock.instant());
            });
    if (!found) {
      throw new NotFoundException();
    }
    asked.fire(new DeliveryBell.Asked(hook.id()));
  }

  private static void checkActive(ServiceHook hook) {
    if (!hook.active()) {
      throw new ConflictException("The hook is disabled.");
    }
  }

  private <T> T step(Step<T> step) {
    try (Connection connection = dataSource.getConnection()) {
      return step.take(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Deliveries cannot be read or written", e);
    }
  }
}
