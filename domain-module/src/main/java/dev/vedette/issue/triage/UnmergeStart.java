package dev.vedette.issue.triage;

import dev.vedette.issue.ActivityType;
import dev.vedette.issue.IssueAging;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import dev.vedette.platform.problem.NotFoundException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes hashes out of an issue: from here on their events come to a new issue, and those that are
 * stored follow. The new one is described like the old one until they are there.
 */
final class UnmergeStart {

  private static final String NEW =
      "insert into issues (id, project_id, short_id, type, level, platform, logger, title, culprit,"
          + " location, metadata, status, substatus, priority, is_unhandled, search_text,"
          + " error_type, error_value, sdk_name, times_seen,"
          + " user_count, first_seen, last_seen, first_release, last_release, inbox_reason,"
          + " inbox_at) select ?, project_id, ?, type, level, platform, logger, title, culprit,"
          + " location, metadata, 'unresolved', 'new', priority, is_unhandled, search_text,"
          + " error_type, error_value, sdk_name, 0, 0, first_seen,"
          + " last_seen, first_release, last_release, 'new', ? from issues where id = ?";

  private UnmergeStart() {}

  /** The new issue; 0 if none of the hashes is the issue's. */
  static long begin(Act act, long issueId, Collection<UUID> wanted) throws SQLException {
    LockedIssue issue =
        Jobs.lock(act, List.of(issueId)).stream().findFirst().orElseThrow(NotFoundException::new);
    if (Jobs.isBusy(act, issueId)) {
      throw new ConflictException("Already being merged or unmerged.");
    }
    List<UUID> own = hashes(act, issueId);
    List<UUID> leaving = own.stream().filter(wanted::contains).toList();
    if (leaving.isEmpty()) {
      return 0;
    }
    if (leaving.size() == own.size()) {
      throw new BadRequestException("At least one hash stays with the issue.");
    }
    long number = Jobs.lastShortId(act, issue.projectId()) + 1;
    act.run("update projects set last_short_id = ? where id = ?", number, issue.projectId());
    // ids of digests come from blocks of 50 of the sequence; this one has its block to itself
    long id = Jdbc.next(act.connection(), "issue_ids");
    act.run(NEW, id, number, act.now(), issueId);
    IssueAging.begin(act.connection(), id, act.now());
    move(act, issue, id, leaving);
    Map<String, Object> data = Map.of("source_id", text(issueId), "destination_id", text(id));
    act.remember(issueId, ActivityType.UNMERGE_SOURCE, data);
    act.remember(id, ActivityType.UNMERGE_DESTINATION, data);
    return id;
  }

  private static void move(Act act, LockedIssue issue, long into, List<UUID> hashes)
      throws SQLException {
    long job = Jobs.add(act, Jobs.UNMERGE, issue.projectId(), issue.id(), into);
    for (UUID hash : hashes) {
      act.run(
          "update issue_hashes set issue_id = ? where project_id = ? and hash = ?",
          into,
          issue.projectId(),
          hash);
      act.run("insert into issue_job_hashes (job_id, hash) values (?, ?)", job, hash);
    }
    act.run("update issues set grouping_version = grouping_version + 1 where id = ?", issue.id());
  }

  private static List<UUID> hashes(Act act, long issueId) throws SQLException {
    List<UUID> hashes = new ArrayList<>();
    try (PreparedStatement select =
        act.connection()
            .prepareStatement("select hash from issue_hashes where issue_id = ? order by hash")) {
      select.setLong(1, issueId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashes.add(row.getObject(1, UUID.class));
        }
      }
    }
    return hashes;
  }

  private static String text(long id) {
    return Long.toString(id);
  }
}
