package dev.vedette.issue.search;

import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Keyset;
import dev.vedette.platform.jdbc.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds the ids of issues, a page at a time. What a page costs is bounded: no more issues are
 * looked at than an {@link Effort} allows. If they do not fill the page it has fewer items, or
 * none, and yet a next page, which goes on behind the last issue that was looked at.
 */
public final class IssueSearcher {

  /**
   * How much may be looked at.
   *
   * @param window issues for one page
   * @param few candidates that are looked at one by one in any case
   * @param page issues of which each is met on the way to a page
   */
  public record Effort(int window, int few, long page) {
    static final Effort NORMAL = new Effort(25_000, 200, 64);
  }

  /** Hits that are counted. */
  public static final int MOST_HITS = 1000;

  /** Seconds until a query is given up. */
  private static final int PATIENCE = 15;

  private final Connection connection;
  private final Instant now;
  private final Effort effort;

  /** For one search. */
  public IssueSearcher(Connection connection, Instant now) {
    this(connection, now, Effort.NORMAL);
  }

  /** The same, looking at fewer or more issues. */
  public IssueSearcher(Connection connection, Instant now, Effort effort) {
    this.connection = connection;
    this.now = now;
    this.effort = effort;
  }

  /** An issue and the value that it is ordered by; times in microseconds. */
  public record Hit(long id, long value) {}

  /**
   * A page of hits. It says how many there are, up to {@value #MOST_HITS}, unless that would cost
   * more than a page may.
   *
   * @throws SearchSyntaxException if a term cannot be asked so
   */
  public Page<Hit> find(SearchScope scope, IssueSearch search, IssueSort sort, PageRequest request)
      throws SQLException {
    Keyset keys = Keyset.of(request);
    SearchPlan plan = SearchPlan.of(connection, scope, search, now);
    if (plan.never()) {
      Page<Hit> none = keys.page(List.of(), Hit::value, Hit::id);
      return counted(none, OptionalLong.of(0));
    }
    IssueRanges.Order order = order(search, sort, scope);
    boolean dense = order.column().isPresent() && isDense(plan);
    SearchPlan way = dense ? plan.withoutCandidates() : plan;
    IssueRanges ranges = new IssueRanges(way, order);
    Optional<Cursor> edge = edge(way, ranges, keys);
    List<Hit> hits = hits(ranges.page(keys, edge), ranges.isTime());
    Page<Hit> page = page(hits, keys, edge);
    boolean whole = !keys.keyed() && keys.offset() == 0 && !page.hasNext();
    if (whole) {
      return counted(page, OptionalLong.of(hits.size()));
    }
    return counted(page, edge.isPresent() ? OptionalLong.empty() : count(plan, order));
  }

  /**
   * Whether a walk finds a page before all candidates are looked at: it meets one of them in so
   * many issues as there are for each.
   */
  private boolean isDense(SearchPlan plan) throws SQLException {
    long candidates = plan.candidates().map(Set::size).orElse(0);
    return candidates > effort.few() && candidates * candidates > effort.page() * issues(plan);
  }

