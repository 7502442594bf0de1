package dev.vedette.issue.triage;

import dev.vedette.issue.ActivityType;
import dev.vedette.issue.IssueAging;
import dev.vedette.platform.jdbc.Jdbc;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives locked issues a status, with all that hangs on it. */
final class StatusWriter {

  /** An issue that was new less than this ago is new again when it is not ignored any more. */
  private static final Duration NEW_FOR = IssueAging.AFTER;

  private static final String DETAILS =
      "insert into issue_resolutions (issue_id, kind, release, release_seen, commit_id, repository,"
          + " user_id, date_created) values (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String TERMS =
      "insert into issue_ignores (issue_id, ignore_until, ignore_count, ignore_window,"
          + " ignore_user_count, ignore_user_window, daily_ceiling, times_seen, users_seen, recent,"
          + " user_id, date_created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)";

  /** The largest of the seven days before this one and of this one so far. */
  private static final String BUSIEST =
      "select coalesce(max(quantity), 0) from issue_counts"
          + " where issue_id = ? and resolution = 86400 and bucket >= ?";

  private StatusWriter() {}

  /** Whether anything has changed. */
  static boolean write(Act act, LockedIssue issue, StatusChange change) throws SQLException {
    if (issue.status().equals(change.status()) && !change.hasDetails()) {
      return false;
    }
    Optional<String> substatus = substatus(issue, change, act.now());
    if (issue.status().equals(change.status())
        && substatus.equals(Optional.ofNullable(issue.substatus()))
        && change.resolution().isEmpty()
        && !change.terms().any()) {
      return false;
    }
    forget(act, issue.id());
    act.run(
        "update issues set status = ?, substatus = ?, inbox_reason = ?, inbox_at = case when ? then"
            + " inbox_at end where id = ?",
        change.status(),
        substatus,
        change.status().equals("unresolved") ? issue.inbox() : null,
        change.status().equals("unresolved") && issue.inbox() != null,
        issue.id());
    switch (change.status()) {
      case "resolved" -> resolve(act, issue, change);
      case "ignored" -> ignore(act, issue, change, substatus);
      default -> reopen(act, issue, substatus.orElse(""));
    }
    return true;
  }

  private static void forget(Act act, long issueId) throws SQLException {
    for (String table : List.of("issue_resolutions", "issue_ignores", "issue_ignore_users")) {
      act.run("delete from " + table + " where issue_id = ?", issueId);
    }
    IssueAging.end(act.connection(), issueId);
  }

  private static Optional<String> substatus(LockedIssue issue, StatusChange change, Instant now) {
    if (change.substatus().isPresent()) {
      return change.substatus();
    }
    return switch (change.status()) {
      case "resolved" -> Optional.empty();
      case "ignored" ->
          change.terms().any() ? Optional.of(StatusChange.UNTIL_CONDITION) : Optional.empty();
      default -> {
        boolean young = issue.firstSeen().plus(NEW_FOR).isAfter(now);
        yield Optional.of(issue.status().equals("ignored") && young ? "new" : "ongoing");
      }
    };
  }

  private static void resolve(Act act, LockedIssue issue, StatusChange change) throws SQLException {
    if (change.resolution().isEmpty()) {
      act.remember(issue.id(), ActivityType.SET_RESOLVED, Map.of());
      return;
    }
    Resolution how = change.resolution().get();
    act.run(
        DETAILS,
        issue.id(),
        how.kind().text(),
        how.release(),
        how.releaseSeen(),
        how.commit(),
        how.repository(),
        act.userId(),
        act.now());
    Map<String, Object> data = new LinkedHashMap<>();
    switch (how.kind()) {
      case IN_RELEASE -> data.put("version", how.release().orElse(""));
      case IN_NEXT_RELEASE -> {
        data.put("version", "");
        data.put("inNextRelease", true);
        data.put("current_release_version", how.release().orElse(""));
      }
      case IN_COMMIT -> {
        data.put("commit", how.commit().orElse(""));
        data.put("repository", how.repository().orElse(""));
      }
    }
    act.remember(
        issue.id(),
        how.kind() == Resolution.Kind.IN_COMMIT
            ? ActivityType.SET_RESOLVED_IN_COMMIT
            : ActivityType.SET_RESOLVED_IN_RELEASE,
        data);
  }

  private static void ignore(
      Act act, LockedIssue issue, StatusChange change, Optional<String> substatus)
      throws SQLException {
    IgnoreTerms terms = change.terms();
    boolean escalating = substatus.filter(StatusChange.UNTIL_ESCALATING::equals).isPresent();
    Optional<Long> ceiling =
        escalating
            ? Optional.of(Escalation.ceiling(busiestDay(act, issue.id())))
            : Optional.empty();
    if (terms.any() || escalating) {
      act.run(
          TERMS,
          issue.id(),
          terms.until(),
          terms.count(),
          terms.window(),
          terms.userCount(),
          terms.userWindow(),
          ceiling,
          issue.timesSeen(),
          issue.userCount(),
          act.userId(),
          act.now());
    }
    act.remember(issue.id(), ActivityType.SET_IGNORED, data(terms, substatus));
  }

  private static Map<String, Object> data(IgnoreTerms terms, Optional<String> substatus) {
    Map<String, Object> data = new LinkedHashMap<>();
    terms.until().ifPresent(until -> data.put("ignoreUntil", until.toString()));
    terms.count().ifPresent(count -> data.put("ignoreCount", count));
    terms.window().ifPresent(window -> data.put("ignoreWindow", window));
    terms.userCount().ifPresent(count -> data.put("ignoreUserCount", count));
    terms.userWindow().ifPresent(window -> data.put("ignoreUserWindow", window));
    if (substatus.filter(StatusChange.UNTIL_ESCALATING::equals).isPresent()) {
      data.put("ignoreUntilEscalating", true);
    }
    return data;
  }

  private static long busiestDay(Act act, long issueId) throws SQLException {
    long today = Math.floorDiv(act.now().getEpochSecond(), Escalation.DAY) * Escalation.DAY;
    return numbers(act, issueId, today - Escalation.DAYS * Escalation.DAY);
  }

  private static long numbers(Act act, long issueId, long from) throws SQLException {
    try (var select = act.connection().prepareStatement(BUSIEST)) {
      select.setLong(1, issueId);
      select.setLong(2, from);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void reopen(Act act, LockedIssue issue, String substatus) throws SQLException {
    if (!substatus.equals("ongoing")) {
      boolean young = issue.firstSeen().plus(NEW_FOR).isAfter(act.now());
      Instant from = substatus.equals("new") && young ? issue.firstSeen() : act.now();
      IssueAging.begin(act.connection(), issue.id(), from);
    }
    act.remember(issue.id(), ActivityType.SET_UNRESOLVED, Map.of());
  }

  /** Ends what was ignored until a moment that has come; false if it is not so any more. */
  static boolean expire(Act act, LockedIssue issue) throws SQLException {
    if (!issue.status().equals("ignored")
        || Jdbc.numbers(
                act.connection(),
                "select issue_id from issue_ignores where issue_id = ? limit ?",
                issue.id(),
                1)
            .isEmpty()) {
      return false;
    }
    forget(act, issue.id());
    act.run(
        "update issues set status = 'unresolved', substatus = 'ongoing', inbox_reason ="
            + " 'unignored', inbox_at = ? where id = ?",
        act.now(),
        issue.id());
    act.remember(
        issue.id(), ActivityType.SET_UNRESOLVED, Map.of("ignoreUntil", act.now().toString()));
    return true;
  }
}
