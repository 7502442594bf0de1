package dev.vedette.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read and refuses the byte after the limit. It tells failures apart by where they
 * arise: {@link BodyFailure} for too much, and for what the stream under it reports.
 */
final class LimitedInputStream extends FilterInputStream {
  private final long limit;
  private final BodyFailure.Kind onFailure;
  private long count;

  /**
   * Wraps a stream.
   *
   * @param limit bytes that may be read
   * @param onFailure what a failure of {@code in} means
   */
  LimitedInputStream(InputStream in, long limit, BodyFailure.Kind onFailure) {
    super(in);
    this.limit = limit;
    this.onFailure = onFailure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, offset, length);
    } catch (IOException | RuntimeException e) {
      throw BodyFailure.of(e, onFailure);
    }
    if (read > 0) {
      count += read;
      if (count > limit) {
        throw new BodyFailure(BodyFailure.Kind.TOO_LARGE, null);
      }
    }
    return read;
  }

  /** Skips by reading, so that skipped bytes count. */
  @Override
  public long skip(long n) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(n, 0), 8192)];
    return skipped.length == 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public int available() {
    try {
      return in.available();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
