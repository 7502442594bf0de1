package dev.vedette.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.platform.Cursor;
import dev.vedette.platform.Page;
import dev.vedette.platform.PageRequest;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.jdbc.Keyset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads issues. A list of several statuses is put together from one index range for each, so that
 * no index without the status has to be kept up to date.
 */
class IssueRepository {

  /** Issues that a search for text looks through for one page. */
  static final int TEXT_WINDOW = 5000;

  private static final int MAX_HITS = 1000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT = "select i.*, p.slug from ";
  private static final String PROJECT = " join projects p on p.id = i.project_id";

  private static final String MERGED = "i.id = (select r.issue_id from issue_redirects r where r.";

  /** Others are on their way out. */
  private static final String VISIBLE = "('unresolved', 'resolved', 'ignored')";

  private static final String FIND_ALL =
      SELECT + "issues i" + PROJECT + " where i.id = any(cast(? as bigint array))";

  private final DataSource dataSource;
  private final Instant now;

  IssueRepository(DataSource dataSource, Instant now) {
    this.dataSource = dataSource;
    this.now = now;
  }

  /** The issue of an id, or the one that it was merged into. */
  Optional<Issue> find(long issueId) throws SQLException {
    Optional<Issue> found = visible("i.id = ?", issueId);
    return found.isPresent() ? found : visible(MERGED + "previous_id = ?)", issueId);
  }

