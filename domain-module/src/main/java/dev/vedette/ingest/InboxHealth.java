package dev.vedette.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether an event sent now would be taken and digested, with the size of the backlog. */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

  @Inject private IngestService ingestion;

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("inbox");
    try {
      IngestHealth health = ingestion.health();
      health.pressure().ifPresent(reason -> response.withData("refusing", reason));
      return response
          .status(health.isUp())
          .withData("backlog", health.backlog())
          .withData("oldestSeconds", health.oldestAge().toSeconds())
          .withData("failed", health.failedRows())
          .withData("workers", health.workersAlive())
          .build();
    } catch (SQLException e) {
      return response.down().withData("error", "The inbox cannot be read").build();
    }
  }
}
