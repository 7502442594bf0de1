package dev.vedette.issue.triage;

import java.sql.SQLException;

/**
 * What users keep of issues for themselves. Who changes an issue hears of it from then on, unless
 * they said that they do not want to.
 */
final class IssueMarks {

  private IssueMarks() {}

  static void seen(Act act, long issueId, long userId, boolean seen) throws SQLException {
    if (!seen) {
      act.run("delete from issue_seen where user_id = ? and issue_id = ?", userId, issueId);
    } else if (act.run(
            "update issue_seen set last_seen = ? where user_id = ? and issue_id = ?",
            act.now(),
            userId,
            issueId)
        == 0) {
      act.run(
          "insert into issue_seen (user_id, issue_id, last_seen) values (?, ?, ?)"
              + " on conflict do nothing",
          userId,
          issueId,
          act.now());
    }
  }

  static void bookmark(Act act, long issueId, long userId, boolean bookmarked) throws SQLException {
    if (bookmarked) {
      act.run(
          "insert into issue_bookmarks (user_id, issue_id) values (?, ?) on conflict do nothing",
          userId,
          issueId);
      involve(act, issueId, userId, "bookmark");
    } else {
      act.run("delete from issue_bookmarks where user_id = ? and issue_id = ?", userId, issueId);
    }
  }

  /** As somebody has said. */
  static void subscribe(Act act, long issueId, long userId, boolean active) throws SQLException {
    if (act.run(
            "update issue_subscriptions set is_active = ? where user_id = ? and issue_id = ?",
            active,
            userId,
            issueId)
        == 0) {
      insert(act, issueId, userId, active, "unknown");
    }
  }

  /** Because of something that they or others did; whoever left stays away. */
  static void involve(Act act, long issueId, long userId, String reason) throws SQLException {
    insert(act, issueId, userId, true, reason);
  }

  private static void insert(Act act, long issueId, long userId, boolean active, String reason)
      throws SQLException {
    act.run(
        "insert into issue_subscriptions (user_id, issue_id, is_active, reason)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        userId,
        issueId,
        active,
        reason);
  }
}
