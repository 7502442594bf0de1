package dev.vedette.issue.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When an issue that is ignored until it escalates does so: when a day (UTC) has more than twice
 * the events of the busiest of the eight days up to the one on which it was ignored, and more than
 * 20.
 */
public final class Escalation {

  static final long DAY = 86_400;
  static final int DAYS = 7;

  private static final long LEAST = 20;
  private static final int FACTOR = 2;
  private static final int FORECAST = 14;

  private Escalation() {}

  /**
   * Most events of a day that are no escalation.
   *
   * @param busiest events of the busiest day so far
   */
  public static long ceiling(long busiest) {
    return Math.max(LEAST, busiest * FACTOR);
  }

  /** The days from this one on that a forecast is made for, as epoch seconds of their beginning. */
  public static List<Long> days(Instant from) {
    List<Long> days = new ArrayList<>();
    long first = Math.floorDiv(from.getEpochSecond(), DAY) * DAY;
    for (int i = 0; i < FORECAST; i++) {
      days.add(first + i * DAY);
    }
    return days;
  }
}
