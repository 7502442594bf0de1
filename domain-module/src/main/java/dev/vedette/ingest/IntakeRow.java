package dev.vedette.ingest;

/**
 * One row that a request leaves behind. It is durable before the request is answered, or the
 * request fails; its {@link IntakeTable} says where it goes.
 */
interface IntakeRow {

  /** Bytes that it holds while it waits for its commit, about. */
  int size();

  /** It will not be written: frees what was made for it, such as a file. */
  default void discard() {}
}
