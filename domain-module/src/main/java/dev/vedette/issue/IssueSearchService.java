package dev.vedette.issue;

import dev.vedette.issue.search.IssueSearch;
import dev.vedette.issue.search.IssueSearcher;
import dev.vedette.issue.search.IssueSort;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.issue.search.Sight;
import dev.vedette.issue.search.TagService;
import dev.vedette.platform.Database;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Lists of issues: what a search finds, in an order, page by page. */
@Stateless
public class IssueSearchService {

  private static final String BY_HASHES =
      "select distinct issue_id from issue_hashes where project_id = ?"
          + " and hash = any(cast(? as uuid array)) and issue_id is not null";

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public IssueSearchService() {}

  /** Outside a container: tests, tools. */
  public IssueSearchService(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * A page of issues. It says how many there are, up to {@value IssueSearcher#MOST_HITS}. Among
   * tens of thousands of issues a page may have fewer items than asked for, or none, and yet a next
   * page; then it does not say how many there are.
   *
   * @throws dev.vedette.issue.search.SearchSyntaxException if a term cannot be asked so
   * @throws dev.vedette.platform.problem.NotFoundException if there is no such environment
   */
  public Page<Issue> list(
      SearchScope scope, IssueSearch search, IssueSort sort, PageRequest request) {
    try {
      Page<IssueSearcher.Hit> page = find(scope, search, sort, request);
      List<Long> ids = page.items().stream().map(IssueSearcher.Hit::id).toList();
      Map<Long, Issue> issues = new IssueRepository(dataSource, clock.instant()).findAll(ids);
      return page.withItems(ids.stream().map(issues::get).filter(Objects::nonNull).toList());
    } catch (SQLException e) {
      throw new IllegalStateException("Issues cannot be searched", e);
    }
  }

  /** The issues of a project that grouping hashes lead to. */
  public List<Long> byHashes(long projectId, Collection<UUID> hashes) {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(BY_HASHES)) {
      select.setLong(1, projectId);
      select.setArray(2, Jdbc.uuids(connection, hashes));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException("Hashes cannot be read", e);
    }
  }

  /**
   * The same issues with the numbers of a scope: of its environments if it names some, else the
   * events of its time; users and times are always those of all time.
   */
  public List<Issue> counted(List<Issue> issues, SearchScope scope) {
    List<Long> ids = issues.stream().map(Issue::id).toList();
    if (!scope.environments().isEmpty()) {
      Map<Long, Sight> sights =
          new TagService(dataSource).sights(scope.projectIds(), ids, scope.environments());
      return issues.stream().map(issue -> counted(issue, sights.get(issue.id()))).toList();
    }
    if (scope.start().isEmpty() || issues.isEmpty()) {
      return issues;
    }
    Instant end = scope.end().orElse(clock.instant());
    Map<Long, Long> events;
    try (Connection connection = dataSource.getConnection()) {
      events = IssueSearcher.events(connection, ids, scope.start().get(), end, clock.instant());
    } catch (SQLException e) {
      throw new IllegalStateException("Counts cannot be read", e);
    }
    return issues.stream()
        .map(
            issue ->
                issue.seen(
                    events.getOrDefault(issue.id(), 0L),
                    issue.userCount(),
                    issue.firstSeen(),
                    issue.lastSeen()))
        .toList();
  }

  private static Issue counted(Issue issue, Sight sight) {
    return sight == null
        ? issue
        : issue.seen(sight.count(), sight.userCount(), sight.firstSeen(), sight.lastSeen());
  }

  private Page<IssueSearcher.Hit> find(
      SearchScope scope, IssueSearch search, IssueSort sort, PageRequest request)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return new IssueSearcher(connection, clock.instant()).find(scope, search, sort, request);
    }
  }

  /** The ids of the first issues that a search finds. */
  public List<Long> ids(SearchScope scope, IssueSearch search, IssueSort sort, int most) {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      IssueSearcher searcher = new IssueSearcher(connection, clock.instant());
      PageRequest request = PageRequest.FIRST;
      boolean more = true;
      while (more && ids.size() < most) {
        Page<IssueSearcher.Hit> page = searcher.find(scope, search, sort, request);
        page.items().forEach(hit -> ids.add(hit.id()));
        more = page.hasNext();
        request = new PageRequest(PageRequest.MAX_LIMIT, Optional.of(page.next()));
      }
      return ids.subList(0, Math.min(most, ids.size()));
    } catch (SQLException e) {
      throw new IllegalStateException("Issues cannot be searched", e);
    }
  }
}
