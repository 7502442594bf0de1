package dev.vedette.issue.triage;

import dev.vedette.issue.ActivityType;
import dev.vedette.platform.Database;
import dev.vedette.platform.Secrets;
import dev.vedette.platform.jdbc.Transaction;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Changes issues as people want them, and tells what they have made of them. Each change of issues
 * is one transaction, with their rows locked.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class TriageService {

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Clock clock;

  /** For the container. */
  public TriageService() {}

  /** Outside a container: tests, tools. */
  public TriageService(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Changes all of these issues that exist.
   *
   * @param userId who does it; empty for a token without a user, which has no marks of its own
   * @return the ids of those that exist
   */
  public List<Long> change(Collection<Long> issueIds, TriageChange change, OptionalLong userId) {
    return work(
        userId,
        act -> {
          List<LockedIssue> issues = LockedIssue.lock(act.connection(), issueIds);
          for (LockedIssue issue : issues) {
            change(act, issue, change);
          }
          return issues.stream().map(LockedIssue::id).toList();
        });
  }

  private static void change(Act act, LockedIssue issue, TriageChange change) throws SQLException {
    if (change.status().isPresent()
        && StatusWriter.write(act, issue, change.status().get())
        && act.userId().isPresent()) {
      IssueMarks.involve(act, issue.id(), act.userId().getAsLong(), "status_change");
    }
    if (change.assignee().isPresent()) {
      assign(act, issue, change.assignee().get());
    }
    if (change.priority().isPresent()) {
      prioritize(act, issue, change.priority().get());
    }
    if (change.inbox().isPresent()) {
      review(act, issue, !change.inbox().get());
    }
    if (change.isPublic().isPresent()) {
      publish(act, issue.id(), change.isPublic().get());
    }
    if (act.userId().isPresent()) {
      mark(act, issue.id(), change, act.userId().getAsLong());
    }
  }

  private static void mark(Act act, long issueId, TriageChange change, long user)
      throws SQLException {
    if (change.hasSeen().isPresent()) {
      IssueMarks.seen(act, issueId, user, change.hasSeen().get());
    }
    if (change.isBookmarked().isPresent()) {
      IssueMarks.bookmark(act, issueId, user, change.isBookmarked().get());
    }
    if (change.isSubscribed().isPresent()) {
      IssueMarks.subscribe(act, issueId, user, change.isSubscribed().get());
    }
  }

  private static void assign(Act act, LockedIssue issue, Assignee assignee) throws SQLException {
    long user = assignee.kind() == Assignee.Kind.USER ? assignee.id() : 0;
    long team = assignee.kind() == Assignee.Kind.TEAM ? assignee.id() : 0;
    if (user == issue.assignedUser() && team == issue.assignedTeam()) {
      return;
    }
    act.run(
        "update issues set assigned_user_id = ?, assigned_team_id = ? where id = ?",
        user == 0 ? null : (Object) user,
        team == 0 ? null : (Object) team,
        issue.id());
    if (assignee.kind() == Assignee.Kind.NOBODY) {
      act.remember(issue.id(), ActivityType.UNASSIGNED, Map.of());
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("assignee", Long.toString(assignee.id()));
    data.put("assigneeType", user != 0 ? "user" : "team");
    data.put("assigneeName", assignee.name());
    data.put("assigneeEmail", user != 0 ? assignee.email() : null);
    act.remember(issue.id(), ActivityType.ASSIGNED, data);
    if (user != 0) {
      IssueMarks.involve(act, issue.id(), user, "assigned");
    }
  }

  private static void prioritize(Act act, LockedIssue issue, String priority) throws SQLException {
    act.run(
        "update issues set priority = ?, priority_locked_at = ? where id = ?",
        priority,
        act.now(),
        issue.id());
    if (!priority.equals(issue.priority())) {
      act.remember(issue.id(), ActivityType.SET_PRIORITY, Map.of("priority", priority));
    }
  }

  private static void review(Act act, LockedIssue issue, boolean done) throws SQLException {
    if (done && issue.inbox() != null) {
      act.run("update issues set inbox_reason = null, inbox_at = null where id = ?", issue.id());
      act.remember(issue.id(), ActivityType.MARK_REVIEWED, Map.of());
    } else if (!done && issue.inbox() == null) {
      act.run(
          "update issues set inbox_reason = 'manual', inbox_at = ? where id = ?",
          act.now(),
          issue.id());
    }
  }

  private static void publish(Act act, long issueId, boolean open) throws SQLException {
    if (open) {
      int added =
          act.run(
              "insert into issue_shares (issue_id, share_id, user_id, date_created)"
                  + " values (?, ?, ?, ?) on conflict do nothing",
              issueId,
              Secrets.hex(16),
              act.userId(),
              act.now());
      if (added > 0) {
        act.remember(issueId, ActivityType.SET_PUBLIC, Map.of());
      }
    } else if (act.run("delete from issue_shares where issue_id = ?", issueId) > 0) {
      act.remember(issueId, ActivityType.SET_PRIVATE, Map.of());
    }
  }

  /** What people have made of these issues, in one query; those that do not exist are missing. */
  public Map<Long, IssueTriage> of(Collection<Long> issueIds, OptionalLong userId) {
    return read(triage -> triage.of(issueIds, userId));
  }

  /** The same of one issue. */
  public IssueTriage of(long issueId, OptionalLong userId) {
    return of(List.of(issueId), userId).getOrDefault(issueId, IssueTriage.NONE);
  }

  /** Users who have looked at an issue, with the last time, the latest first; at most 100. */
  public Map<Long, java.time.Instant> seenBy(long issueId) {
    return read(triage -> triage.seenBy(issueId));
  }

  /** Users who want to hear of an issue, by id; at most 100. */
  public List<Long> participants(long issueId) {
    return read(triage -> triage.participants(issueId));
  }

  /** The issue that a public link leads to, if there is one. */
  public Optional<Long> shared(String shareId) {
    return read(triage -> triage.shared(shareId));
  }

  /** The latest release of a project, if its events told of any. */
  public Optional<ReleaseSighting> latestRelease(long projectId) {
    return read(triage -> triage.latestRelease(projectId));
  }

  /** A release of a project, if its events told of it. */
  public Optional<ReleaseSighting> release(long projectId, String version) {
    return read(triage -> triage.release(projectId, version));
  }

  private <T> T work(OptionalLong userId, Work<T> work) {
    try {
      return Transaction.run(
          dataSource, connection -> work.in(new Act(connection, userId, clock.instant())));
    } catch (SQLException e) {
      throw new IllegalStateException("Issues cannot be changed", e);
    }
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.from(new TriageRepository(dataSource));
    } catch (SQLException e) {
      throw new IllegalStateException("Issues cannot be read", e);
    }
  }

  private interface Work<T> {
    T in(Act act) throws SQLException;
  }

  private interface Reading<T> {
    T from(TriageRepository triage) throws SQLException;
  }
}
