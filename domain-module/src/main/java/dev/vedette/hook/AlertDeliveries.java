package dev.vedette.hook;

import dev.vedette.platform.jdbc.IdBlocks;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queues deliveries to hooks that want to hear of alerts. */
@ApplicationScoped
public class AlertDeliveries {

  private static final String HOOKS =
      "select id from service_hooks where project_id = ? and is_active = true"
          + " and on_event_alert = true order by id limit ?";

  private final IdBlocks ids = DeliveryLog.ids();

  /** Made by the container; tests may use it too. */
  public AlertDeliveries() {}

  /**
   * Queues a delivery of an event for each active hook of the project that registered {@code
   * event.alert}; one for which too much waits misses it, which is counted.
   *
   * @param connection of the transaction in which the alert is noted
   */
  public void queue(Connection connection, long projectId, UUID eventId, Instant now)
      throws SQLException {
    List<Long> hooks = Jdbc.numbers(connection, HOOKS, projectId, HookService.MAX_HOOKS);
    if (hooks.isEmpty()) {
      return;
    }
    DeliveryLog log = new DeliveryLog(connection);
    List<DeliveryLog.New> deliveries = new ArrayList<>();
    for (long hook : log.hold(hooks).stream().sorted().toList()) {
      if (log.waiting(hook, HookDirectory.MAX_WAITING) < HookDirectory.MAX_WAITING) {
        deliveries.add(new DeliveryLog.New(hook, HookEvent.ALERT.text(), Optional.of(eventId)));
      } else {
        new Turns(connection).dropped(hook, 1);
      }
    }
    log.add(ids, deliveries, now);
  }
}
