package dev.vedette.api.project;

import dev.vedette.stats.Point;
import dev.vedette.stats.Resolution;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The curves that a list of projects may show: stored events of the last day, or weeks. */
enum ListPeriod {
  HOUR("1h", 60, 60, Resolution.TEN_SECONDS),
  DAY("24h", 24, 3600, Resolution.HOUR),
  WEEK("7d", 7, 86_400, Resolution.DAY),
  FORTNIGHT("14d", 14, 86_400, Resolution.DAY),
  MONTH("30d", 30, 86_400, Resolution.DAY);

  /** Those of a team's list. */
  static final Set<ListPeriod> OF_TEAM = EnumSet.of(DAY, FORTNIGHT, MONTH);

  /** Those of an organization's list. */
  static final Set<ListPeriod> OF_ORGANIZATION = EnumSet.allOf(ListPeriod.class);

  private final String text;
  private final int points;
  private final int width;
  private final Resolution resolution;

  /** {@code width} is of a point, in seconds: one or more buckets of the resolution. */
  ListPeriod(String text, int points, int width, Resolution resolution) {
    this.text = text;
    this.points = points;
    this.width = width;
    this.resolution = resolution;
  }

  /**
   * Reads the parameter {@code statsPeriod}; null and empty are none.
   *
   * @param choices what it may be
   * @throws BadRequestException with the nested body that this parameter has in Sentry
   */
  static Optional<ListPeriod> parse(String text, Set<ListPeriod> choices) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    for (ListPeriod period : choices) {
      if (period.text.equals(text)) {
        return Optional.of(period);
      }
    }
    throw new BadRequestException(
        Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(
                Map.of(
                    "error",
                    Map.of("params", Map.of("stats_period", Map.of("message", invalid(choices))))))
            .build());
  }

  /** What to ask for, up to now. */
  StatsQuery query(Instant now) {
    long until = now.getEpochSecond();
    long since = until / width * width - (points - 1L) * width;
    return new StatsQuery(Stat.GENERATED, since, until, resolution);
  }

  /** The answer in points of this period. */
  List<Point> curve(List<Point> buckets) {
    SortedMap<Long, Long> sums = new TreeMap<>();
    for (Point bucket : buckets) {
      sums.merge(bucket.timestamp() / width * width, bucket.count(), Long::sum);
    }
    return sums.entrySet().stream().map(e -> new Point(e.getKey(), e.getValue())).toList();
  }

  private static String invalid(Set<ListPeriod> choices) {
    return choices.stream()
        .map(each -> "'" + each.text + "'")
        .collect(Collectors.joining(", ", "Invalid stats_period. Valid choices are '', ", ""))
        .replaceFirst(", ('[^,]*')$", ", and $1");
  }
}
