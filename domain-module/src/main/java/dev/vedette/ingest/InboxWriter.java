package dev.vedette.ingest;

import java.util.List;

/** Makes rows durable. */
@FunctionalInterface
interface InboxWriter {
  /**
   * Returns when all of the rows are durable, which they become together. It owns the rows from the
   * call on: those that are not written are {@linkplain IntakeRow#discard discarded} by it.
   *
   * @param rows of one request, at least one
   * @throws IngestException 429 if too many wait already, 503 if they could not be made durable
   */
  void write(List<? extends IntakeRow> rows);
}