  /** Events of issues in a time, as exactly as they are counted; issues without any are missing. */
  public static Map<Long, Long> events(
      Connection connection, Collection<Long> issues, Instant start, Instant end, Instant now)
      throws SQLException {
    SqlText sql =
        SqlText.of("select i.id, ")
            .add(new ActivityConditions(now).count(Optional.of(start), Optional.of(end)))
            .add(" from issues i where i.id = any(cast(? as bigint array))")
            .numbers(issues);
    Map<Long, Long> counts = new HashMap<>();
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        counts.put(row.getLong(1), row.getLong(2));
      }
    }
    return counts;
  }

  private IssueRanges.Order order(IssueSearch search, IssueSort sort, SearchScope scope) {
    ActivityConditions activity = new ActivityConditions(now);
    boolean ranged = scope.start().isPresent();
    return switch (sort) {
      case TRENDS -> IssueRanges.Order.by(activity.trend());
      case FREQ ->
          ranged
              ? IssueRanges.Order.by(activity.count(scope.start(), scope.end()))
              : IssueRanges.Order.indexed(sort);
      case INBOX ->
          forReview(search)
              ? IssueRanges.Order.byTime("i.inbox_at")
              : IssueRanges.Order.indexed(IssueSort.DATE);
      default -> IssueRanges.Order.indexed(sort);
    };
  }

  private static boolean forReview(IssueSearch search) {
    return search.terms().stream()
        .anyMatch(
            term ->
                term instanceof Term.Is is
                    && !is.negated()
                    && is.states().equals(List.of(State.FOR_REVIEW)));
  }

  /** The place of the last issue that is looked at; empty if all of them are. */
  private Optional<Cursor> edge(SearchPlan plan, IssueRanges ranges, Keyset keys)
      throws SQLException {
    if (plan.candidates().isPresent() || !ranges.isWalk() || issues(plan) <= effort.window()) {
      return Optional.empty();
    }
    Optional<Cursor> nearest = Optional.empty();
    for (SqlText sql : ranges.edges(keys, effort.window())) {
      for (Hit hit : read(sql, ranges.isTime())) {
        boolean nearer =
            nearest.isEmpty() || IssueRanges.compare(hit, nearest.get()) < 0 == keys.backward();
        if (nearer) {
          nearest = Optional.of(new Cursor(hit.value(), hit.id(), keys.backward()));
        }
      }
    }
    return nearest;
  }

  /** At least as many as there are. */
  private long issues(SearchPlan plan) throws SQLException {
    SqlText sql =
        SqlText.of("select coalesce(sum(last_short_id), 0) from projects")
            .add(" where id = any(cast(? as bigint array))")
            .numbers(plan.projects());
    try (PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Hit> hits(IssueRanges.Queries queries, boolean time) throws SQLException {
    List<Hit> hits = new ArrayList<>();
    for (SqlText sql : queries.parts()) {
      hits.addAll(read(sql, time));
    }
    return queries.merge(hits);
  }

  /** Where looking stopped before the page was full, the next page goes on. */
  private static Page<Hit> page(List<Hit> hits, Keyset keys, Optional<Cursor> edge) {
    Page<Hit> page = keys.page(hits, Hit::value, Hit::id);
    boolean stopped = edge.isPresent() && hits.size() <= keys.limit();
    // From an empty page the way back leads to the very place where the one before it stopped.
    boolean empty = page.items().isEmpty() && keys.keyed();
    if (keys.backward()) {
      Cursor next = empty ? new Cursor(keys.value(), keys.id() + 1, false) : page.next();
      return stopped
          ? new Page<>(page.items(), edge.get(), true, next, page.hasNext())
          : new Page<>(page.items(), page.previous(), page.hasPrevious(), next, page.hasNext());
    }
    Cursor previous = empty ? new Cursor(keys.value(), keys.id() - 1, true) : page.previous();
    return stopped
        ? new Page<>(page.items(), previous, page.hasPrevious(), edge.get(), true)
        : new Page<>(page.items(), previous, page.hasPrevious(), page.next(), page.hasNext());
  }

  private static Page<Hit> counted(Page<Hit> page, OptionalLong hits) {
    return new Page<>(
        page.items(), page.previous(), page.hasPrevious(), page.next(), page.hasNext(), hits);
  }

  private OptionalLong count(SearchPlan plan, IssueRanges.Order order) throws SQLException {
    long hits = 0;
    for (SqlText sql : new IssueRanges(plan, order).counts(MOST_HITS)) {
      try (PreparedStatement select = sql.prepare(connection)) {
        select.setQueryTimeout(PATIENCE);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          hits += row.getLong(1);
        }
      }
    }
    return OptionalLong.of(Math.min(MOST_HITS, hits));
  }

  private List<Hit> read(SqlText sql, boolean time) throws SQLException {
    List<Hit> hits = new ArrayList<>();
    try (PreparedStatement select = sql.prepare(connection)) {
      select.setQueryTimeout(PATIENCE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long value =
              time
                  ? Keyset.micros(row.getObject(2, OffsetDateTime.class).toInstant())
                  : row.getLong(2) + 1; // a cursor's value is positive
          hits.add(new Hit(row.getLong(1), value));
        }
      }
    }
    return hits;
  }
}
