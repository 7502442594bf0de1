package dev.vedette.ingest;

import dev.vedette.feedback.NewUserReport;
import java.time.Instant;

/** What a user wrote about an event. */
record UserReportRow(NewUserReport report, Instant receivedAt) implements IntakeRow {

  @Override
  public int size() {
    return 2 * report.comments().length() + 1000;
  }
}
