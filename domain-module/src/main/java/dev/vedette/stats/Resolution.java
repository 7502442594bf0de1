package dev.vedette.stats;

import dev.vedette.platform.problem.BadRequestException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The widths of the buckets that outcomes are counted in. They are kept for as long as somebody may
 * ask for them: 90 days, six hours in steps shorter than an hour, and what rounding adds.
 */
public enum Resolution {
  TEN_SECONDS(10, 360, Duration.ofHours(8)),
  HOUR(3600, 168, Duration.ofDays(92)),
  DAY(86_400, 90, Duration.ofDays(92));

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([smhdw]?)");

  private final int seconds;
  private final int samples;
  private final Duration kept;

  Resolution(int seconds, int samples, Duration kept) {
    this.seconds = seconds;
    this.samples = samples;
    this.kept = kept;
  }

  /** Width of a bucket in seconds. */
  public int seconds() {
    return seconds;
  }

  /** How long rows of this width are kept. */
  public Duration kept() {
    return kept;
  }

  /** The start of the bucket that a time falls in, both in epoch seconds. */
  public long bucket(long epochSecond) {
    return Math.floorDiv(epochSecond, seconds) * seconds;
  }

  /**
   * Reads {@code 10s}, {@code 1h}, {@code 1d} or another way to write the same number of seconds
   * ({@code 60m}, {@code 24h}, {@code 3600}).
   *
   * @throws BadRequestException if the text is no duration, or none of these
   */
  public static Resolution parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (parts.matches()) {
      long length = Long.parseLong(parts.group(1)) * unit(parts.group(2));
      for (Resolution each : values()) {
        if (each.seconds == length) {
          return each;
        }
      }
    }
    throw new BadRequestException("Invalid resolution");
  }

  /** The finest width that Sentry would answer a range of that many seconds with. */
  public static Resolution forRange(long range) {
    for (Resolution each : values()) {
      if ((long) each.seconds * each.samples >= range) {
        return each;
      }
    }
    return DAY;
  }

  private static long unit(String letter) {
    return switch (letter) {
      case "m" -> 60;
      case "h" -> 3600;
      case "d" -> 86_400;
      case "w" -> 604_800;
      default -> 1;
    };
  }
}
