package dev.vedette.ingest;

import dev.vedette.platform.ClientAddress;
import dev.vedette.platform.VedetteConfig;
import dev.vedette.project.ProjectConfigurations;
import dev.vedette.project.ProjectKeyDirectory;
import dev.vedette.stats.OutcomeRecorder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;

/** Where events come in. Thread-safe. */
@ApplicationScoped
public class IngestService {
  @Inject private ProjectKeyDirectory keys;
  @Inject private ProjectConfigurations configurations;
  @Inject private OutcomeRecorder outcomes;
  @Inject private IngestPipeline pipeline;
  @Inject private MicroProfileIngestMetrics metrics;
  @Inject private VedetteConfig config;
  @Inject private Clock clock;

  private Intake intake;

  @PostConstruct
  void prepare() {
    intake =
        new Intake(
            new Reception(
                new Admission(keys::byPublicKey),
                pipeline::pressure,
                new KeyRateLimits(clock),
                pipeline::write,
                outcomes::record,
                IngestLimits.DEFAULT,
                new ClientAddress(config.trustProxy())),
            ItemTypes.of(IngestLimits.DEFAULT, id -> configurations.of(id).project()),
            id -> configurations.of(id).project(),
            metrics,
            clock);
  }

  /**
   * Takes one request: authenticates it, reads its body within the limits, and returns when its
   * event is durable. At most 1 MiB an event, 20 MiB a compressed and 100 MiB an inflated envelope.
   *
   * @return the id of the event; empty if the envelope held nothing event-like
   * @throws IngestException if it is turned away; nothing of it was kept then, and it was counted
   */
  public Receipt receive(IngestRequest request) {
    return intake.receive(request);
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
