package dev.vedette.hook;

import dev.vedette.event.NewEvent;
import dev.vedette.issue.StoredEventListener;
import dev.vedette.platform.jdbc.IdBlocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Queues deliveries in the transaction that stores the events they tell of: none is lost, and none
 * tells of an event that was rolled back.
 */
@ApplicationScoped
class HookQueueing implements StoredEventListener {

  private final HookDirectory directory;
  private final Clock clock;
  private final IdBlocks ids = DeliveryLog.ids();

  /** For the container's proxy. */
  HookQueueing() {
    this(null, null);
  }

  @Inject
  HookQueueing(HookDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public void stored(Connection connection, List<NewEvent> events) throws SQLException {
    Map<Long, List<HookDirectory.Listener>> listeners =
        directory.listeners(
            connection,
            events.stream().map(each -> each.event().projectId()).collect(Collectors.toSet()));
    if (listeners.isEmpty()) {
      return;
    }
    List<DeliveryLog.New> deliveries = new ArrayList<>();
    Map<Long, Long> dropped = new TreeMap<>();
    for (NewEvent each : events) {
      for (var listener : listeners.getOrDefault(each.event().projectId(), List.of())) {
        if (listener.full()) {
          dropped.merge(listener.hookId(), 1L, Long::sum);
        } else {
          deliveries.add(
              new DeliveryLog.New(
                  listener.hookId(),
                  HookEvent.CREATED.text(),
                  Optional.of(each.event().eventId())));
        }
      }
    }
    DeliveryLog log = new DeliveryLog(connection);
    Set<Long> held =
        log.hold(deliveries.stream().map(DeliveryLog.New::hookId).collect(Collectors.toSet()));
    deliveries.removeIf(each -> !held.contains(each.hookId()));
    log.add(ids, deliveries, clock.instant());
    for (Map.Entry<Long, Long> each : dropped.entrySet()) {
      new Turns(connection).dropped(each.getKey(), each.getValue());
    }
  }
}
