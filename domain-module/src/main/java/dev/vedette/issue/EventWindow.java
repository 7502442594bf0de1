package dev.vedette.issue;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts what happened within the last so many minutes, to a sixtieth of them: a window of an hour
 * is as exact as a minute. Written as {@code bucket:count} with commas, it has at most 1,300
 * characters.
 */
final class EventWindow {

  private static final int BUCKETS = 60;

  private final long width;
  private final SortedMap<Long, Long> counts = new TreeMap<>();

  /**
   * Reads a window.
   *
   * @param minutes its length, which is also the width of a bucket in seconds
   */
  EventWindow(int minutes, String text) {
    this.width = minutes;
    for (String entry : text.split(",")) {
      int colon = entry.indexOf(':');
      if (colon > 0) {
        counts.put(
            Long.valueOf(entry.substring(0, colon)), Long.valueOf(entry.substring(colon + 1)));
      }
    }
  }

  /** Adds so many, and forgets what lies before the window that ends now. */
  EventWindow add(Instant now, long count) {
    long bucket = Math.floorDiv(now.getEpochSecond(), width);
    counts.merge(bucket, count, Long::sum);
    counts.headMap(counts.lastKey() - BUCKETS + 1).clear();
    return this;
  }

  /** How many there are. */
  long sum() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** To be read again. */
  String text() {
    return counts.entrySet().stream()
        .map((Map.Entry<Long, Long> each) -> each.getKey() + ":" + each.getValue())
        .collect(Collectors.joining(","));
  }
}
