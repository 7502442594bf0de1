package dev.vedette.issue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vedette.event.EventKey;
import dev.vedette.event.NewEvent;
import java.time.Duration;
import java.util.List;

/**
 * Events that something waits for which this process has taken: so that whoever is told of stored
 * events need not ask the database about those that nothing belongs to. What is forgotten, or known
 * to another process only, is found by {@link AttachedRows#linkWaiting}. Thread-safe.
 */
public final class AwaitedEvents {

  private static final int MOST = 100_000;
  private static final Duration AGE = Duration.ofHours(1);

  private final Cache<EventKey, Boolean> keys =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

  /** Nothing is awaited. */
  public AwaitedEvents() {}

  /** Something waits for that event. */
  public void add(EventKey key) {
    keys.put(key, Boolean.TRUE);
  }

  /** Those of the events that something waits for. */
  public List<EventKey> among(List<NewEvent> events) {
    if (keys.estimatedSize() == 0) {
      return List.of();
    }
    return events.stream()
        .map(each -> EventKey.of(each.event()))
        .filter(key -> keys.getIfPresent(key) != null)
        .toList();
  }
}
