package dev.vedette.ingest;

import dev.vedette.feedback.NewUserReport;
import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what users write into the dialog that a page of a client's opens. The page names the DSN in
 * the query, and must be one that may send.
 */
final class DialogIntake {

  private final Reception reception;
  private final ItemType type;

  DialogIntake(Reception reception) {
    this.reception = reception;
    this.type = new UserReportItem(reception.limits());
  }

  /**
   * Finds the key that the page names.
   *
   * @throws IngestException 400 if there is no DSN, 403 if it or the page may not send
   */
  IngestKey admit(IngestRequest request, Intake.Progress progress) {
    progress.about(Category.USER_REPORT);
    SentryAuth dsn =
        SentryAuth.ofDsn(
            request
                .parameter("dsn")
                .orElseThrow(() -> IngestException.badRequest("missing dsn", "auth_missing")));
    IngestKey key = reception.admission().admit(dsn, request, progress);
    if (dsn.project().getAsLong() != key.projectId()) {
      throw IngestException.rejected("ProjectId", "project_mismatch");
    }
    return key;
  }

  /** Takes a report; when it returns it is durable. */
  void receive(IngestRequest request, UserWords words, Intake.Progress progress) {
    IngestKey key = admit(request, progress);
    reception.checkRoom();
    Sending sending =
        reception.sending(
            request, key, words.eventId(), Optional.empty(), Optional.empty(), progress);
    try (Parcel parcel = new Parcel(sending)) {
      if (reception.begin(parcel, key, type, 1)) {
        parcel.keep(
            new UserReportRow(
                new NewUserReport(
                    key.projectId(),
                    words.eventId(),
                    words.name(),
                    words.email(),
                    words.comments()),
                sending.receivedAt()));
        parcel.count(Category.USER_REPORT, Outcome.ACCEPTED, "", 1);
      }
      reception.handOver(parcel);
    }
  }

  /** What somebody wrote about an event, not checked for length. */
  record UserWords(UUID eventId, String name, String email, String comments) {}
}
