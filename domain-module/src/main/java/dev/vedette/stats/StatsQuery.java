package dev.vedette.stats;

import dev.vedette.platform.problem.BadRequestException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which curve, over which time, in which steps.
 *
 * @param stat what is counted
 * @param since from here on, epoch seconds
 * @param until up to and with here, epoch seconds
 * @param resolution width of a step
 */
public record StatsQuery(Stat stat, long since, long until, Resolution resolution) {

  /** The most points an answer may have: 50 years of days. */
  public static final int MAX_POINTS = 20_000;

  private static final long DEFAULT_RANGE = 86_399;

  /** Checks the order of the times and the number of points. */
  public StatsQuery {
    if (since > until) {
      throw new BadRequestException("start must be before or equal to end");
    }
    if ((until - since) / resolution.seconds() >= MAX_POINTS) {
      throw new BadRequestException("Too many points: use a larger resolution or a shorter range");
    }
  }

  /**
   * Reads the query parameters of the stats endpoints; null and empty ones take their defaults:
   * received, the last day, and the finest resolution that is kept for such a range.
   *
   * @throws BadRequestException if one of them is malformed or they do not fit together
   */
  public static StatsQuery parse(
      String stat, String since, String until, String resolution, Instant now) {
    Resolution asked = isAbsent(resolution) ? null : Resolution.parse(resolution);
    long end =
        isAbsent(until)
            ? now.getEpochSecond()
            : seconds(until, "until must be a numeric timestamp.");
    long start =
        isAbsent(since) ? end - DEFAULT_RANGE : seconds(since, "since must be a numeric timestamp");
    if (start > end) {
      throw new BadRequestException("start must be before or equal to end");
    }
    return new StatsQuery(
        isAbsent(stat) ? Stat.RECEIVED : Stat.parse(stat),
        start,
        end,
        asked == null ? Resolution.forRange(end - start) : asked);
  }

  /** The last day up to now by hours: 24 points. */
  public static StatsQuery lastDay(Stat stat, Instant now) {
    long end = now.getEpochSecond();
    return new StatsQuery(stat, end - DEFAULT_RANGE, end, Resolution.HOUR);
  }

  /** Starts of the buckets of the curve, ascending. */
  public List<Long> buckets() {
    return buckets(since, until, resolution.seconds());
  }

  /** Puts counts into the curve; buckets without a count are 0. */
  List<Point> points(Map<Long, Long> counts) {
    return buckets().stream().map(at -> new Point(at, counts.getOrDefault(at, 0L))).toList();
  }

  /**
   * Steps back from {@code until} while not before {@code since}, each floored to a multiple of the
   * width: the way Sentry lays its points, which makes a default range 24 hours.
   */
  static List<Long> buckets(long since, long until, int width) {
    List<Long> starts = new ArrayList<>();
    for (long at = until; at >= since; at -= width) {
      starts.add(Math.floorDiv(at, width) * width);
    }
    Collections.reverse(starts);
    return starts;
  }

  private static boolean isAbsent(String text) {
    return text == null || text.isEmpty();
  }

  private static long seconds(String text, String complaint) {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException(complaint);
    }
    if (!(Math.abs(value) < 1e12)) {
      throw new BadRequestException(complaint);
    }
    return (long) Math.floor(value);
  }
}
