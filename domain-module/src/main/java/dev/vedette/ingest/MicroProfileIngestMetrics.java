package dev.vedette.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The metrics of ingestion, under {@code vedette_ingest_…}. */
@ApplicationScoped
class MicroProfileIngestMetrics implements IngestMetrics {
  @Inject private MetricRegistry registry;

  /** Shows the backlog as a gauge. */
  public void watch(LongSupplier backlog) {
    registry.gauge("vedette_ingest_backlog", backlog::getAsLong);
  }

  @Override
  public void received() {
    registry.counter("vedette_ingest_received_total").inc();
  }

  @Override
  public void refused(int status) {
    registry
        .counter("vedette_ingest_refused_total", new Tag("status", Integer.toString(status)))
        .inc();
  }

  @Override
  public void digested(int stored, int duplicates) {
    registry.counter("vedette_ingest_stored_total").inc(stored);
    registry.counter("vedette_ingest_duplicates_total").inc(duplicates);
  }

  @Override
  public void raceLost() {
    registry.counter("vedette_ingest_races_lost_total").inc();
  }
}
