package dev.vedette.storage;

import dev.vedette.issue.triage.StatusChange;
import dev.vedette.issue.triage.TriageChange;
import dev.vedette.issue.triage.TriageService;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** What tests do with issues that are about something else. */
final class Triage {

  private Triage() {}

  /** Gives an issue a status. */
  static void settle(TestDatabase database, long issueId, String status) {
    new TriageService(database.dataSource(), Clock.systemUTC())
        .change(
            List.of(issueId), TriageChange.status(StatusChange.to(status)), OptionalLong.empty());
  }
}