  /** Those that exist, by id. */
  Map<Long, Issue> findAll(Collection<Long> issueIds) throws SQLException {
    Map<Long, Issue> issues = new HashMap<>();
    if (issueIds.isEmpty()) {
      return issues;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND_ALL)) {
      select.setArray(1, Jdbc.bigints(connection, issueIds));
      read(select).forEach(issue -> issues.put(issue.id(), issue));
    }
    return issues;
  }

  /** Those that exist, each once; merged ones are those that they went into. */
  List<Issue> find(Collection<Long> issueIds) throws SQLException {
    String visible = " and i.status in " + VISIBLE;
    String sql =
        SELECT
            + "(select i.* from issues i where i.id = any(cast(? as bigint array))"
            + visible
            + " union select i.* from issue_redirects r join issues i on i.id = r.issue_id"
            + " where r.previous_id = any(cast(? as bigint array))"
            + visible
            + ") i"
            + PROJECT
            + " order by i.id";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, Jdbc.bigints(connection, issueIds));
      select.setArray(2, Jdbc.bigints(connection, issueIds));
      return read(select);
    }
  }

  Optional<Issue> findByShortId(long projectId, long number) throws SQLException {
    Optional<Issue> found = visible("i.project_id = ? and i.short_id = ?", projectId, number);
    return found.isPresent()
        ? found
        : visible(MERGED + "project_id = ? and short_id = ?)", projectId, number);
  }

  private Optional<Issue> visible(String condition, long... parameters) throws SQLException {
    return one(
        SELECT + "issues i" + PROJECT + " where " + condition + " and i.status in " + VISIBLE,
        parameters);
  }

  Page<Issue> list(long projectId, IssueQuery query, PageRequest request) throws SQLException {
    Keyset keys = Keyset.of(request);
    try (Connection connection = dataSource.getConnection()) {
      Page<Issue> page;
      try (PreparedStatement select = connection.prepareStatement(listSql(query, keys))) {
        int next = bindRanges(select, projectId, query, keys);
        if (query.text().isPresent()) {
          String pattern = pattern(query.text().get());
          select.setString(next++, pattern);
          select.setString(next++, pattern);
        }
        select.setInt(next++, keys.fetch());
        select.setInt(next, keys.offset());
        page = keys.page(read(select), issue -> value(issue, query.sort()), Issue::id);
      }
      if (query.text().isPresent()) {
        return page.hasNext() ? page : beyondWindow(connection, projectId, query, keys, page);
      }
      return new Page<>(
          page.items(),
          page.previous(),
          page.hasPrevious(),
          page.next(),
          page.hasNext(),
          OptionalLong.of(hits(connection, projectId, query)));
    }
  }

  /** Where a search for text stopped looking before its page was full, the next page goes on. */
  private Page<Issue> beyondWindow(
      Connection connection, long projectId, IssueQuery query, Keyset keys, Page<Issue> page)
      throws SQLException {
    if (keys.backward()) {
      return page;
    }
    String sql =
        SELECT
            + "("
            + ranges(query, keys, TEXT_WINDOW)
            + ") i"
            + PROJECT
            + order(query, keys)
            + " limit 1 offset "
            + (TEXT_WINDOW - 1);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bindRanges(select, projectId, query, keys);
      List<Issue> last = read(select);
      if (last.isEmpty()) {
        return page;
      }
      Cursor next = new Cursor(value(last.get(0), query.sort()), last.get(0).id(), false);
      return new Page<>(page.items(), page.previous(), page.hasPrevious(), next, true);
    }
  }

  static String listSql(IssueQuery query, Keyset keys) {
    boolean text = query.text().isPresent();
    int most = text ? TEXT_WINDOW : keys.fetch() + keys.offset();
    String rows = ranges(query, keys, most);
    return SELECT
        + "("
        // The window is of all statuses together: the next page goes on behind its last row.
        + (text ? "select i.* from (" + rows + ") i" + order(query, keys) + " limit " + most : rows)
        + ") i"
        + PROJECT
        + (text ? " where (lower(i.title) like ? or lower(i.culprit) like ?)" : "")
        + order(query, keys)
        + " limit ? offset ?";
  }

  private static String order(IssueQuery query, Keyset keys) {
    String way = keys.direction();
    return " order by i." + query.sort().column + way + ", i.id" + way;
  }

  private static String ranges(IssueQuery query, Keyset keys, int most) {
    String way = keys.direction();
    String column = query.sort().column;
    String range =
        "(select * from issues where project_id = ? and status = ?"
            + (keys.keyed() ? " and (" + column + ", id)" + keys.comparison() + "(?, ?)" : "")
            + " order by project_id"
            + way
            + ", status"
            + way
            + ", "
            + column
            + way
            + ", id"
            + way
            + " limit "
            + most
            + ")";
    return statuses(query).stream().map(status -> range).collect(Collectors.joining(" union all "));
  }

  private static int bindRanges(
      PreparedStatement select, long projectId, IssueQuery query, Keyset keys) throws SQLException {
    int next = 1;
    for (String status : statuses(query)) {
      select.setLong(next++, projectId);
      select.setString(next++, status);
      if (keys.keyed()) {
        if (query.sort().time) {
          select.setObject(next++, Jdbc.utc(Keyset.instant(keys.value())));
        } else {
          select.setLong(next++, keys.value() - 1);
        }
        select.setLong(next++, keys.id());
      }
    }
    return next;
  }

  private static List<String> statuses(IssueQuery query) {
    return query.status().map(List::of).orElse(IssueQuery.STATUSES);
  }

  /** How many there are, up to 1000. */
  private static long hits(Connection connection, long projectId, IssueQuery query)
      throws SQLException {
    String range =
        "(select 1 as n from issues where project_id = ? and status = ? limit " + MAX_HITS + ")";
    String sql =
        statuses(query).stream()
            .map(status -> range)
            .collect(Collectors.joining(" union all ", "select count(*) from (", ") h"));
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = 1;
      for (String status : statuses(query)) {
        select.setLong(next++, projectId);
        select.setString(next++, status);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Math.min(MAX_HITS, row.getLong(1));
      }
    }
  }

  long count(long projectId, String status) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from issues where project_id = ? and status = ?")) {
      select.setLong(1, projectId);
      select.setString(2, status);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  IssueTotals totals(long projectId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*), coalesce(sum(times_seen), 0) from issues where project_id = ?"
                    + " and status in "
                    + VISIBLE)) {
      select.setLong(1, projectId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new IssueTotals(row.getLong(1), row.getLong(2));
      }
    }
  }

  /** Counts of many issues by bucket, in one query; issues without any are missing. */
  Map<Long, Map<Long, Long>> counts(Collection<Long> issueIds, IssueStats period)
      throws SQLException {
    Map<Long, Map<Long, Long>> counts = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(countsSql())) {
      select.setArray(1, Jdbc.bigints(connection, issueIds));
      select.setInt(2, period.width());
      select.setLong(3, period.first(now));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
              .put(row.getLong(2), row.getLong(3));
        }
      }
    }
    return counts;
  }

  static String countsSql() {
    // by a join: of a list of keys, H2 looks at all buckets of an issue
    return "select c.issue_id, c.bucket, c.quantity from unnest(cast(? as bigint array)) as u(i)"
        + " join issue_counts c on c.issue_id = u.i and c.resolution = ? and c.bucket >= ?";
  }

  private Optional<Issue> one(String sql, long... parameters) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setLong(i + 1, parameters[i]);
      }
      return read(select).stream().findFirst();
    }
  }

  private List<Issue> read(PreparedStatement select) throws SQLException {
    List<Issue> issues = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        issues.add(issue(row));
      }
    }
    return issues;
  }

  private Issue issue(ResultSet row) throws SQLException {
    return new Issue(
        row.getLong("id"),
        row.getLong("project_id"),
        ShortId.format(row.getString("slug"), row.getLong("short_id")),
        row.getString("type"),
        row.getString("level"),
        row.getString("platform"),
        Optional.ofNullable(row.getString("logger")),
        row.getString("title"),
        row.getString("culprit"),
        Optional.ofNullable(row.getString("location")),
        metadata(row.getString("metadata")),
        row.getString("status"),
        Optional.ofNullable(row.getString("substatus")),
        row.getString("priority"),
        row.getBoolean("is_unhandled"),
        row.getLong("times_seen"),
        row.getLong("user_count"),
        Jdbc.instant(row, "first_seen"),
        Jdbc.instant(row, "last_seen"),
        Optional.ofNullable(row.getString("first_release")),
        Optional.ofNullable(row.getString("last_release")));
  }

  private static JsonNode metadata(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  /** The value of a cursor for the sort, positive also for an issue without users. */
  private static long value(Issue issue, IssueQuery.Sort sort) {
    return switch (sort) {
      case DATE -> Keyset.micros(issue.lastSeen());
      case NEW -> Keyset.micros(issue.firstSeen());
      case FREQ -> issue.timesSeen() + 1;
      case USER -> issue.userCount() + 1;
    };
  }

  private static String pattern(String text) {
    String literal =
        text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + Jdbc.fit(literal, 500) + "%";
  }
}
