package dev.vedette.stats;

import dev.vedette.platform.Database;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Curves of outcomes, for the API's stats endpoints and the pages that draw them. */
@Stateless
public class StatsService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public StatsService() {}

  /** Outside a container: tests, tools. */
  public StatsService(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A curve of one project. */
  public List<Point> project(long projectId, StatsQuery query) {
    return sum(StatsScope.project(projectId), query);
  }

  /** A curve of a team: always of stored events, as Sentry's team stats are. */
  public List<Point> team(long teamId, StatsQuery query) {
    return sum(
        StatsScope.team(teamId),
        new StatsQuery(Stat.GENERATED, query.since(), query.until(), query.resolution()));
  }

  /** A curve of all projects of an organization. */
  public List<Point> organization(long organizationId, StatsQuery query) {
    return sum(StatsScope.organization(organizationId), query);
  }

  /** A curve of some projects, added up. */
  public List<Point> projects(Collection<Long> projectIds, StatsQuery query) {
    return sum(StatsScope.projects(projectIds), query);
  }

  /** What became of the events of a client key, one point a step; its {@code stat} is ignored. */
  public List<KeyPoint> key(long keyId, StatsQuery range) {
    Map<Outcome, Map<Long, Long>> found;
    try {
      found = new OutcomeRepository(dataSource).byKey(keyId, range);
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes cannot be read", e);
    }
    return range.buckets().stream()
        .map(
            at ->
                new KeyPoint(
                    at,
                    found.getOrDefault(Outcome.ACCEPTED, Map.of()).getOrDefault(at, 0L),
                    found.getOrDefault(Outcome.FILTERED, Map.of()).getOrDefault(at, 0L),
                    found.getOrDefault(Outcome.RATE_LIMITED, Map.of()).getOrDefault(at, 0L)))
        .toList();
  }

  /** A curve of each project of an organization that has anything in it, by project id. */
  public Map<Long, List<Point>> organizationByProject(long organizationId, StatsQuery query) {
    Map<Long, List<Point>> curves = new HashMap<>();
    read(StatsScope.organization(organizationId), query)
        .forEach((project, counts) -> curves.put(project, query.points(counts)));
    return curves;
  }

  /** A curve of each of these projects, by project id; one without events has zeros. */
  public Map<Long, List<Point>> byProject(Collection<Long> projectIds, StatsQuery query) {
    Map<Long, Map<Long, Long>> counts = read(StatsScope.projects(projectIds), query);
    Map<Long, List<Point>> curves = new LinkedHashMap<>();
    for (long id : projectIds) {
      curves.put(id, query.points(counts.getOrDefault(id, Map.of())));
    }
    return curves;
  }

  /** Stored events of each of these organizations over the last 24 hours; none where missing. */
  public Map<Long, Long> organizations24h(Collection<Long> organizationIds) {
    try {
      return new OutcomeRepository(dataSource)
          .byOrganization(organizationIds, StatsQuery.lastDay(Stat.GENERATED, clock.instant()));
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes cannot be read", e);
    }
  }

  /** Stored events of each of these projects over the last 24 hours, in 24 hourly points. */
  public Map<Long, List<Point>> projects24h(Collection<Long> projectIds) {
    return byProject(projectIds, StatsQuery.lastDay(Stat.GENERATED, clock.instant()));
  }

  /** Sums of outcomes of any category, in steps. */
  public List<OutcomeGroup> groups(OutcomeQuery query) {
    try {
      return new OutcomeGroups(dataSource).find(query);
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes cannot be read", e);
    }
  }

  /** All curves of events at once. */
  public OutcomeSeries series(StatsScope scope, long since, long until, Resolution resolution) {
    return series(scope, Category.EVENTS, since, until, resolution);
  }

  /**
   * All curves at once.
   *
   * @param categories those that are added up, at least one
   * @param since epoch seconds
   * @param until epoch seconds, not before {@code since}
   */
  public OutcomeSeries series(
      StatsScope scope, Set<Category> categories, long since, long until, Resolution resolution) {
    StatsQuery range = new StatsQuery(Stat.RECEIVED, since, until, resolution);
    Map<Outcome, Map<String, Map<Long, Long>>> found;
    try {
      found = new OutcomeRepository(dataSource).byOutcome(scope, categories, range);
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes cannot be read", e);
    }
    return new OutcomeSeries(
        curve(found, range, Stat.RECEIVED.outcomes()),
        curve(found, range, Stat.REJECTED.outcomes()),
        curve(found, range, Stat.BLACKLISTED.outcomes()),
        curve(found, range, Stat.GENERATED.outcomes()),
        curve(found, range, Set.of(Outcome.INVALID)),
        reasons(found));
  }

  private static List<Point> curve(
      Map<Outcome, Map<String, Map<Long, Long>>> found, StatsQuery range, Set<Outcome> outcomes) {
    Map<Long, Long> sums = new HashMap<>();
    for (Outcome outcome : outcomes) {
      found
          .getOrDefault(outcome, Map.of())
          .values()
          .forEach(counts -> counts.forEach((at, count) -> sums.merge(at, count, Long::sum)));
    }
    return range.points(sums);
  }

  private static List<OutcomeSeries.ReasonTotal> reasons(
      Map<Outcome, Map<String, Map<Long, Long>>> found) {
    List<OutcomeSeries.ReasonTotal> totals = new ArrayList<>();
    found.forEach(
        (outcome, reasons) -> {
          if (outcome != Outcome.ACCEPTED) {
            reasons.forEach(
                (reason, counts) ->
                    totals.add(
                        new OutcomeSeries.ReasonTotal(
                            outcome,
                            reason,
                            counts.values().stream().mapToLong(Long::longValue).sum())));
          }
        });
    totals.sort(
        Comparator.comparingLong(OutcomeSeries.ReasonTotal::quantity)
            .reversed()
            .thenComparing(OutcomeSeries.ReasonTotal::reason));
    return totals;
  }

  private List<Point> sum(StatsScope scope, StatsQuery query) {
    Map<Long, Long> sums = new HashMap<>();
    read(scope, query)
        .values()
        .forEach(counts -> counts.forEach((at, count) -> sums.merge(at, count, Long::sum)));
    return query.points(sums);
  }

  private Map<Long, Map<Long, Long>> read(StatsScope scope, StatsQuery query) {
    try {
      return new OutcomeRepository(dataSource).byProject(scope, query);
    } catch (SQLException e) {
      throw new IllegalStateException("Outcomes cannot be read", e);
    }
  }
}
