package dev.vedette.issue;

import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.problem.NotFoundException;
import dev.vedette.stats.Point;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Issues: lists, details and counts. An issue that was merged is the one that it went into. */
@Stateless
public class IssueService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public IssueService() {}

  /** Outside a container: tests, tools. */
  public IssueService(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * A page of a project's issues. Without a text it says how many there are, up to 1000; with one,
   * a page may have fewer items than asked for, or none, and yet a next page.
   */
  public Page<Issue> list(long projectId, IssueQuery query, PageRequest page) {
    return read(issues -> issues.list(projectId, query, page));
  }

  /**
   * One issue.
   *
   * @throws NotFoundException if there is none of that id
   */
  public Issue get(long issueId) {
    return find(issueId).orElseThrow(NotFoundException::new);
  }

  /** One issue, if it exists. */
  public Optional<Issue> find(long issueId) {
    return read(issues -> issues.find(issueId));
  }

  /** Those of several ids that exist, each once; merged ones are those that they went into. */
  public List<Issue> findByIds(Collection<Long> issueIds) {
    return issueIds.isEmpty() ? List.of() : read(issues -> issues.find(issueIds));
  }

  /** The issue of that number in a project. */
  public Optional<Issue> findByShortId(long projectId, long number) {
    return read(issues -> issues.findByShortId(projectId, number));
  }

  /** How many unresolved issues a project has. */
  public long countUnresolved(long projectId) {
    return read(issues -> issues.count(projectId, "unresolved"));
  }

  /** How much a project has stored, summed over its issues. */
  public IssueTotals totals(long projectId) {
    return read(issues -> issues.totals(projectId));
  }

  /** The curve of each of these issues, by id, in one query. */
  public Map<Long, List<Point>> counts(Collection<Long> issueIds, IssueStats period) {
    Instant now = clock.instant();
    Map<Long, Map<Long, Long>> counts = read(issues -> issues.counts(issueIds, period));
    Map<Long, List<Point>> curves = new HashMap<>();
    for (long id : issueIds) {
      curves.put(id, period.curve(now, counts.getOrDefault(id, Map.of())));
    }
    return curves;
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.from(new IssueRepository(dataSource, clock.instant()));
    } catch (SQLException e) {
      throw new IllegalStateException("Issues cannot be read or written", e);
    }
  }

  private interface Reading<T> {
    T from(IssueRepository issues) throws SQLException;
  }
}
