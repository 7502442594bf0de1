package dev.vedette.api.issue;

import dev.vedette.api.request.Parameters;
import dev.vedette.issue.IssueStats;
import dev.vedette.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** The query parameters of a project's list of issues, besides paging. */
public class IssueListParameters {

  @QueryParam("query")
  private String query;

  @QueryParam("sort")
  private String sort;

  @QueryParam("statsPeriod")
  private String statsPeriod;

  @QueryParam("shortIdLookup")
  private String shortIdLookup;

  @QueryParam("hashes")
  private String hashes;

  /** For JAX-RS. */
  public IssueListParameters() {}

  IssueListParameters(String query, String statsPeriod, String shortIdLookup) {
    this.query = query;
    this.statsPeriod = statsPeriod;
    this.shortIdLookup = shortIdLookup;
  }

  /** The search; null where none was sent, which is another thing than an empty one. */
  String query() {
    return query;
  }

  String sort() {
    return sort;
  }

  String hashes() {
    return hashes;
  }

  /** Whether a short id in the search names its issue. */
  boolean shortIdLookup() {
    return Parameters.flag(shortIdLookup);
  }

  /**
   * The period of the curves: a day where nothing is said, none where it is empty.
   *
   * @throws BadRequestException if there is no such period
   */
  Optional<IssueStats> period() {
    return switch (statsPeriod == null ? "24h" : statsPeriod) {
      case "24h" -> Optional.of(IssueStats.DAY);
      case "14d" -> Optional.of(IssueStats.FORTNIGHT);
      case "" -> Optional.empty();
      default ->
          throw new BadRequestException(
              "Invalid stats_period. Valid choices are '', '24h', and '14d'");
    };
  }
}
