package dev.vedette.issue.triage;

import dev.vedette.issue.triage.IssueTriage.Ignored;
import dev.vedette.issue.triage.IssueTriage.Inbox;
import dev.vedette.issue.triage.IssueTriage.Subscription;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads what people have made of issues; every query goes by keys or by an index. */
class TriageRepository {

  private static final String OF =
      "select i.id, i.times_seen, i.user_count, i.num_comments, i.priority_locked_at,"
          + " i.inbox_reason, i.inbox_at, u.id as assigned_user, u.name as user_name, u.email,"
          + " t.id as assigned_team, t.slug as team_slug, r.kind, r.release, r.release_seen,"
          + " r.commit_id, r.repository, r.user_id as resolver, g.issue_id as ignored,"
          + " g.ignore_until, g.ignore_count, g.ignore_window, g.ignore_user_count,"
          + " g.ignore_user_window, g.daily_ceiling, g.times_seen as seen_before, g.users_seen,"
          + " g.user_id as ignorer, s.share_id, b.user_id as marker, n.is_active, n.reason,"
          + " v.user_id as viewer from issues i"
          + " left join users u on u.id = i.assigned_user_id"
          + " left join teams t on t.id = i.assigned_team_id"
          + " left join issue_resolutions r on r.issue_id = i.id"
          + " left join issue_ignores g on g.issue_id = i.id"
          + " left join issue_shares s on s.issue_id = i.id"
          + " left join issue_bookmarks b on b.issue_id = i.id and b.user_id = ?"
          + " left join issue_subscriptions n on n.issue_id = i.id and n.user_id = ?"
          + " left join issue_seen v on v.issue_id = i.id and v.user_id = ?"
          + " where i.id = any(cast(? as bigint array))";

  private final DataSource dataSource;

  TriageRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Map<Long, IssueTriage> of(Collection<Long> issueIds, OptionalLong userId) throws SQLException {
    Map<Long, IssueTriage> found = new HashMap<>();
    if (issueIds.isEmpty()) {
      return found;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OF)) {
      long user = userId.orElse(0);
      select.setLong(1, user);
      select.setLong(2, user);
      select.setLong(3, user);
      select.setArray(4, Jdbc.bigints(connection, issueIds));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getLong("id"), triage(row));
        }
      }
    }
    return found;
  }

  private static IssueTriage triage(ResultSet row) throws SQLException {
    return new IssueTriage(
        resolution(row),
        row.getLong("ignored") == 0 ? Optional.empty() : Optional.of(ignored(row)),
        number(row, "resolver").or(() -> number(row, "ignorer")),
        assignee(row),
        Jdbc.optionalInstant(row, "priority_locked_at"),
        Optional.ofNullable(row.getString("share_id")),
        row.getInt("num_comments"),
        inbox(row),
        row.getLong("marker") != 0,
        row.getLong("viewer") != 0,
        Optional.ofNullable(row.getString("reason"))
            .map(reason -> new Subscription(flag(row, "is_active"), reason)));
  }

  private static Optional<Resolution> resolution(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Resolution(
                Resolution.Kind.of(kind),
                Optional.ofNullable(row.getString("release")),
                Jdbc.optionalInstant(row, "release_seen"),
                Optional.ofNullable(row.getString("commit_id")),
                Optional.ofNullable(row.getString("repository"))));
  }

  private static Ignored ignored(ResultSet row) throws SQLException {
    IgnoreTerms terms =
        new IgnoreTerms(
            Jdbc.optionalInstant(row, "ignore_until"),
            number(row, "ignore_count").map(Long::intValue),
            number(row, "ignore_window").map(Long::intValue),
            number(row, "ignore_user_count").map(Long::intValue),
            number(row, "ignore_user_window").map(Long::intValue));
    long events = row.getLong("times_seen") - row.getLong("seen_before");
    long users = row.getLong("user_count") - row.getLong("users_seen");
    return new Ignored(
        terms,
        terms.count().filter(count -> terms.window().isEmpty()).map(most -> left(most, events)),
        terms
            .userCount()
            .filter(count -> terms.userWindow().isEmpty())
            .map(most -> left(most, users)),
        number(row, "daily_ceiling"));
  }

  private static int left(int most, long happened) {
    return (int) Math.max(0, Math.min(most, most - happened));
  }

  private static Optional<Assignee> assignee(ResultSet row) throws SQLException {
    if (row.getLong("assigned_user") != 0) {
      return Optional.of(
          Assignee.user(
              row.getLong("assigned_user"), row.getString("user_name"), row.getString("email")));
    }
    return row.getLong("assigned_team") == 0
        ? Optional.empty()
        : Optional.of(Assignee.team(row.getLong("assigned_team"), row.getString("team_slug")));
  }

  private static Optional<Inbox> inbox(ResultSet row) throws SQLException {
    String reason = row.getString("inbox_reason");
    return reason == null
        ? Optional.empty()
        : Optional.of(new Inbox(reason, Jdbc.instant(row, "inbox_at")));
  }

  private static Optional<Long> number(ResultSet row, String column) {
    try {
      long value = row.getLong(column);
      return row.wasNull() ? Optional.empty() : Optional.of(value);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean flag(ResultSet row, String column) {
    try {
      return row.getBoolean(column);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<Long, Instant> seenBy(long issueId) throws SQLException {
    Map<Long, Instant> seen = new LinkedHashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select user_id, last_seen from issue_seen where issue_id = ?"
                    + " order by last_seen desc, user_id limit 100")) {
      select.setLong(1, issueId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          seen.put(row.getLong("user_id"), Jdbc.instant(row, "last_seen"));
        }
      }
    }
    return seen;
  }

  List<Long> participants(long issueId) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return Jdbc.numbers(
          connection,
          "select user_id from issue_subscriptions where issue_id = ? and is_active"
              + " order by user_id limit ?",
          issueId,
          100);
    }
  }

  Optional<Long> shared(String shareId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select issue_id from issue_shares where share_id = ?")) {
      select.setString(1, shareId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  Optional<ReleaseSighting> latestRelease(long projectId) throws SQLException {
    return release(
        "project_id = ? order by project_id desc, first_seen desc, version desc limit 1",
        projectId);
  }

  Optional<ReleaseSighting> release(long projectId, String version) throws SQLException {
    return release("project_id = ? and version = ?", projectId, version);
  }

  private Optional<ReleaseSighting> release(String condition, Object... parameters)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select version, first_seen from release_sightings where " + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new ReleaseSighting(row.getString("version"), Jdbc.instant(row, "first_seen")))
            : Optional.empty();
      }
    }
  }
}
