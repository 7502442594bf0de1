package dev.vedette.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** The shortest way to a valid gzip member (RFC 1952): one stored block (RFC 1951, 3.2.4). */
final class GzipMember {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int LARGEST = 0xffff;

  private GzipMember() {}

  /**
   * A member with these bytes, not compressed.
   *
   * @throws IllegalArgumentException for more than 65,535 of them
   */
  static byte[] stored(byte[] data) {
    if (data.length > LARGEST) {
      throw new IllegalArgumentException("More than a stored block can have: " + data.length);
    }
    CRC32 checksum = new CRC32();
    checksum.update(data);
    return ByteBuffer.allocate(HEADER.length + 5 + data.length + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(HEADER)
        .put((byte) 1)
        .putShort((short) data.length)
        .putShort((short) ~data.length)
        .put(data)
        .putInt((int) checksum.getValue())
        .putInt(data.length)
        .array();
  }
}
