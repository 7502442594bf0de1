package dev.vedette.ingest;

import java.time.Duration;
import java.util.Optional;

/**
 * How ingestion is doing, for health checks and pages.
 *
 * @param backlog events acknowledged and not digested yet
 * @param oldestAge how long the oldest of them has waited; zero if none waits
 * @param failedRows events put aside because they could not be digested; they are kept
 * @param writerAlive whether the thread that makes events durable runs
 * @param workersAlive digest threads running
 * @param workersWanted digest threads there should be
 * @param pressure why new events are refused now ({@code backlog}, {@code disk_space}), if they are
 */
public record IngestHealth(
    long backlog,
    Duration oldestAge,
    long failedRows,
    boolean writerAlive,
    int workersAlive,
    int workersWanted,
    Optional<String> pressure) {

  /** Whether an event sent now would be taken and digested. */
  public boolean isUp() {
    return writerAlive && workersAlive == workersWanted && pressure.isEmpty();
  }
}
