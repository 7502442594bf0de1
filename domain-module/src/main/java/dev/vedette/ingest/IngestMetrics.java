package dev.vedette.ingest;

/** What ingestion counts about itself; does nothing where nobody measures. */
interface IngestMetrics {
  /** Leaves everything uncounted. */
  IngestMetrics NONE = new IngestMetrics() {};

  /** An event was acknowledged. */
  default void received() {}

  /** A request was turned away with that status. */
  default void refused(int status) {}

  /** A batch was stored. */
  default void digested(int stored, int duplicates) {}

  /** A transaction has to be run again. */
  default void raceLost() {}
}
