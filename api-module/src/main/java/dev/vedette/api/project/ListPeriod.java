package dev.vedette.api.project;

import dev.vedette.stats.Resolution;
import dev.vedette.stats.Stat;
import dev.vedette.stats.StatsQuery;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The curves that a list of projects may show: stored events of the last day, or weeks. */
enum ListPeriod {
  DAY("24h", 24, Resolution.HOUR),
  FORTNIGHT("14d", 14, Resolution.DAY),
  MONTH("30d", 30, Resolution.DAY);

  private static final String INVALID =
      "Invalid stats_period. Valid choices are '', '24h', '14d', and '30d'";

  private final String text;
  private final int points;
  private final Resolution resolution;

  ListPeriod(String text, int points, Resolution resolution) {
    this.text = text;
    this.points = points;
    this.resolution = resolution;
  }

  /**
   * Reads the parameter {@code statsPeriod}; null and empty are none.
   *
   * @throws BadRequestException with the nested body that this parameter has in Sentry
   */
  static Optional<ListPeriod> parse(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    for (ListPeriod period : values()) {
      if (period.text.equals(text)) {
        return Optional.of(period);
      }
    }
    throw new BadRequestException(
        Response.status(Response.Status.BAD_REQUEST)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(
                Map.of(
                    "error", Map.of("params", Map.of("stats_period", Map.of("message", INVALID)))))
            .build());
  }

  StatsQuery query(Instant now) {
    long until = now.getEpochSecond();
    long since = until - (long) points * resolution.seconds() + 1;
    return new StatsQuery(Stat.GENERATED, since, until, resolution);
  }
}
