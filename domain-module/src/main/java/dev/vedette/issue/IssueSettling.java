package dev.vedette.issue;

import dev.vedette.platform.HexIds;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What events do to issues that somebody resolved or ignored, in the transaction that stores them,
 * after the issues' rows and counts were written: so the rows are locked, and what is read here is
 * exact. A batch without such issues costs one query by their ids.
 */
final class IssueSettling {

  private static final int DAY = IssueCounts.DAY;

  private static final String SELECT =
      "select i.id, i.project_id, i.status, i.times_seen, i.user_count,"
          + " r.kind, r.release, r.release_seen, c.quantity as today,"
          + " g.issue_id as ignored, g.ignore_until, g.ignore_count, g.ignore_window,"
          + " g.ignore_user_count, g.ignore_user_window, g.daily_ceiling,"
          + " g.times_seen as seen_before, g.users_seen, g.recent"
          + " from issues i left join issue_resolutions r on r.issue_id = i.id"
          + " left join issue_ignores g on g.issue_id = i.id"
          + " left join issue_counts c"
          + " on c.issue_id = i.id and c.resolution = 86400 and c.bucket = ?"
          + " where i.id = any(cast(? as bigint array)) and i.status <> 'unresolved'"
          + " order by i.id";

  private IssueSettling() {}

  /** Reopens what has come back, or is not to be ignored any longer. */
  static void settle(
      Connection connection,
      SortedMap<Long, IssueChange> changes,
      Map<ReleaseSightings.Key, Instant> sightings)
      throws SQLException {
    for (Settled issue : settled(connection, changes)) {
      IssueChange change = changes.get(issue.id());
      if (issue.status().equals("resolved")) {
        Optional<String> release = issue.resolution().reopener(change, sightings);
        if (release.isPresent()) {
          regress(connection, change, release.get());
        }
      } else if (issue.ignore().isPresent()) {
        IgnoreState ignore = issue.ignore().get();
        Optional<Map<String, Object>> reason = ignore.ended(connection, change);
        if (reason.isPresent()) {
          reopen(connection, change, ignore.escalating(), reason.get());
        }
      }
    }
  }

  /** An issue that is not unresolved. */
  private record Settled(
      long id, String status, ResolutionState resolution, Optional<IgnoreState> ignore) {}

  private static List<Settled> settled(Connection connection, SortedMap<Long, IssueChange> changes)
      throws SQLException {
    long today =
        changes.values().stream()
                .mapToLong(change -> Math.floorDiv(change.received.getEpochSecond(), (long) DAY))
                .max()
                .orElse(0)
            * DAY;
    List<Settled> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setLong(1, today);
      select.setArray(2, Jdbc.bigints(connection, changes.keySet()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Settled(
                  row.getLong("id"),
                  row.getString("status"),
                  ResolutionState.read(row),
                  row.getLong("ignored") == 0
                      ? Optional.empty()
                      : Optional.of(IgnoreState.read(row))));
        }
      }
    }
    return found;
  }

  private static void regress(Connection connection, IssueChange change, String release)
      throws SQLException {
    Instant now = now(change);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("event_id", HexIds.text(change.latest.eventId()));
    data.put("version", release);
    change(connection, change.issueId, "regressed", "regression", now);
    activity(connection, change, ActivityType.SET_REGRESSION, data, now);
    IssueAging.begin(connection, change.issueId, now);
  }

  private static void reopen(
      Connection connection, IssueChange change, boolean escalating, Map<String, Object> reason)
      throws SQLException {
    Instant now = now(change);
    if (escalating) {
      change(connection, change.issueId, "escalating", "escalating", now);
      activity(connection, change, ActivityType.SET_ESCALATING, reason, now);
      IssueAging.begin(connection, change.issueId, now);
    } else {
      change(connection, change.issueId, "ongoing", "unignored", now);
      activity(connection, change, ActivityType.SET_UNRESOLVED, reason, now);
    }
  }

  private static void change(
      Connection connection, long issueId, String substatus, String inbox, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update issues set status = 'unresolved', substatus = ?, inbox_reason = ?,"
                + " inbox_at = ? where id = ?")) {
      update.setString(1, substatus);
      update.setString(2, inbox);
      update.setObject(3, Jdbc.utc(now));
      update.setLong(4, issueId);
      update.executeUpdate();
    }
    for (String table :
        List.of("issue_resolutions", "issue_ignores", "issue_ignore_users", "issue_agings")) {
      try (PreparedStatement delete =
          connection.prepareStatement("delete from " + table + " where issue_id = ?")) {
        delete.setLong(1, issueId);
        delete.executeUpdate();
      }
    }
  }

  private static void activity(
      Connection connection,
      IssueChange change,
      ActivityType type,
      Map<String, Object> data,
      Instant now)
      throws SQLException {
    IssueActivities.add(connection, change.issueId, type, OptionalLong.empty(), data, now);
  }

  /** The server's time of the event, of which there is no later one in the batch. */
  private static Instant now(IssueChange change) {
    return change.received;
  }
}
