package dev.vedette.api.stats;

import dev.vedette.api.request.Parameters;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.stats.StatsQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/** The query parameters that all curves have. */
public class StatsParameters {

  @QueryParam("stat")
  private String stat;

  @QueryParam("since")
  private String since;

  @QueryParam("until")
  private String until;

  @QueryParam("resolution")
  private String resolution;

  @QueryParam("environment")
  private String environment;

  /** For JAX-RS. */
  public StatsParameters() {}

  /** What is to be counted, or null. */
  String stat() {
    return stat;
  }

  /**
   * The curve that is asked for.
   *
   * @throws BadRequestException if a parameter is malformed
   */
  StatsQuery query(Instant now) {
    Parameters.refuse("environment", environment); // not counted apart
    return StatsQuery.parse(stat, since, until, resolution, now);
  }

  /**
   * The curve that is asked for, of whatever the route counts.
   *
   * @throws BadRequestException if a parameter is malformed
   */
  public StatsQuery queryWithoutStat(Instant now) {
    Parameters.refuse("environment", environment);
    return StatsQuery.parse(null, since, until, resolution, now);
  }
}
