package dev.vedette.issue.triage;

import dev.vedette.issue.ActivityType;
import dev.vedette.platform.jdbc.Jdbc;
import dev.vedette.platform.problem.BadRequestException;
import dev.vedette.platform.problem.ConflictException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Makes one issue of several: the one with the most events stays, of equal ones the oldest. From
 * here on it has their hashes, and their ids lead to it; what they have follows.
 */
final class MergeStart {

  /** Merged issues that the activity names. */
  private static final int NAMED = 150;

  private static final String ADD =
      "update issues set times_seen = times_seen + ?, num_comments = num_comments + ?,"
          + " first_release = case when ? < first_seen then ? else first_release end,"
          + " last_release = case when ? > last_seen then ? else last_release end,"
          + " first_seen = least(first_seen, ?), last_seen = greatest(last_seen, ?) where id = ?";

  private MergeStart() {}

  static Merged begin(Act act, Collection<Long> ids) throws SQLException {
    List<LockedIssue> issues = Jobs.lock(act, ids);
    if (issues.stream().map(LockedIssue::projectId).distinct().count() > 1) {
      throw new BadRequestException("Merging across multiple projects is not supported");
    }
    if (issues.size() < 2) {
      throw new BadRequestException("Merging takes at least two issues");
    }
    for (LockedIssue issue : issues) {
      refuseWhileTakenApart(act, issue.id());
    }
    LockedIssue parent =
        issues.stream()
            .min(
                Comparator.comparingLong(LockedIssue::timesSeen)
                    .reversed()
                    .thenComparingLong(LockedIssue::id))
            .orElseThrow();
    List<LockedIssue> children = issues.stream().filter(each -> each != parent).toList();
    for (LockedIssue child : children) {
      merge(act, parent, child);
    }
    List<Map<String, String>> named =
        children.stream()
            .limit(NAMED)
            .map(child -> Map.of("id", Long.toString(child.id())))
            .toList();
    act.remember(parent.id(), ActivityType.MERGE, Map.of("issues", named));
    return new Merged(parent.id(), children.stream().map(LockedIssue::id).toList());
  }

  private static void merge(Act act, LockedIssue parent, LockedIssue child) throws SQLException {
    long into = parent.id();
    long from = child.id();
    act.run("update issue_hashes set issue_id = ? where issue_id = ?", into, from);
    act.run("update issue_redirects set issue_id = ? where issue_id = ?", into, from);
    act.run(
        "insert into issue_redirects (previous_id, project_id, short_id, issue_id)"
            + " values (?, ?, ?, ?)",
        from,
        child.projectId(),
        child.shortId(),
        into);
    act.run(
        ADD,
        child.timesSeen(),
        child.comments(),
        child.firstSeen(),
        child.firstRelease(),
        child.lastSeen(),
        child.lastRelease(),
        child.firstSeen(),
        child.lastSeen(),
        into);
    act.run(
        "update issue_ignores set times_seen = times_seen + ? where issue_id = ?",
        child.timesSeen(),
        into);
    Jobs.hide(act, child, "pending_merge");
    Jobs.add(act, Jobs.MERGE, child.projectId(), from, into);
  }

  private static void refuseWhileTakenApart(Act act, long issue) throws SQLException {
    for (String column : List.of("issue_id", "target_id")) {
      if (!Jdbc.numbers(
              act.connection(),
              "select id from issue_jobs where kind = 'unmerge' and " + column + " = ? limit ?",
              issue,
              1)
          .isEmpty()) {
        throw new ConflictException("Issue " + issue + " is being unmerged.");
      }
    }
  }
}
