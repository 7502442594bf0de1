package dev.vedette.alert;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Counts of issues from the database. Up to an hour they come from a range of the index of the
 * issue's events, of which at most {@value #MOST} entries are read: beyond, the count follows from
 * how far back those reach. Longer windows come from the counts by hour and, for 30 days, by day,
 * and begin with a whole hour or day.
 */
final class LiveCounts implements Situation.Counts {

  static final int MOST = 10_000;

  private static final int HOUR = 3600;
  private static final int DAY = 86_400;

  static final String EVENTS =
      "select count(*), min(occurred_at) from (select occurred_at from events where issue_id = ?"
          + " and occurred_at > ? and occurred_at <= ?"
          + " order by issue_id desc, occurred_at desc, id desc limit "
          + MOST
          + ") e";
  static final String ROLLUP =
      "select sum(quantity) from issue_counts where issue_id = ? and resolution = ?"
          + " and bucket > ? and bucket <= ?";
  static final String RELEASE =
      "select version from release_sightings where project_id = ?"
          + " order by project_id desc, first_seen desc, version desc limit 1";

  private final Connection connection;

  LiveCounts(Connection connection) {
    this.connection = connection;
  }

  @Override
  public long events(long issueId, Instant end, Duration window) throws SQLException {
    if (window.toSeconds() > HOUR) {
      return rollup(issueId, end, window);
    }
    try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
      select.setLong(1, issueId);
      select.setObject(2, Jdbc.utc(end.minus(window)));
      select.setObject(3, Jdbc.utc(end));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long count = row.getLong(1);
        if (count < MOST) {
          return count;
        }
        Instant first = row.getObject(2, OffsetDateTime.class).toInstant();
        double reach = Math.max(1, Duration.between(first, end).toMillis());
        return Math.max(count, Math.round(count * (window.toMillis() / reach)));
      }
    }
  }

  private long rollup(long issueId, Instant end, Duration window) throws SQLException {
    int width = window.toSeconds() > 7L * DAY ? DAY : HOUR;
    long last = Math.floorDiv(end.getEpochSecond(), (long) width) * width;
    try (PreparedStatement select = connection.prepareStatement(ROLLUP)) {
      select.setLong(1, issueId);
      select.setInt(2, width);
      select.setLong(3, last - window.toSeconds());
      select.setLong(4, last);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public long users(long issueId, Instant end, Duration window, long most) throws SQLException {
    return Sightings.count(connection, issueId, end.minus(window), most);
  }

  @Override
  public Optional<String> latestRelease(long projectId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RELEASE)) {
      select.setLong(1, projectId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
