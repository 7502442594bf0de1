package dev.vedette.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Makes encoded bodies for tests, small ones and bombs. */
final class Encodings {
  private static final int BLOCK = 65_536;

  private Encodings() {}

  /** A body of {@code text} repeated, in one of the encodings that the JDK and zstd write. */
  static byte[] encode(String encoding, byte[] part, int times) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = encoder(encoding, bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static OutputStream encoder(String encoding, OutputStream out) throws IOException {
    return switch (encoding) {
      case "gzip" -> new GZIPOutputStream(out);
      case "deflate" -> new DeflaterOutputStream(out);
      case "raw" -> new DeflaterOutputStream(out, new Deflater(9, true));
      case "zstd" -> new ZstdOutputStream(out, 3);
      case "identity" -> out;
      default -> throw new IllegalArgumentException(encoding);
    };
  }

  /**
   * Brotli that does not compress: meta-blocks that say "uncompressed" (RFC 7932, 9.2), of up to
   * 65,536 bytes each, and an empty one at the end.
   */
  static byte[] brotli(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int start = 0; start < data.length; start += BLOCK) {
      int length = Math.min(BLOCK, data.length - start);
      // WBITS 16 (one 0, at the very beginning), ISLAST 0, MNIBBLES 4 (00), MLEN - 1,
      // ISUNCOMPRESSED
      long bits = ((long) (length - 1) << 3 | 1L << 19) << (start == 0 ? 1 : 0);
      for (int shift = 0; shift < 24; shift += 8) {
        out.write((int) (bits >>> shift));
      }
      out.write(data, start, length);
    }
    out.write(3); // ISLAST 1, ISLASTEMPTY 1
    return out.toByteArray();
  }

  /** A zstd frame with a window of 128 MiB, which asks the decoder for as much memory. */
  static byte[] zstdWithHugeWindow() {
    byte[] frame = Zstd.compress(new byte[10], 1);
    // magic, descriptor without single segment and content size, window descriptor 2^27, empty
    // block
    return new byte[] {frame[0], frame[1], frame[2], frame[3], 0, (byte) (17 << 3), 1, 0, 0};
  }
}
