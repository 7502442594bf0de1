package dev.vedette.ingest;

import dev.vedette.platform.Options;
import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongFunction;

/**
 * Takes one request to its endpoint. Whatever turns it away as a whole is counted once, here; what
 * becomes of its items is counted with them. Thread-safe.
 */
final class Intake {
  private final Reception reception;
  private final EnvelopeIntake envelopes;
  private final StoreIntake stores;
  private final ReportIntake security;
  private final ReportIntake networkErrors;
  private final FileIntake files;
  private final DialogIntake dialogs;
  private final IngestMetrics metrics;
  private final Clock clock;

  /** What is known so far of a request, for whatever is counted for it. */
  static final class Progress {
    private final Instant receivedAt;
    private long project;
    private long key;
    private Category category;

    Progress(Instant receivedAt, Category category) {
      this.receivedAt = receivedAt;
      this.category = category;
    }

    /** When the request came. */
    Instant receivedAt() {
      return receivedAt;
    }

    /** From now on it is about that. */
    void about(Category subject) {
      category = subject;
    }

    /** From now on it is on the account of that key and its project. */
    void attribute(IngestKey used) {
      project = used.projectId();
      key = used.keyId();
    }
  }

  /**
   * An intake with all endpoints.
   *
   * @param files where attachments go
   * @param projectSettings what a project has set, by its id
   */
  Intake(
      Reception reception,
      ItemTypes types,
      AttachmentFile files,
      LongFunction<Options> projectSettings,
      IngestMetrics metrics,
      Clock clock) {
    this.reception = reception;
    this.envelopes =
        new EnvelopeIntake(reception, types.with("attachment", new AttachmentItem(files)));
    this.files = new FileIntake(reception, files);
    this.dialogs = new DialogIntake(reception);
    this.stores = new StoreIntake(reception);
    this.security = new ReportIntake(reception, BrowserReports.Kind.SECURITY, projectSettings);
    this.networkErrors = new ReportIntake(reception, BrowserReports.Kind.NEL, projectSettings);
    this.metrics = metrics;
    this.clock = clock;
  }

  /** See {@link IngestService#receive}. */
  Receipt receive(IngestRequest request) {
    Progress progress =
        new Progress(
            clock.instant(),
            request.kind() == IngestRequest.Kind.STORE ? Category.ERROR : Category.DEFAULT);
    try {
      request.project().ifPresent(ProjectId::parse);
      Receipt receipt =
          switch (request.kind()) {
            case STORE -> stores.receive(request, progress);
            case ENVELOPE -> envelopes.receive(request, progress);
            case SECURITY -> security.receive(request, progress);
            case NEL -> networkErrors.receive(request, progress);
            case MINIDUMP -> files.minidump(request, progress);
            case ATTACHMENTS -> files.attachments(request, progress);
          };
      metrics.received();
      return receipt;
    } catch (BodyFailure e) {
      throw refused(e.refusal(), progress);
    } catch (IOException e) {
      throw refused(IngestException.interrupted(), progress);
    } catch (IngestException e) {
      throw refused(e, progress);
    }
  }

  /** See {@link IngestService#admitDialog}. */
  void admitDialog(IngestRequest request) {
    Progress progress = new Progress(clock.instant(), Category.USER_REPORT);
    try {
      dialogs.admit(request, progress);
    } catch (IngestException e) {
      throw refused(e, progress);
    }
  }

  /** See {@link IngestService#receive(IngestRequest, UUID, String, String, String)}. */
  void receive(IngestRequest request, DialogIntake.UserWords words) {
    Progress progress = new Progress(clock.instant(), Category.USER_REPORT);
    try {
      dialogs.receive(request, words, progress);
      metrics.received();
    } catch (IngestException e) {
      throw refused(e, progress);
    }
  }

  private IngestException refused(IngestException refusal, Progress progress) {
    metrics.refused(refusal.status());
    refusal
        .counted()
        .ifPresent(
            counted ->
                reception
                    .outcomes()
                    .record(
                        progress.project,
                        progress.key,
                        progress.category,
                        counted.outcome(),
                        counted.reason(),
                        1,
                        progress.receivedAt));
    return refusal;
  }
}
