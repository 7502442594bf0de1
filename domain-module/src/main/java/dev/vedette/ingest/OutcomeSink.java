package dev.vedette.ingest;

import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.time.Instant;

/** Where outcomes are counted; see {@code OutcomeRecorder}. */
@FunctionalInterface
interface OutcomeSink {
  void record(
      long projectId,
      long keyId,
      Category category,
      Outcome outcome,
      String reason,
      long quantity,
      long times,
      Instant at);

  /** The same for things that are counted one by one. */
  default void record(
      long projectId,
      long keyId,
      Category category,
      Outcome outcome,
      String reason,
      long quantity,
      Instant at) {
    record(projectId, keyId, category, outcome, reason, quantity, quantity, at);
  }
}
