package dev.vedette.event;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Zstandard-compressed JSON, for the inbox and for stored events. Thread-safe. */
public final class PayloadCodec {
  /** Level 3 packs a 25 KB event to about a fifth; higher levels cost more than they save. */
  private static final int LEVEL = 3;

  private static final int BUFFER = 8192;

  private PayloadCodec() {}

  /** Compresses to one Zstandard frame that carries its content size. */
  public static byte[] compress(byte[] data) {
    return Zstd.compress(data, LEVEL);
  }

  /**
   * Restores what {@link #compress} made, and any other Zstandard data.
   *
   * @param limit largest result in bytes
   * @throws IllegalArgumentException if the result would be larger or the data is damaged
   */
  public static byte[] decompress(byte[] data, int limit) {
    try {
      long size = Zstd.getFrameContentSize(data, 0, data.length);
      if (size > limit) {
        throw new IllegalArgumentException("Inflates to " + size + " bytes, more than " + limit);
      }
      boolean oneFrame = size > 0 && Zstd.findFrameCompressedSize(data) == data.length;
      return oneFrame ? known(data, (int) size) : streamed(data, limit);
    } catch (ZstdException e) {
      throw new IllegalArgumentException("Damaged Zstandard data", e);
    }
  }

  private static byte[] known(byte[] data, int size) {
    byte[] result = new byte[size];
    long length = Zstd.decompress(result, data);
    if (Zstd.isError(length) || length != size) {
      throw new IllegalArgumentException("Damaged Zstandard data");
    }
    return result;
  }

  private static byte[] streamed(byte[] data, int limit) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(data))) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (result.size() + n > limit) {
          throw new IllegalArgumentException("Inflates to more than " + limit + " bytes");
        }
        result.write(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("Damaged Zstandard data", e);
    }
    return result.toByteArray();
  }
}
