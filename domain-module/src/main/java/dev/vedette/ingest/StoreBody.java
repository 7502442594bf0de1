package dev.vedette.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Base64;
import java.util.zip.Inflater;

/**
 * The body of the store endpoint, after its content encoding: JSON as it is, zlib of it, or either
 * of these in base64. Which one is seen from the first bytes, as old SDKs do not say.
 */
final class StoreBody {
  private static final int PEEK = 2;

  private StoreBody() {}

  /**
   * Reads the event.
   *
   * @param body the decoded body; not closed
   * @param limit bytes of JSON at most
   * @throws IngestException 400 for an empty body, 413 above the limit
   * @throws BodyFailure if it cannot be read
   */
  static byte[] read(InputStream body, int limit) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(body, PEEK);
    byte[] start = peek(peeked);
    if (start.length == 0) {
      throw IngestException.badRequest("empty request body", "no_data");
    }
    if (start[0] == '{' || isSpace(start[0])) {
      return bounded(peeked, limit);
    }
    if (BodyDecoder.isZlib(start)) {
      return inflated(peeked, limit);
    }
    InputStream text =
        new LimitedInputStream(
            Base64.getMimeDecoder().wrap(peeked), Long.MAX_VALUE, BodyFailure.Kind.BAD_ENCODING);
    PushbackInputStream decoded = new PushbackInputStream(text, PEEK);
    return BodyDecoder.isZlib(peek(decoded)) ? inflated(decoded, limit) : bounded(decoded, limit);
  }

  private static byte[] peek(PushbackInputStream in) throws IOException {
    byte[] start = in.readNBytes(PEEK);
    in.unread(start);
    return start;
  }

  private static byte[] inflated(InputStream in, int limit) throws IOException {
    try (InputStream json =
        new LimitedInputStream(
            new BodyDecoder.OwnedInflaterStream(in, new Inflater()),
            Long.MAX_VALUE,
            BodyFailure.Kind.BAD_ENCODING)) {
      return bounded(json, limit);
    }
  }

  private static byte[] bounded(InputStream in, int limit) throws IOException {
    byte[] json = in.readNBytes(limit);
    if (json.length == limit && in.read() >= 0) {
      throw IngestException.tooLarge("type 'event'");
    }
    return json;
  }

  private static boolean isSpace(byte first) {
    return first == ' ' || first == '\n' || first == '\r' || first == '\t';
  }
}
