package dev.vedette.ingest;

/**
 * How much one request may bring. All sizes are bytes; all limits are applied while reading, so
 * that no request makes the server hold more than one event and one header line.
 *
 * @param compressedBody a body as it came over the wire, when it has a content encoding
 * @param inflatedBody a body after decoding, encoded or not
 * @param event the payload of one event
 * @param storeBody a body of the store endpoint as it came over the wire (base64 adds a third)
 * @param clientReport the payload of one client report
 * @param userReport the payload of one user report
 * @param attachments all files of a request together; they go to disk while they arrive
 * @param headerLine one header line of an envelope
 * @param items the number of items of an envelope
 */
record IngestLimits(
    long compressedBody,
    long inflatedBody,
    int event,
    long storeBody,
    int clientReport,
    int userReport,
    long attachments,
    int headerLine,
    int items) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** The limits of the protocol (documented by Sentry), and our own for lines and items. */
  static final IngestLimits DEFAULT =
      new IngestLimits(
          20L * MIB, 100L * MIB, MIB, 2L * MIB, 4 * KIB, 64 * KIB, 100L * MIB, 64 * KIB, 1000);

  /**
   * The same with another limit of attachments. A body may be as long as that at least, and a fifth
   * of it over the wire, as by default.
   */
  IngestLimits withAttachments(long bytes) {
    return new IngestLimits(
        Math.max(compressedBody, bytes / 5),
        Math.max(inflatedBody, bytes + MIB),
        event,
        storeBody,
        clientReport,
        userReport,
        bytes,
        headerLine,
        items);
  }
}
