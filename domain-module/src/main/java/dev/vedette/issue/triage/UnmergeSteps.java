package dev.vedette.issue.triage;

import dev.vedette.event.EventRows;
import dev.vedette.event.StoredTags;
import dev.vedette.event.TagNumbers;
import dev.vedette.issue.IssueContents;
import dev.vedette.issue.IssueCountMoves;
import dev.vedette.issue.IssueDescriptions;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Moves the events of some hashes of an issue to the issue that has these now. Which users the
 * first one still knows is told by its tags, from which a moved event is taken off. Each batch
 * raises the grouping version of the first: a digest that found a user there which has left by now
 * fails, and looks again.
 */
final class UnmergeSteps {

  private static final String HASHES =
      "select hash from issue_job_hashes where job_id = ? order by job_id, hash";
  private static final String LEFT =
      "select distinct t.tag_value_id from issue_tags t join issue_tag_counts c on c.id = t.id"
          + " where t.issue_id = ? and t.key_id = ?"
          + " and t.tag_value_id = any(cast(? as bigint array)) and c.times_seen > 0";
  private static final String COUNT =
      "update issues set times_seen = times_seen + ?, grouping_version = grouping_version + ?"
          + " where id = ?";

  private final Connection connection;
  private final IssueJobs.Job job;
  private final Iterable<IssueContents> contents;
  private final DataSource dataSource;

  UnmergeSteps(
      Connection connection,
      IssueJobs.Job job,
      Iterable<IssueContents> contents,
      DataSource dataSource) {
    this.connection = connection;
    this.job = job;
    this.contents = contents;
    this.dataSource = dataSource;
  }

  /** Moves a batch; false if nothing is left, and both issues are described by what they have. */
  boolean next() throws SQLException {
    for (UUID hash : hashes()) {
      List<EventRows.Row> events = EventRows.ofHash(connection, job.issue(), hash, IssueJobs.BATCH);
      if (!events.isEmpty()) {
        move(events);
        return true;
      }
    }
    for (long issue : ascending()) {
      Sql.run(connection, "update issues set times_seen = times_seen where id = ?", issue); // lock
      IssueDescriptions.renew(connection, issue, dataSource);
    }
    return false;
  }

  private void move(List<EventRows.Row> rows) throws SQLException {
    List<Long> events = rows.stream().map(EventRows.Row::id).toList();
    Map<Long, Set<Long>> usersByKey = users(events);
    Set<Long> users = new TreeSet<>();
    usersByKey.values().forEach(users::addAll);
    int met = Users.add(connection, job.target(), users);
    for (long issue : ascending()) {
      int sign = issue == job.issue() ? -1 : 1;
      Sql.run(connection, COUNT, sign * events.size(), sign > 0 ? 0 : 1, issue);
    }
    for (IssueContents part : contents) {
      part.move(connection, events, job.target());
    }
    EventRows.assign(connection, events, job.target());
    Users.count(connection, job.target(), met);
    Users.count(connection, job.issue(), -forget(usersByKey));
    IssueCountMoves.some(
        connection,
        job.issue(),
        job.target(),
        rows.stream().map(EventRows.Row::occurredAt).toList());
  }

  /** Both issues, in the order in which digests lock them. */
  private List<Long> ascending() {
    return Stream.of(job.issue(), job.target()).sorted().toList();
  }

  /** The users of these events, by the number of the tag that names them. */
  private Map<Long, Set<Long>> users(List<Long> events) throws SQLException {
    Map<Long, Set<Long>> users = new HashMap<>();
    for (StoredTags.Tagged event : StoredTags.read(connection, events)) {
      for (TagNumbers.Pair pair : event.tags().pairs()) {
        if (pair.value() == event.tags().user()) {
          users.computeIfAbsent(pair.key(), key -> new TreeSet<>()).add(pair.value());
        }
      }
    }
    return users;
  }

  /** Removes those that no event of the issue has any more. */
  private int forget(Map<Long, Set<Long>> usersByKey) throws SQLException {
    int lost = 0;
    for (Map.Entry<Long, Set<Long>> users : usersByKey.entrySet()) {
      List<Long> gone = new ArrayList<>(users.getValue());
      gone.removeAll(left(users.getKey(), gone));
      if (!gone.isEmpty()) {
        lost += Users.remove(connection, job.issue(), gone);
      }
    }
    return lost;
  }

  private List<Long> left(long key, List<Long> users) throws SQLException {
    List<Long> left = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LEFT)) {
      select.setLong(1, job.issue());
      select.setLong(2, key);
      select.setArray(3, Jdbc.bigints(connection, users));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          left.add(row.getLong(1));
        }
      }
    }
    return left;
  }

  private List<UUID> hashes() throws SQLException {
    List<UUID> hashes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(HASHES)) {
      select.setLong(1, job.id());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashes.add(row.getObject(1, UUID.class));
        }
      }
    }
    return hashes;
  }
}
