package dev.vedette.issue.triage;

import dev.vedette.platform.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * Deletes issues: they are out of sight from here on, and their hashes are free. Where they are
 * discarded, the hashes lead to a tombstone instead, and events that have them are refused.
 */
final class DeletionStart {

  private static final String TOMBSTONE =
      "insert into issue_tombstones (id, project_id, type, level, title, culprit, metadata,"
          + " user_id, date_created) select ?, project_id, type, level, title, culprit, metadata,"
          + " ?, ? from issues where id = ?";

  private DeletionStart() {}

  /** How many there were. */
  static int begin(Act act, Collection<Long> ids, boolean discard) throws SQLException {
    List<LockedIssue> issues = Jobs.lock(act, ids);
    for (LockedIssue issue : issues) {
      if (discard) {
        long tombstone = Jdbc.next(act.connection(), "issue_tombstone_ids");
        act.run(TOMBSTONE, tombstone, act.userId(), act.now(), issue.id());
        act.run(
            "update issue_hashes set issue_id = null, tombstone_id = ? where issue_id = ?",
            tombstone,
            issue.id());
      } else {
        act.run("delete from issue_hashes where issue_id = ?", issue.id());
      }
      Jobs.hide(act, issue, "pending_deletion");
      Jobs.add(act, Jobs.DELETE, issue.projectId(), issue.id(), null);
    }
    return issues.size();
  }
}
