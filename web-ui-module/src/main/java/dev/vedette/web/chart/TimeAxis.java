package dev.vedette.web.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Labels of a time axis in UTC, at a distance that suits the resolution and the length. */
final class TimeAxis {

  private static final int[] NICE_SECONDS = {
    10,
    30,
    60,
    300,
    600,
    900,
    1800,
    3600,
    3 * 3600,
    6 * 3600,
    12 * 3600,
    86400,
    2 * 86400,
    7 * 86400,
    14 * 86400,
    30 * 86400
  };
  private static final DateTimeFormatter DAY = format("d MMM");
  private static final DateTimeFormatter MINUTE = format("HH:mm");
  private static final DateTimeFormatter SECOND = format("HH:mm:ss");
  private static final DateTimeFormatter DAY_AND_MINUTE = format("d MMM HH:mm");
  private static final DateTimeFormatter FULL_DAY = format("EEE d MMM yyyy");
  private static final DateTimeFormatter FULL_MINUTE = format("EEE d MMM yyyy HH:mm");
  private static final DateTimeFormatter FULL_SECOND = format("EEE d MMM yyyy HH:mm:ss");

  /**
   * A label below the axis.
   *
   * @param index the bucket whose start it marks, from 0
   * @param text what it says
   * @param major false for a label that a narrow screen leaves out
   */
  record Label(int index, String text, boolean major) {}

  private TimeAxis() {}

  /**
   * Labels for {@code count} buckets.
   *
   * @param start start of the first bucket, in epoch seconds
   * @param resolution length of a bucket in seconds
   * @param count how many buckets; 0 gives no label
   */
  static List<Label> labels(long start, int resolution, int count) {
    long span = (long) resolution * count;
    int every = NICE_SECONDS[NICE_SECONDS.length - 1];
    for (int candidate : NICE_SECONDS) {
      if (candidate >= resolution && span / candidate <= 8) {
        every = candidate;
        break;
      }
    }
    List<Label> labels = new ArrayList<>();
    int shown = 0;
    for (int index = 0; index < count; index++) {
      long at = start + (long) index * resolution;
      if (Math.floorMod(at, every) < resolution) {
        labels.add(new Label(index, shortLabel(at, every, span), shown % 2 == 0));
        shown++;
      }
    }
    return labels;
  }

  private static String shortLabel(long at, int every, long span) {
    Instant instant = Instant.ofEpochSecond(at);
    if (every >= 86400) {
      return DAY.format(instant);
    }
    if (every < 60) {
      return SECOND.format(instant);
    }
    boolean midnight = Math.floorMod(at, 86400) == 0;
    return midnight && span > 43200 ? DAY.format(instant) : MINUTE.format(instant);
  }

  /**
   * The bucket in full, for a hover text or a table: {@code Sat 21 Nov 2026 14:00 to 15:00 UTC}.
   */
  static String bucket(long at, int resolution) {
    Instant start = Instant.ofEpochSecond(at);
    Instant end = start.plusSeconds(resolution);
    if (resolution >= 86400) {
      return FULL_DAY.format(start) + " UTC";
    }
    if (resolution < 60) {
      return FULL_SECOND.format(start) + " to " + SECOND.format(end) + " UTC";
    }
    return FULL_MINUTE.format(start) + " to " + MINUTE.format(end) + " UTC";
  }

  /** A moment as short as its resolution allows, with the day. */
  static String moment(long at, int resolution) {
    Instant instant = Instant.ofEpochSecond(at);
    return resolution >= 86400 ? FULL_DAY.format(instant) : DAY_AND_MINUTE.format(instant);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
