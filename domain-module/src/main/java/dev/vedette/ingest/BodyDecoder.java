package dev.vedette.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes the content encoding off a body. Both sides are counted while reading, so that neither an
 * endless body nor one that inflates without end is ever held: what a decoder needs is its window
 * (32 KiB for gzip and deflate, at most 8 MiB for zstd, at most 16 MiB for brotli).
 */
final class BodyDecoder {
  private static final int BUFFER = 8192;

  /** RFC 8878 asks decoders for 8 MiB and no more; the library would allow 128 MiB. */
  private static final int ZSTD_WINDOW_LOG = 23;

  private static final int ZLIB_CHECK = 31;
  private static final int DEFLATE_METHOD = 8;
  private static final int METHOD_MASK = 0x0f;

  private BodyDecoder() {}

  /**
   * Opens a body for reading.
   *
   * @param encoding {@code Content-Encoding} in lower case; empty, {@code identity} and {@code
   *     utf-8} (which some SDKs send) mean none
   * @param encodedLimit bytes that may come over the wire if there is an encoding
   * @param decodedLimit bytes that may come out
   * @return the decoded body; it throws {@link BodyFailure}. Closing it frees the decoder and
   *     closes {@code raw}
   * @throws IngestException 400 for an encoding that is not known, or more than one
   */
  static InputStream open(InputStream raw, String encoding, long encodedLimit, long decodedLimit)
      throws BodyFailure {
    BodyFailure.Kind gone = BodyFailure.Kind.CUT_OFF;
    if (isPlain(encoding)) {
      return new LimitedInputStream(raw, decodedLimit, gone);
    }
    InputStream wire = new LimitedInputStream(raw, encodedLimit, gone);
    try {
      return new LimitedInputStream(
          decoder(encoding, wire), decodedLimit, BodyFailure.Kind.BAD_ENCODING);
    } catch (IngestException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw BodyFailure.of(e, BodyFailure.Kind.BAD_ENCODING);
    }
  }

  /** Whether that content encoding is none. */
  static boolean isPlain(String encoding) {
    return encoding.isEmpty() || encoding.equals("identity") || encoding.equals("utf-8");
  }

  private static InputStream decoder(String encoding, InputStream wire) throws IOException {
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(wire, BUFFER);
      case "deflate" -> inflater(wire);
      case "br" -> new BrotliInputStream(wire, BUFFER);
      case "zstd" -> new ZstdInputStream(wire).setLongMax(ZSTD_WINDOW_LOG);
      default ->
          throw IngestException.badRequest(
              "unsupported content encoding: " + Texts.quoted(encoding), "content_encoding");
    };
  }

  /** {@code deflate} is zlib by RFC 9110; some clients send it without the zlib frame. */
  private static InputStream inflater(InputStream wire) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(wire, 2);
    byte[] start = peeked.readNBytes(2);
    peeked.unread(start);
    return new OwnedInflaterStream(peeked, new Inflater(!isZlib(start)));
  }

  /** Whether data begins with a zlib header (RFC 1950) for deflate. */
  static boolean isZlib(byte[] start) {
    return start.length >= 2
        && (start[0] & METHOD_MASK) == DEFLATE_METHOD
        && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % ZLIB_CHECK == 0;
  }

  /** Frees its native memory when it is closed, not when it is collected. */
  static final class OwnedInflaterStream extends InflaterInputStream {
    OwnedInflaterStream(InputStream in, Inflater inflater) {
      super(in, inflater, BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
