package dev.vedette.alert;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * When issues last met users: one row for each pair, so that users of any window up to now are
 * counted from a range of an index. Written only for projects with a rule that asks.
 */
final class Sightings {

  static final String COUNT =
      "select count(*) from (select 1 from alert_sightings where issue_id = ? and last_seen > ?"
          + " limit ?) s";

  private static final String UPDATE =
      "update alert_sightings set last_seen = greatest(last_seen, ?)"
          + " where issue_id = ? and user_key = ?";
  private static final String INSERT =
      "insert into alert_sightings (last_seen, issue_id, user_key, project_id)"
          + " values (?, ?, ?, ?) on conflict do nothing";

  private Sightings() {}

  /** An issue and a user. */
  record Meeting(long issueId, long userKey, long projectId) implements Comparable<Meeting> {

    @Override
    public int compareTo(Meeting other) {
      int issues = Long.compare(issueId, other.issueId);
      return issues != 0 ? issues : Long.compare(userKey, other.userKey);
    }
  }

  /** The number that stands for a user: 64 bits of a hash (FNV-1a, finished as in MurmurHash3). */
  static long key(String user) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < user.length(); i++) {
      hash = (hash ^ user.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** Notes meetings, in their order, as every transaction does. */
  static void note(Connection connection, SortedMap<Meeting, Instant> meetings)
      throws SQLException {
    List<Meeting> order = new ArrayList<>(meetings.keySet());
    List<Meeting> missing = new ArrayList<>();
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (Meeting each : order) {
        bind(update, each, meetings.get(each));
        update.addBatch();
      }
      int[] changed = update.executeBatch();
      for (int i = 0; i < changed.length; i++) {
        if (changed[i] == 0) {
          missing.add(order.get(i));
        }
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Meeting each : missing) {
        bind(insert, each, meetings.get(each));
        insert.setLong(4, each.projectId());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Users that an issue has met since a time, at most {@code most}. */
  static long count(Connection connection, long issueId, Instant since, long most)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT)) {
      select.setLong(1, issueId);
      select.setObject(2, Jdbc.utc(since));
      select.setLong(3, most);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement statement, Meeting meeting, Instant at)
      throws SQLException {
    statement.setObject(1, Jdbc.utc(at));
    statement.setLong(2, meeting.issueId());
    statement.setLong(3, meeting.userKey());
  }
}
