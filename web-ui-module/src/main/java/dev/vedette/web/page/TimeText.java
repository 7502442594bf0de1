package dev.vedette.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A moment as a page shows it: relative in the text, absolute in the title.
 *
 * @param iso ISO 8601 in UTC with whole seconds, for the {@code datetime} attribute
 * @param full in words, UTC, such as {@code 21 Nov 2026, 14:05:09 UTC}
 * @param relative from now, such as {@code 5 minutes ago}
 */
public record TimeText(String iso, String full, String relative) {

  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The time of day in UTC, such as {@code 14:05:09}. */
  public String clock() {
    return iso.substring(iso.indexOf('T') + 1, iso.length() - 1);
  }

  /** The text of {@code moment}, seen from {@code now}. */
  public static TimeText of(Instant moment, Instant now) {
    return new TimeText(
        moment.truncatedTo(ChronoUnit.SECONDS).toString(),
        FULL.format(moment),
        relative(moment, now));
  }

  /** The distance in words; less than ten seconds either way is {@code just now}. */
  public static String relative(Instant moment, Instant now) {
    Duration distance = Duration.between(moment, now);
    long seconds = Math.abs(distance.toSeconds());
    if (seconds < 10) {
      return "just now";
    }
    String words = words(seconds);
    return distance.isNegative() ? "in " + words : words + " ago";
  }

  private static String words(long seconds) {
    if (seconds < 60) {
      return count(seconds, "second");
    }
    if (seconds < 3600) {
      return count(seconds / 60, "minute");
    }
    if (seconds < 86400) {
      return count(seconds / 3600, "hour");
    }
    long days = seconds / 86400;
    if (days < 31) {
      return count(days, "day");
    }
    return days < 365 ? count(days / 30, "month") : count(days / 365, "year");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
