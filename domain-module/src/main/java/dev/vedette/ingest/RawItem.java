package dev.vedette.ingest;

import dev.vedette.event.PayloadCodec;

/**
 * An item that is kept as it was received, for what digests it later.
 *
 * @param type the item type: {@code session}, {@code sessions} or {@code check_in}
 * @param data the payload, compressed by {@code PayloadCodec}
 */
record RawItem(Sending sending, String type, byte[] data) implements IntakeRow {

  /** From a payload as it was sent. */
  static RawItem of(Sending sending, String type, byte[] payload) {
    return new RawItem(sending, type, PayloadCodec.compress(payload));
  }

  @Override
  public int size() {
    return data.length;
  }
}
