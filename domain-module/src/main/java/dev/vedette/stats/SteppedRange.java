package dev.vedette.stats;

import dev.vedette.platform.problem.BadRequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time in steps, rounded to whole steps and hours as Sentry rounds it.
 *
 * @param start epoch seconds
 * @param end before this, epoch seconds: the last step may be cut at the next minute from now
 * @param interval seconds
 */
public record SteppedRange(long start, long end, int interval) {

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;
  private static final int MAX_STEPS = 1000;

  /** Longest range of steps shorter than an hour. */
  private static final Duration FINE = Duration.ofHours(6);

  /**
   * Rounds a range.
   *
   * @param end up to and with this; empty for now
   * @param interval asked-for seconds
   * @throws BadRequestException if the interval does not divide a day or is shorter than a minute,
   *     or there would be more than 1,000 steps, or fine ones further back than they are kept
   */
  public static SteppedRange of(Instant start, Optional<Instant> end, long interval, Instant now) {
    checkInterval(interval);
    long nowSeconds = now.getEpochSecond();
    double from = Math.min(seconds(start), seconds(now));
    double until = end.map(time -> seconds(time) + 1).orElse(seconds(now));
    long rounding = (interval + HOUR - 1) / HOUR * HOUR;
    long range = (long) (rounding * Math.ceil((until - from) / rounding));
    checkSteps(range, interval, nowSeconds - (long) from);
    long last = (long) (rounding * Math.ceil(until / rounding));
    if (rounding > interval && last - range > from) {
      range += rounding;
    }
    long first = last - range;
    long cut = last > nowSeconds ? (nowSeconds / MINUTE + 1) * MINUTE : last;
    return new SteppedRange(first, Math.max(cut, first), (int) interval);
  }

  private static void checkInterval(long interval) {
    if (interval < MINUTE || interval % MINUTE != 0) {
      throw new BadRequestException(
          "The interval has to be a multiple of the minimum interval of one minute.");
    }
    if (interval > DAY) {
      throw new BadRequestException("The interval has to be less than one day.");
    }
    if (DAY % interval != 0) {
      throw new BadRequestException("The interval should divide one day cleanly.");
    }
  }

  private static void checkSteps(long range, long interval, long age) {
    if (interval % HOUR != 0) {
      if (range > FINE.toSeconds()) {
        throw new BadRequestException(
            "The time-range when using one-minute resolution intervals is restricted to 6 hours.");
      }
      if (age > Resolution.TEN_SECONDS.kept().toSeconds()) {
        throw new BadRequestException(
            "Intervals of less than one hour are kept for the last 6 hours only.");
      }
    }
    if (range / interval > MAX_STEPS) {
      throw new BadRequestException(
          "Your interval and date range would create too many results."
              + " Use a larger interval, or a smaller date range.");
    }
  }

  private static double seconds(Instant time) {
    return time.getEpochSecond() + time.getNano() / 1e9;
  }

  /** The starts of the steps, epoch seconds. */
  public List<Long> steps() {
    List<Long> starts = new ArrayList<>();
    for (long at = start; at < end; at += interval) {
      starts.add(at);
    }
    return starts;
  }
}
