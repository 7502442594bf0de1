package dev.vedette.api.issue;

import dev.vedette.api.request.Parameters;
import dev.vedette.issue.IssueStats;
import dev.vedette.platform.HexIds;
import dev.vedette.platform.problem.BadRequestException;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The query parameters of a project's list of issues, besides paging. */
public class IssueListParameters {

  private static final int MOST_HASHES = 100;
  private static final int MOST_ENVIRONMENTS = 100;
  private static final Set<String> COLLAPSIBLE =
      Set.of("base", "filtered", "lifetime", "stats", "unhandled");
  private static final Set<String> EXPANDABLE =
      Set.of(
          "inbox",
          "integrationIssues",
          "latestEventHasAttachments",
          "owners",
          "pluginActions",
          "pluginIssues",
          "sentryAppIssues",
          "sessions");

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

  @QueryParam("environment")
  private List<String> environments;

  @QueryParam("groupStatsPeriod")
  private String groupStatsPeriod;

  @QueryParam("collapse")
  private List<String> collapse;

  @QueryParam("expand")
  private List<String> expand;

  /** For JAX-RS. */
  public IssueListParameters() {}

  IssueListParameters(String query, String statsPeriod, String shortIdLookup) {
    this.query = query;
    this.statsPeriod = statsPeriod;
    this.shortIdLookup = shortIdLookup;
  }

  /** Those of a list whose answer is to have more parts, and less. */
  static IssueListParameters ofParts(List<String> expand, List<String> collapse) {
    IssueListParameters parameters = new IssueListParameters();
    parameters.expand = expand;
    parameters.collapse = collapse;
    return parameters;
  }

  /** The search; null where none was sent, which is another thing than an empty one. */
  String query() {
    return query;
  }

  String sort() {
    return sort;
  }

  /**
   * The grouping hashes whose issues are wanted.
   *
   * @throws BadRequestException if one is no hash, or there are more than 100
   */
  List<UUID> hashes() {
    if (hashes == null || hashes.isBlank()) {
      return List.of();
    }
    List<String> texts = List.of(hashes.split("[,\\s]+"));
    List<Optional<UUID>> parsed = texts.stream().map(HexIds::parse).toList();
    if (texts.size() > MOST_HASHES || !parsed.stream().allMatch(Optional::isPresent)) {
      throw new BadRequestException("Invalid hashes parameter.");
    }
    return parsed.stream().map(Optional::get).toList();
  }

  /**
   * The environments that are wanted; empty for all.
   *
   * @throws BadRequestException if they are more than 100
   */
  List<String> environments() {
    List<String> named = environments == null ? List.of() : environments;
    if (named.size() > MOST_ENVIRONMENTS) {
      throw new BadRequestException("Too many environments.");
    }
    return named;
  }

  /** Whether a part of the answer is not wanted. */
  boolean isCollapsed(String part) {
    return collapse != null && collapse.contains(part);
  }

  /** Whether a part is wanted that the answer has not by itself. */
  boolean isExpanded(String part) {
    return expand != null && expand.contains(part);
  }

  /**
   * Refuses parts that nobody knows.
   *
   * @throws BadRequestException if there is one
   */
  void checkParts() {
    check("collapse", collapse, COLLAPSIBLE);
    check("expand", expand, EXPANDABLE);
  }

  private static void check(String name, List<String> parts, Set<String> known) {
    for (String part : parts == null ? List.<String>of() : parts) {
      if (!known.contains(part)) {
        throw new BadRequestException("Invalid " + name + " parameter: " + part);
      }
    }
  }

  /**
   * The curves of an organization's list; {@code auto} has as many points as suit the range.
   *
   * @throws BadRequestException if there is no such period
   */
  Optional<IssueStats> groupPeriod(Duration range) {
    return switch (groupStatsPeriod == null ? "24h" : groupStatsPeriod) {
      case "24h" -> Optional.of(IssueStats.DAY);
      case "14d" -> Optional.of(IssueStats.FORTNIGHT);
      case "auto" ->
          Optional.of(
              range.compareTo(Duration.ofDays(1)) > 0 ? IssueStats.FORTNIGHT : IssueStats.DAY);
      case "" -> Optional.empty();
      default ->
          throw new BadRequestException(
              "Invalid stats_period. Valid choices are '', '24h', '14d', and 'auto'");
    };
  }

  /** The name of the curves in the answer. */
  String groupPeriodName() {
    return groupStatsPeriod == null ? "24h" : groupStatsPeriod;
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
