package dev.vedette.api.request;

import dev.vedette.api.json.ApiTime;
import dev.vedette.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query parameters by which a list is cut to a time. */
public class TimeRange {

  /** Beyond it a database may have no such time. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Duration DEFAULT = Duration.ofDays(90);
  private static final Pattern PERIOD = Pattern.compile("(\\d{1,9})([smhdw]?)");
  private static final Pattern EPOCH = Pattern.compile("\\d{1,11}(\\.\\d{1,9})?");

  @QueryParam("statsPeriod")
  private String statsPeriod;

  @QueryParam("start")
  private String start;

  @QueryParam("end")
  private String end;

  /** For JAX-RS. */
  public TimeRange() {}

  TimeRange(String statsPeriod, String start, String end) {
    this.statsPeriod = statsPeriod;
    this.start = start;
    this.end = end;
  }

  /**
   * From when to when.
   *
   * @param start not before this
   * @param end before this; empty for no end
   */
  public record Limits(Instant start, Optional<Instant> end) {}

  /**
   * The time asked for: the last {@code statsPeriod}, or from {@code start} to {@code end}, or the
   * last 90 days.
   *
   * @throws BadRequestException if a parameter is malformed, one of the pair is missing or they are
   *     in the wrong order
   */
  public Limits limits(Instant now) {
    if (isPresent(statsPeriod)) {
      return new Limits(now.minus(period(statsPeriod)), Optional.empty());
    }
    if (!isPresent(start) && !isPresent(end)) {
      return new Limits(now.minus(DEFAULT), Optional.empty());
    }
    if (!isPresent(start) || !isPresent(end)) {
      throw new BadRequestException("start and end are both required");
    }
    Instant from = time(start);
    Instant to = time(end);
    if (!from.isBefore(to)) {
      throw new BadRequestException("start must be before end");
    }
    return new Limits(from, Optional.of(to));
  }

  /**
   * The time asked for, if any is.
   *
   * @throws BadRequestException as {@link #limits}
   */
  public Optional<Limits> limitsIfGiven(Instant now) {
    return isPresent(statsPeriod) || isPresent(start) || isPresent(end)
        ? Optional.of(limits(now))
        : Optional.empty();
  }

  private static Duration period(String text) {
    Matcher parts = PERIOD.matcher(text);
    if (!parts.matches()) {
      throw new BadRequestException("Invalid statsPeriod: '" + text + "'");
    }
    long number = Long.parseLong(parts.group(1));
    Duration period =
        Duration.ofSeconds(
            switch (parts.group(2)) {
              case "m" -> number * 60;
              case "h" -> number * 3600;
              case "d" -> number * 86_400;
              case "w" -> number * 604_800;
              default -> number;
            });
    if (period.toDays() > 36_500) {
      throw new BadRequestException("Invalid statsPeriod: '" + text + "'");
    }
    return period;
  }

  private static Instant time(String text) {
    Instant time = parsed(text);
    if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
      throw new BadRequestException(text + " is not a valid ISO8601 date query");
    }
    return time;
  }

  private static Instant parsed(String text) {
    try {
      if (EPOCH.matcher(text).matches()) {
        return Instant.ofEpochMilli(Math.round(Double.parseDouble(text) * 1000));
      }
      // A plus that nobody escaped arrives as a blank.
      String iso = text.strip().replace(' ', text.strip().indexOf(' ') > 10 ? '+' : 'T');
      return ApiTime.parse(iso);
    } catch (DateTimeException e) {
      throw new BadRequestException(text + " is not a valid ISO8601 date query");
    }
  }

  private static boolean isPresent(String text) {
    return text != null && !text.isEmpty();
  }
}
