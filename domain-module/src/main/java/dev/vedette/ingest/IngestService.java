package dev.vedette.ingest;

import dev.vedette.attachment.AttachmentStorage;
import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.project.ProjectConfigurations;
import dev.vedette.project.ProjectKeyDirectory;
import dev.vedette.stats.OutcomeRecorder;
import dev.vedette.stats.StatsService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Where events come in. Thread-safe. */
@ApplicationScoped
public class IngestService {
  @Inject private ProjectKeyDirectory keys;
  @Inject private ProjectConfigurations configurations;
  @Inject private OutcomeRecorder outcomes;
  @Inject private StatsService stats;
  @Inject private IngestPipeline pipeline;
  @Inject private MicroProfileIngestMetrics metrics;
  @Inject private AttachmentStorage attachments;
  @Inject private VedetteConfig config;
  @Inject private Clock clock;

  private Intake intake;

  @PostConstruct
  void prepare() {
    IngestLimits limits = IngestLimits.DEFAULT.withAttachments(config.attachmentsMaxBytes());
    intake =
        new Intake(
            new Reception(
                new Admission(keys::byPublicKey),
                pipeline::pressure,
                new QuotaLimits(
                    new KeyRateLimits(clock),
                    configurations::of,
                    new StoredQuantities(stats, clock),
                    clock),
                pipeline::write,
                outcomes::record,
                limits,
                new ClientAddress(config.trustProxy())),
            ItemTypes.of(limits, id -> configurations.of(id).project()),
            new AttachmentFile(attachments, limits.attachments()),
            id -> configurations.of(id).project(),
            metrics,
            clock);
  }

  /**
   * Takes one request: authenticates it, reads its body within the limits, and returns when its
   * event is durable. At most 1 MiB an event, 20 MiB a compressed and 100 MiB an inflated envelope,
   * or more if attachments may be larger.
   *
   * @return the id of the event; empty if the envelope held nothing event-like
   * @throws IngestException if it is turned away; nothing of it was kept then, and it was counted
   */
  public Receipt receive(IngestRequest request) {
    return intake.receive(request);
  }

  /**
   * Whether a page may open the dialog for what its users write: the query names a DSN, and the
   * headers the page.
   *
   * @throws IngestException if it may not
   */
  public void admitDialog(IngestRequest request) {
    intake.admitDialog(request);
  }

  /**
   * Takes what a user wrote into that dialog; when it returns it is durable. What is too long is
   * cut, and what comes too late (see {@code feedback}) changes nothing.
   *
   * @throws IngestException if the page may not send, or there is no room
   */
  public void receive(
      IngestRequest request, UUID eventId, String name, String email, String comments) {
    intake.receive(request, new DialogIntake.UserWords(eventId, name, email, comments));
  }

  /**
   * How ingestion is doing.
   *
   * @throws SQLException if the database cannot be asked
   */
  public IngestHealth health() throws SQLException {
    return pipeline.health();
  }
}
