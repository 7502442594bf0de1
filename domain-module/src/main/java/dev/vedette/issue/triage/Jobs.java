package dev.vedette.issue.triage;

import dev.vedette.issue.IssueAging;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the first steps of merges, separations and deletions have in common. Such a step is a short
 * transaction, after which nobody sees that the work is half done. It locks the project's row, then
 * the issues, and raises the grouping version of those that lose hashes, so that no digest stores
 * an event where it does not belong any more.
 */
final class Jobs {

  static final String MERGE = "merge";
  static final String UNMERGE = "unmerge";
  static final String DELETE = "delete";

  private static final String PROJECTS =
      "select distinct project_id from issues where id = any(cast(? as bigint array))";

  private Jobs() {}

  /** Locks those of these issues that exist, and their projects. */
  static List<LockedIssue> lock(Act act, Collection<Long> ids) throws SQLException {
    SortedSet<Long> projects = new TreeSet<>();
    try (PreparedStatement select = act.connection().prepareStatement(PROJECTS)) {
      select.setArray(1, Jdbc.bigints(act.connection(), ids));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          projects.add(row.getLong(1));
        }
      }
    }
    for (long project : projects) {
      lastShortId(act, project);
    }
    return LockedIssue.lock(act.connection(), ids);
  }

  /** Locks a project, and tells the number of its last issue. */
  static long lastShortId(Act act, long project) throws SQLException {
    try (PreparedStatement select =
        act.connection()
            .prepareStatement("select last_short_id from projects where id = ? for update")) {
      select.setLong(1, project);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** Takes an issue out of sight and away from digests. */
  static void hide(Act act, LockedIssue issue, String status) throws SQLException {
    act.run(
        "update issues set status = ?, substatus = null, inbox_reason = null, inbox_at = null,"
            + " grouping_version = grouping_version + 1 where id = ?",
        status,
        issue.id());
    for (String table :
        List.of("issue_resolutions", "issue_ignores", "issue_ignore_users", "issue_shares")) {
      act.run("delete from " + table + " where issue_id = ?", issue.id());
    }
    IssueAging.end(act.connection(), issue.id());
  }

  /**
   * Leaves the rest of the work to be done.
   *
   * @param target where things go; null if they go away
   */
  static long add(Act act, String kind, long project, long issue, Long target) throws SQLException {
    long id = Jdbc.next(act.connection(), "issue_job_ids");
    act.run(
        "insert into issue_jobs (id, kind, project_id, issue_id, target_id, date_created)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        kind,
        project,
        issue,
        target,
        act.now());
    return id;
  }

  /** Whether events move to or from an issue. */
  static boolean isBusy(Act act, long issue) throws SQLException {
    return !Jdbc.numbers(
                act.connection(), "select id from issue_jobs where issue_id = ? limit ?", issue, 1)
            .isEmpty()
        || !Jdbc.numbers(
                act.connection(), "select id from issue_jobs where target_id = ? limit ?", issue, 1)
            .isEmpty();
  }
}
