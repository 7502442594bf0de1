package dev.vedette.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What can be said of a crash dump without symbols: that it is one, and when it was written. */
final class Minidump {

  private static final byte[] MAGIC = {'M', 'D', 'M', 'P'};
  private static final byte[] SWAPPED = {'P', 'M', 'D', 'M'};

  /** Offset of the time in the header (MINIDUMP_HEADER of the Windows SDK). */
  private static final int TIME = 20;

  static final int HEADER = 32;

  private Minidump() {}

  /** Whether a file begins so. */
  static boolean isOne(byte[] start) {
    return begins(start, MAGIC) || begins(start, SWAPPED);
  }

  private static boolean begins(byte[] start, byte[] magic) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
  }

  /** When it was written; empty if its header does not say. */
  static Optional<Instant> time(byte[] start) {
    if (start.length < TIME + Integer.BYTES) {
      return Optional.empty();
    }
    ByteBuffer header = ByteBuffer.wrap(start);
    header.order(begins(start, MAGIC) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long seconds = header.getInt(TIME) & 0xffffffffL;
    return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  /**
   * Makes an event that of a crash: what the client said of platform, level and time stays, and an
   * exception of its own, too.
   */
  static void complete(ObjectNode event, byte[] start) {
    if (!event.hasNonNull("platform")) {
      event.put("platform", "native");
    }
    if (!event.hasNonNull("level")) {
      event.put("level", "fatal");
    }
    if (!event.hasNonNull("timestamp")) {
      time(start).ifPresent(time -> event.put("timestamp", time.getEpochSecond()));
    }
    if (!event.hasNonNull("exception")) {
      ObjectNode exception = event.putObject("exception").putArray("values").addObject();
      exception.put("type", "Minidump");
      exception
          .putObject("mechanism")
          .put("type", "minidump")
          .put("handled", false)
          .put("synthetic", true);
    }
  }

  /** Keeps the first bytes of what passes through. */
  static final class Start extends OutputStream {
    private final OutputStream sink;
    private final byte[] bytes = new byte[HEADER];
    private int size;

    Start(OutputStream sink) {
      this.sink = sink;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
      int kept = Math.min(length, HEADER - size);
      System.arraycopy(some, offset, bytes, size, kept);
      size += kept;
      sink.write(some, offset, length);
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }
  }
}
