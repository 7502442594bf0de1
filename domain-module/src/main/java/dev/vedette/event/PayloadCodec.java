package dev.vedette.event;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Zstandard-compressed JSON, for the inbox and for stored events. Thread-safe. */
public final class PayloadCodec {
  /** Level 3 packs a 25 KB event to about a fifth; higher levels cost more than they save. */
  private static final int LEVEL = 3;

  /** For what is soon unpacked again: a quarter faster, and some percent larger. */
  private static final int QUICK_LEVEL = 1;

  private static final int BUFFER = 8192;

  /** Larger buffers are not kept for the next event. */
  private static final int KEPT = 1 << 20;

  private static final Pool<Packer> PACKERS = new Pool<>(Packer::new);
  private static final Pool<ZstdDecompressCtx> UNPACKERS = new Pool<>(ZstdDecompressCtx::new);

  private PayloadCodec() {}

  /** Writes what is to be compressed. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Compresses to one Zstandard frame that carries its content size. */
  public static byte[] compress(byte[] data) {
    return PACKERS.with(packer -> packer.pack(data, data.length, LEVEL));
  }

  /** The same for what does not stay: with less work, to somewhat more bytes. */
  public static byte[] compressQuickly(byte[] data) {
    return PACKERS.with(packer -> packer.pack(data, data.length, QUICK_LEVEL));
  }

  /**
   * Compresses what is written, as {@link #compress(byte[])} does.
   *
   * @throws IOException if it cannot be written
   */
  public static byte[] compress(Content content) throws IOException {
    try {
      return PACKERS.with(packer -> packer.pack(content));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
    if (UNPACKERS.with(unpacker -> unpacker.decompress(result, data)) != size) {
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

  /** Native state and buffers of a thread at work. */
  private static final class Packer {
    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private final Text text = new Text();
    private byte[] packed = new byte[1 << 16];

    byte[] pack(Content content) {
      text.reset();
      try {
        content.writeTo(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      byte[] result = pack(text.bytes(), text.size(), LEVEL);
      text.trim();
      return result;
    }

    byte[] pack(byte[] data, int length, int level) {
      int bound = (int) Zstd.compressBound(length);
      byte[] target = packed;
      if (bound > target.length) {
        target = new byte[bound];
        packed = bound <= KEPT ? target : packed;
      }
      context.setLevel(level);
      int size = context.compressByteArray(target, 0, target.length, data, 0, length);
      return Arrays.copyOf(target, size);
    }
  }

  /** A buffer that shows what it has. */
  private static final class Text extends ByteArrayOutputStream {
    Text() {
      super(1 << 16);
    }

    byte[] bytes() {
      return buf;
    }

    /** Lets go of what only a large event needs. */
    void trim() {
      if (buf.length > KEPT) {
        buf = new byte[1 << 16];
      }
    }
  }

  /**
   * Things that are dear to make, each used by one thread at a time. A few are kept.
   *
   * @param <T> of what kind
   */
  private static final class Pool<T> {
    private final ArrayBlockingQueue<T> idle = new ArrayBlockingQueue<>(16);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
      this.maker = maker;
    }

    /** Uses one; what fails is left to the garbage collector, which closes it. */
    <R> R with(Function<T, R> work) {
      T one = idle.poll();
      T used = one == null ? maker.get() : one;
      R result = work.apply(used);
      idle.offer(used);
      return result;
    }
  }
}
