package dev.vedette.ingest;

/** Makes an entry durable. */
@FunctionalInterface
interface InboxWriter {
  /**
   * Returns when the entry is durable.
   *
   * @throws IngestException 429 if too many wait already, 503 if it could not be made durable
   */
  void write(InboxEntry entry);
}
