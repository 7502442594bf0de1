package dev.vedette.ingest;

import dev.vedette.attachment.AttachmentLinks;
import dev.vedette.event.EventNormalizer;
import dev.vedette.event.screen.Screenings;
import dev.vedette.feedback.UserReportLinks;
import dev.vedette.issue.DigestStore;
import dev.vedette.issue.ProjectGrouper;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.platform.Wakeup;
import dev.vedette.stats.OutcomeRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** The inbox and the threads around it, in the container. */
@ApplicationScoped
class IngestPipeline {
  private static final Logger LOG = System.getLogger(IngestPipeline.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);

  @Inject private VedetteConfig config;
  @Inject private Clock clock;
  @Inject private EventNormalizer normalizer;
  @Inject private Screenings screenings;
  @Inject private ProjectGrouper grouper;
  @Inject private DigestStore store;
  @Inject private AttachmentLinks attachments;
  @Inject private UserReportLinks reports;
  @Inject private OutcomeRecorder outcomes;
  @Inject private MicroProfileIngestMetrics metrics;

  private Inbox inbox;
  private InboxPressure pressure;
  private GroupCommitWriter writer;
  private DigestWorkers workers;

  /**
   * Opens the inbox and starts the threads; what an earlier run left is digested first.
   *
   * @param threads makes threads of the container
   */
  public void start(DataSource dataSource, ThreadFactory threads) {
    inbox = new Inbox(dataSource, clock);
    try {
      inbox.open();
    } catch (SQLException e) {
      throw new IllegalStateException("The inbox cannot be read", e);
    }
    pressure =
        new InboxPressure(
            inbox,
            config.inboxMaxRows(),
            InboxPressure.freeBytesOf(config.dataDir()),
            config.diskMinFreeBytes(),
            clock);
    Wakeup bell = new Wakeup();
    writer =
        new GroupCommitWriter(
            new IntakeTables(dataSource)
                .with(InboxEntry.class, inbox)
                .with(RawItem.class, new RawItems())
                .with(AttachmentRow.class, new AttachmentTable(attachments))
                .with(UserReportRow.class, new UserReportTable(reports)),
            bell::ring,
            PATIENCE);
    Digester digester =
        new Digester(
            inbox,
            new ScreenedDigest(normalizer, screenings, grouper),
            store::store,
            outcomes::record,
            metrics,
            IngestLimits.DEFAULT.event());
    workers = new DigestWorkers(inbox, digester, config.digestWorkers(), bell);
    retrySetAside();
    writer.start(threads);
    workers.start(threads);
    metrics.watch(inbox::backlog);
  }

  /** This may be a version that can digest what an earlier one could not. */
  private void retrySetAside() {
    try {
      int rows = inbox.retryFailed();
      if (rows > 0) {
        LOG.log(Level.INFO, "{0} event(s) that were set aside are tried again", rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The inbox cannot be read", e);
    }
  }

  /** Makes durable what waits for it, and lets running batches finish. */
  public void stop() {
    try {
      if (writer != null) {
        writer.stop(STOP);
        workers.stop(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes rows durable; see {@link InboxWriter}. */
  public void write(List<? extends IntakeRow> rows) {
    if (writer == null) {
      rows.forEach(IntakeRow::discard);
      throw IngestException.unavailable("server is starting");
    }
    writer.write(rows);
  }

  /** Why nothing is taken now. */
  public Optional<RateLimitNotice> pressure() {
    return pressure == null ? Optional.empty() : pressure.notice();
  }

  /** Looks after everything; asks the database, unless this is not started yet. */
  public IngestHealth health() throws SQLException {
    if (workers == null) {
      int wanted = config.digestWorkers();
      return new IngestHealth(0, Duration.ZERO, 0, false, 0, wanted, Optional.of("starting"));
    }
    Duration age =
        inbox
            .oldest()
            .map(oldest -> Duration.between(oldest, clock.instant()))
            .orElse(Duration.ZERO);
    return new IngestHealth(
        inbox.backlog(),
        age,
        inbox.failedRows(),
        writer.isAlive(),
        workers.alive(),
        workers.count(),
        pressure().map(RateLimitNotice::reason));
  }
}
