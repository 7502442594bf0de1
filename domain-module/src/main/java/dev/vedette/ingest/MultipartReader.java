package dev.vedette.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a body of {@code multipart/form-data} (RFC 7578) as it arrives. Nothing is held but a
 * buffer and the headers of one part.
 */
final class MultipartReader {

  private static final int BUFFER = 16_384;
  private static final int MAX_HEADERS = 16_384;
  private static final int MAX_BOUNDARY = 70; // RFC 2046, 5.1.1

  private final InputStream in;
  private final byte[] delimiter;
  private final int maxParts;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private int parts;
  private boolean inPart = true; // what comes before the first boundary
  private boolean done;

  /**
   * What a part says of itself.
   *
   * @param name of the field
   * @param filename if it is a file
   */
  record Part(String name, Optional<String> filename, Optional<String> contentType) {}

  private MultipartReader(InputStream in, String boundary, int maxParts) {
    this.in = in;
    this.maxParts = maxParts;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    buffer[0] = '\r'; // so that the first boundary looks like the others
    buffer[1] = '\n';
    end = 2;
  }

  /**
   * Opens a body.
   *
   * @throws IngestException 400 if the content type has no boundary
   */
  static MultipartReader open(InputStream in, String contentType, int maxParts) {
    String boundary =
        parameter(contentType, "boundary")
            .filter(text -> !text.isEmpty() && text.length() <= MAX_BOUNDARY)
            .orElseThrow(() -> malformed("multipart boundary not found"));
    return new MultipartReader(in, boundary, maxParts);
  }

  /**
   * Goes on to the next part; what is left of the one before is passed over.
   *
   * @return empty after the last
   * @throws IngestException 400 if it is malformed, 413 if there are too many parts
   */
  Optional<Part> next() throws IOException {
    if (inPart) {
      copy(OutputStream.nullOutputStream(), 0);
    }
    if (done) {
      return Optional.empty();
    }
    if (++parts > maxParts) {
      throw IngestException.tooLarge("the number of parts");
    }
    inPart = true;
    return Optional.of(headers());
  }

  /**
   * Copies the content of the current part.
   *
   * @return its bytes; empty if there are more than {@code limit}: the rest is passed over
   * @throws IngestException 400 if the body ends within it
   */
  OptionalLong copy(OutputStream sink, long limit) throws IOException {
    long size = 0;
    while (true) {
      int found = find();
      int ready = found >= 0 ? found : Math.max(position, end - delimiter.length + 1);
      size += ready - position;
      if (size <= limit) {
        sink.write(buffer, position, ready - position);
      }
      position = ready;
      if (found >= 0) {
        position += delimiter.length;
        inPart = false;
        endOfBoundary();
        return size <= limit ? OptionalLong.of(size) : OptionalLong.empty();
      }
      more();
    }
  }

  /**
   * The content of the current part as text.
   *
   * @return empty if it is longer than {@code limit} bytes
   */
  Optional<byte[]> bytes(int limit) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    return copy(sink, limit).isPresent() ? Optional.of(sink.toByteArray()) : Optional.empty();
  }

  /** Index of the delimiter in the buffer; -1 if it is not there as a whole. */
  private int find() {
    for (int i = position; i <= end - delimiter.length; i++) {
      if (buffer[i] == '\r'
          && Arrays.equals(buffer, i, i + delimiter.length, delimiter, 0, delimiter.length)) {
        return i;
      }
    }
    return -1;
  }

  /** After a boundary: two dashes, or a line break with blanks before it. */
  private void endOfBoundary() throws IOException {
    int first = read();
    if (first == '-' && read() == '-') {
      done = true;
      return;
    }
    while (first == ' ' || first == '\t') {
      first = read();
    }
    if (first != '\r' || read() != '\n') {
      throw malformed("malformed multipart boundary");
    }
  }

  private Part headers() throws IOException {
    Optional<String> disposition = Optional.empty();
    Optional<String> contentType = Optional.empty();
    int left = MAX_HEADERS;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length() + 2;
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (name.equals("content-disposition")) {
        disposition = Optional.of(value);
      } else if (name.equals("content-type")) {
        contentType = Optional.of(value);
      }
    }
    String shown = disposition.orElseThrow(() -> malformed("a part without a name"));
    String field = parameter(shown, "name").orElseThrow(() -> malformed("a part without a name"));
    return new Part(field, parameter(shown, "filename"), contentType);
  }

  private String line(int limit) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int each = read();
    while (each != '\r') {
      if (line.size() >= limit) {
        throw IngestException.tooLarge("the headers of a part");
      }
      line.write(each);
      each = read();
    }
    if (read() != '\n') {
      throw malformed("malformed multipart headers");
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private int read() throws IOException {
    if (position == end) {
      more();
    }
    return buffer[position++] & 0xff;
  }

  /** Reads on; what was not used yet stays. */
  private void more() throws IOException {
    int kept = end - position;
    System.arraycopy(buffer, position, buffer, 0, kept);
    position = 0;
    int read = in.read(buffer, kept, BUFFER - kept);
    if (read < 0) {
      throw malformed("unexpected end of file");
    }
    end = kept + read;
  }

  /** A parameter of a header (RFC 9110, 5.6.6), with or without quotes. */
  static Optional<String> parameter(String header, String name) {
    int at = header.indexOf(';');
    while (at >= 0) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        return Optional.empty();
      }
      int bare = header.indexOf(';', at + 1);
      if (bare >= 0 && bare < equals) {
        at = bare; // a parameter without a value
        continue;
      }
      boolean wanted = header.substring(at + 1, equals).strip().equalsIgnoreCase(name);
      StringBuilder value = new StringBuilder();
      int next = value(header, equals + 1, value);
      if (wanted) {
        return Optional.of(value.toString());
      }
      at = header.indexOf(';', next);
    }
    return Optional.empty();
  }

  /** Reads a value from there; returns where it ends. */
  private static int value(String header, int start, StringBuilder value) {
    int at = start;
    while (at < header.length() && header.charAt(at) == ' ') {
      at++;
    }
    if (at < header.length() && header.charAt(at) == '"') {
      at++;
      while (at < header.length() && header.charAt(at) != '"') {
        boolean escaped =
            header.charAt(at) == '\\'
                && at + 1 < header.length()
                && (header.charAt(at + 1) == '"' || header.charAt(at + 1) == '\\');
        at += escaped ? 1 : 0;
        value.append(header.charAt(at++));
      }
      return at;
    }
    int semicolon = header.indexOf(';', at);
    int stop = semicolon < 0 ? header.length() : semicolon;
    value.append(header.substring(at, stop).strip());
    return stop;
  }

  private static IngestException malformed(String cause) {
    return IngestException.badRequest("failed to read multipart data", "invalid_multipart", cause);
  }
}
