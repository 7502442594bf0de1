package dev.vedette.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Envelope bodies made beforehand, immutable. The same seed gives the same contents, sizes and
 * order, but for the events' timestamps, which are of the time the pool is made.
 */
final class EventPool {

  static final double SIGMA = 0.8;
  static final int LARGEST_BYTES = 900_000;
  private static final int DAY_SECONDS = 86_400;

  private final long salt;
  private final List<byte[]> rest = new ArrayList<>();
  private long rawBytes;

  /**
   * Makes the bodies.
   *
   * @param salt pools of different salts have different event ids
   * @param size how many different ones, at least 10; a tenth of them are of the one frequent issue
   * @param mix what they are like
   */
  EventPool(long seed, long salt, int size, EventMix mix) {
    this.salt = salt;
    Random random = new Random(seed);
    Instant now = Instant.now();
    for (int i = 0; i < size; i++) {
      int issue = i % 10 == 0 ? 0 : 1 + random.nextInt(mix.issues() - 1);
      Instant at = now.minusSeconds((long) (random.nextDouble() * mix.days() * DAY_SECONDS));
      byte[] payload = EventText.write(random, issue, size(random, mix.medianBytes()), at);
      rawBytes += payload.length;
      rest.add(gzip(payload));
    }
  }

  /** The mean size of an event before compression, in bytes. */
  long meanRawBytes() {
    return rawBytes / rest.size();
  }

  /** The mean size of an event after compression, in bytes. */
  long meanPackedBytes() {
    return rest.stream().mapToLong(part -> part.length).sum() / rest.size();
  }

  /** The id of event {@code number}, as 32 hexadecimal digits. */
  String id(long number) {
    // The finalizer of splitmix64: different numbers give different halves.
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(mix(salt)) + hex.toHexDigits(mix(number ^ salt << 40));
  }

  /** The gzipped envelope of event {@code number}: two members, of which the second is shared. */
  byte[] envelope(long number) {
    byte[] head =
        GzipMember.stored(
            ("{\"event_id\":\"" + id(number) + "\"}\n").getBytes(StandardCharsets.US_ASCII));
    byte[] tail = rest.get((int) (number % rest.size()));
    byte[] whole = new byte[head.length + tail.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }

  private static int size(Random random, int median) {
    double bytes = median * Math.exp(SIGMA * random.nextGaussian());
    return (int) Math.min(LARGEST_BYTES, bytes);
  }

  private static byte[] gzip(byte[] payload) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(payload.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      String header = "{\"type\":\"event\",\"length\":" + payload.length + "}\n";
      gzip.write(header.getBytes(StandardCharsets.US_ASCII));
      gzip.write(payload);
      gzip.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
