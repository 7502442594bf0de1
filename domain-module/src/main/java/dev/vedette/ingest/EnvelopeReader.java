package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads an envelope as it arrives: a header line, then items of a header line and a payload each
 * (format: Sentry's developer documentation, "Envelopes"). Nothing is held but one line or one
 * payload that the caller asked for; what is over its limit is passed over.
 *
 * <p>Lines end with a newline alone: a carriage return before it is an error after a header and
 * part of a payload without a length. Blank lines between items are allowed.
 */
final class EnvelopeReader {
  private static final int BUFFER = 8192;
  private static final long MAX_ITEM_COUNT = 10_000;

  private final InputStream in;
  private final IngestLimits limits;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private int items;
  private ItemHeader current;

  EnvelopeReader(InputStream in, IngestLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /**
   * Reads the first line.
   *
   * @throws IngestException 400 for an empty body or a line that is not a JSON object
   */
  EnvelopeHeader header() throws IOException {
    if (!fill()) {
      throw IngestException.badRequest("empty request body", "no_data");
    }
    JsonNode json = json(line(), "invalid envelope header");
    return EnvelopeHeaders.read(json);
  }

  /**
   * Goes on to the next item; what is left of the payload before it is passed over.
   *
   * @return empty at the end of the envelope
   * @throws IngestException 400 if it is malformed, 413 if there are too many items
   */
  Optional<ItemHeader> next() throws IOException {
    if (current != null) {
      payload(0);
    }
    while (fill() && buffer[position] == '\n') {
      position++;
    }
    if (position == end) {
      return Optional.empty();
    }
    if (++items > limits.items()) {
      throw IngestException.tooLarge("the number of items");
    }
    current = itemHeader(json(line(), "invalid item header"));
    return Optional.of(current);
  }

  /**
   * Reads the payload of the current item.
   *
   * @param limit bytes to keep at most
   * @return empty if the payload is longer; it has been passed over then
   * @throws IngestException 400 if the envelope ends within it, or no newline follows it
   */
  Optional<byte[]> payload(int limit) throws IOException {
    OptionalLong length = current.length();
    current = null;
    if (length.isEmpty()) {
      return untilNewline(limit);
    }
    boolean kept = length.getAsLong() <= limit;
    ByteArrayOutputStream sink = kept ? new ByteArrayOutputStream((int) length.getAsLong()) : null;
    copy(length.getAsLong(), sink);
    requireTermination();
    return Optional.ofNullable(sink).map(ByteArrayOutputStream::toByteArray);
  }

  /**
   * Copies the payload of the current item to where there is room for much.
   *
   * @param limit bytes at most
   * @return its bytes; empty if the payload is longer: it has been passed over then, and perhaps
   *     copied in part
   * @throws IngestException 400 if the envelope ends within it, or no newline follows it
   */
  OptionalLong copyPayload(OutputStream sink, long limit) throws IOException {
    OptionalLong length = current.length();
    current = null;
    if (length.isEmpty()) {
      return copyUntilNewline(sink, limit);
    }
    boolean kept = length.getAsLong() <= limit;
    copy(length.getAsLong(), kept ? sink : null);
    requireTermination();
    return kept ? length : OptionalLong.empty();
  }

  private OptionalLong copyUntilNewline(OutputStream sink, long limit) throws IOException {
    long size = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int newline = newline();
      size += newline - position;
      if (size <= limit) {
        sink.write(buffer, position, newline - position);
      }
      ended = newline < end;
      position = ended ? newline + 1 : newline;
    }
    return size <= limit ? OptionalLong.of(size) : OptionalLong.empty();
  }

  private void copy(long length, OutputStream sink) throws IOException {
    long left = length;
    while (left > 0) {
      if (!fill()) {
        throw IngestException.badEnvelope("unexpected end of file");
      }
      int part = (int) Math.min(left, end - position);
      if (sink != null) {
        sink.write(buffer, position, part);
      }
      position += part;
      left -= part;
    }
  }

  private void requireTermination() throws IOException {
    if (fill() && buffer[position++] != '\n') {
      throw missingNewline();
    }
  }

  private Optional<byte[]> untilNewline(int limit) throws IOException {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    boolean kept = true;
    boolean ended = false;
    while (!ended && fill()) {
      int newline = newline();
      kept = kept && sink.size() + (newline - position) <= limit;
      if (kept) {
        sink.write(buffer, position, newline - position);
      } else {
        sink.reset();
      }
      ended = newline < end;
      position = ended ? newline + 1 : newline;
    }
    return kept ? Optional.of(sink.toByteArray()) : Optional.empty();
  }

  private byte[] line() throws IOException {
    return untilNewline(limits.headerLine())
        .orElseThrow(() -> IngestException.tooLarge("a header line"));
  }

  /** Index of the next newline in the buffer, or its end. */
  private int newline() {
    int index = position;
    while (index < end && buffer[index] != '\n') {
      index++;
    }
    return index;
  }

  /** Makes sure that there is a byte to read; false at the end of the body. */
  private boolean fill() throws IOException {
    while (position == end) {
      int read = in.read(buffer, 0, BUFFER);
      if (read < 0) {
        return false;
      }
      position = 0;
      end = read;
    }
    return true;
  }

  private static JsonNode json(byte[] line, String complaint) {
    int last = line.length - 1;
    if (last >= 0 && (line[last] == '\r' || line[last] == ' ' || line[last] == '\t')) {
      throw missingNewline();
    }
    return Json.object(line).orElseThrow(() -> IngestException.badEnvelope(complaint));
  }

  private static ItemHeader itemHeader(JsonNode json) {
    JsonNode type = json.path("type");
    JsonNode length = json.path("length");
    boolean whole = length.isIntegralNumber() && length.canConvertToLong() && length.asLong() >= 0;
    if (!type.isTextual() || !(whole || length.isMissingNode() || length.isNull())) {
      throw IngestException.badEnvelope("invalid item header");
    }
    long count = Math.min(MAX_ITEM_COUNT, Math.max(1, json.path("item_count").asLong(1)));
    return new ItemHeader(
        type.asText(),
        whole ? OptionalLong.of(length.asLong()) : OptionalLong.empty(),
        count,
        text(json, "content_type"),
        text(json, "filename"),
        text(json, "attachment_type"));
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.of(json.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static IngestException missingNewline() {
    return IngestException.badEnvelope("missing newline after header or payload");
  }
}
