package dev.vedette.benchmarks;

/**
 * What the events of a pool are like.
 *
 * @param issues how many distinct ones they belong to, at least 2
 * @param medianBytes of an event before compression; at least some 2,000 are needed
 * @param days over which they are spread back from now; 0 for all now
 */
record EventMix(int issues, int medianBytes, int days) {

  /** What ingestion is measured with. */
  static final EventMix DEFAULT = new EventMix(200, 25_000, 0);
}
