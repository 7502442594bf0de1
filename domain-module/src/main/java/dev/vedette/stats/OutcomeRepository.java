package dev.vedette.stats;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads the rollups. Every query is one range of the primary key per project: it costs the buckets
 * it returns, whatever the number of events. Where nothing else is asked for, only categories that
 * are events are counted.
 */
class OutcomeRepository {

  private static final String IN_RANGE = inRange(Category.EVENTS);

  private static final Map<String, Outcome> NAMES =
      Arrays.stream(Outcome.values()).collect(Collectors.toMap(Outcome::text, each -> each));

  private final DataSource dataSource;

  OutcomeRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Quantities of a curve by project and bucket; projects without any are missing. */
  Map<Long, Map<Long, Long>> byProject(StatsScope scope, StatsQuery query) throws SQLException {
    if (query.stat().outcomes().isEmpty()) {
      return Map.of();
    }
    String sql =
        "select o.project_id, o.bucket, sum(o.quantity) from "
            + from(scope)
            + IN_RANGE
            + " and o.outcome in ("
            + query.stat().outcomes().stream()
                .map(outcome -> "'" + outcome.text() + "'")
                .sorted()
                .collect(Collectors.joining(","))
            + ")"
            + (query.stat().reason().isPresent() ? " and o.reason = ?" : "")
            + " group by o.project_id, o.bucket";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      int next = bind(connection, select, scope, query);
      if (query.stat().reason().isPresent()) {
        select.setString(next, query.stat().reason().get());
      }
      Map<Long, Map<Long, Long>> found = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getLong(1), id -> new HashMap<>())
              .put(rows.getLong(2), rows.getLong(3));
        }
      }
      return found;
    }
  }

  /** Accepted quantities by organization; those without any are missing. */
  Map<Long, Long> byOrganization(Collection<Long> organizationIds, StatsQuery range)
      throws SQLException {
    String sql =
        "select s.organization_id, sum(o.quantity) from unnest(cast(? as bigint array)) w(id)"
            + " join projects s on s.organization_id = w.id join outcomes o on o.project_id = s.id"
            + " where"
            + IN_RANGE
            + " and o.outcome = '"
            + Outcome.ACCEPTED.text()
            + "' group by s.organization_id";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, Jdbc.bigints(connection, organizationIds));
      bind(select, range);
      Map<Long, Long> found = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getLong(1), rows.getLong(2));
        }
      }
      return found;
    }
  }

  /** Quantities by outcome, reason and bucket, summed over the scope. */
  Map<Outcome, Map<String, Map<Long, Long>>> byOutcome(
      StatsScope scope, Set<Category> categories, StatsQuery range) throws SQLException {
    String sql =
        "select o.outcome, o.reason, o.bucket, sum(o.quantity) from "
            + from(scope)
            + inRange(categories)
            + " group by o.outcome, o.reason, o.bucket";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(connection, select, scope, range);
      Map<Outcome, Map<String, Map<Long, Long>>> found = new EnumMap<>(Outcome.class);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Outcome outcome = NAMES.get(rows.getString(1));
          if (outcome != null) {
            found
                .computeIfAbsent(outcome, o -> new HashMap<>())
                .computeIfAbsent(rows.getString(2), reason -> new HashMap<>())
                .put(rows.getLong(3), rows.getLong(4));
          }
        }
      }
      return found;
    }
  }

  /** Quantities of a client key by outcome and bucket. */
  Map<Outcome, Map<Long, Long>> byKey(long keyId, StatsQuery range) throws SQLException {
    List<Long> buckets = range.buckets();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select outcome, bucket, quantity from key_outcomes where key_id = ?"
                    + " and resolution = ? and bucket between ? and ?")) {
      select.setLong(1, keyId);
      select.setInt(2, range.resolution().seconds());
      select.setLong(3, buckets.get(0));
      select.setLong(4, buckets.get(buckets.size() - 1));
      Map<Outcome, Map<Long, Long>> found = new EnumMap<>(Outcome.class);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(NAMES.get(rows.getString(1)), outcome -> new HashMap<>())
              .put(rows.getLong(2), rows.getLong(3));
        }
      }
      return found;
    }
  }

  private static String inRange(Set<Category> categories) {
    return " o.resolution = ? and o.bucket >= ? and o.bucket <= ? and o.category in "
        + categories.stream()
            .map(Category::text)
            .sorted()
            .collect(Collectors.joining("','", "('", "')"));
  }

  /** Tables and conditions of a scope, whose one parameter is the first. */
  static String from(StatsScope scope) {
    if (scope instanceof StatsScope.OfTeam) {
      return "project_teams s join outcomes o on o.project_id = s.project_id"
          + " where s.team_id = ? and";
    }
    if (scope instanceof StatsScope.OfOrganization) {
      return "projects s join outcomes o on o.project_id = s.id where s.organization_id = ?"
          + " and s.status = 'active' and";
    }
    return "outcomes o where o.project_id = any(cast(? as bigint array)) and";
  }

  private static int bind(
      Connection connection, PreparedStatement select, StatsScope scope, StatsQuery query)
      throws SQLException {
    bind(connection, select, scope);
    return bind(select, query);
  }

  /** Sets the parameter of {@link #from}. */
  static void bind(Connection connection, PreparedStatement select, StatsScope scope)
      throws SQLException {
    if (scope instanceof StatsScope.OfTeam team) {
      select.setLong(1, team.teamId());
    } else if (scope instanceof StatsScope.OfOrganization organization) {
      select.setLong(1, organization.organizationId());
    } else {
      select.setArray(1, ids(connection, scope));
    }
  }

  /** The range, from the second parameter on; the number of the next one. */
  private static int bind(PreparedStatement select, StatsQuery query) throws SQLException {
    List<Long> buckets = query.buckets();
    select.setInt(2, query.resolution().seconds());
    select.setLong(3, buckets.get(0));
    select.setLong(4, buckets.get(buckets.size() - 1));
    return 5;
  }

  private static Array ids(Connection connection, StatsScope scope) throws SQLException {
    Collection<Long> ids =
        scope instanceof StatsScope.OfProject one
            ? List.of(one.projectId())
            : ((StatsScope.OfProjects) scope).projectIds();
    return Jdbc.bigints(connection, ids);
  }
}
