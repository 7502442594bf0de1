package dev.vedette.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Speaks the SDKs' protocol by hand, also wrongly where a test wants that. */
final class Sender {

  private final Api http;
  private final Dsn dsn;

  Sender(Dsn dsn) {
    this.http = new Api(dsn.base(), null);
    this.dsn = dsn;
  }

  /** A new event id: 32 hexadecimal digits. */
  static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /** An error event with one exception and two frames. */
  static ObjectNode event(String eventId, String type, String value) {
    ObjectNode event = Answer.JSON.createObjectNode();
    event.put("event_id", eventId);
    event.put("timestamp", Instant.now().toString());
    event.put("platform", "java");
    event.put("level", "error");
    ObjectNode exception =
        event.putObject("exception").putArray("values").addObject().put("type", type);
    exception.put("value", value);
    ArrayNode frames = exception.putObject("stacktrace").putArray("frames");
    frame(frames, "com.example.Main", "main", 12);
    frame(frames, "com.example.Pump", "start", 34);
    return event;
  }

  private static void frame(ArrayNode frames, String module, String function, int line) {
    frames
        .addObject()
        .put("module", module)
        .put("function", function)
        .put("filename", module.substring(module.lastIndexOf('.') + 1) + ".java")
        .put("lineno", line)
        .put("in_app", true);
  }

  /** An envelope with one item of type event. */
  static byte[] envelope(JsonNode event) {
    return envelope("{\"event_id\":\"" + event.path("event_id").asText() + "\"}", event);
  }

  /** An envelope with these headers and one item of type event. */
  static byte[] envelope(String headers, JsonNode event) {
    byte[] payload = bytes(event.toString());
    return join(
        bytes(headers + "\n{\"type\":\"event\",\"length\":" + payload.length + "}\n"),
        payload,
        bytes("\n"));
  }

  /** An envelope with a file of an event. */
  static byte[] attachment(String eventId, String name, String content) {
    byte[] payload = bytes(content);
    return join(
        bytes(
            "{\"event_id\":\"%s\"}\n{\"type\":\"attachment\",\"filename\":\"%s\",\"length\":%d}\n"
                .formatted(eventId, name, payload.length)),
        payload,
        bytes("\n"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] gzip(byte[] raw) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Sends an event in the usual way. */
  Answer send(JsonNode event) {
    return post(envelope(event));
  }

  /** Sends an envelope with the usual authorization and any other headers. */
  Answer post(byte[] envelope, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "X-Sentry-Auth";
    all[1] = dsn.authorization();
    System.arraycopy(headers, 0, all, 2, headers.length);
    return raw("POST", dsn.envelopePath(), envelope, all);
  }

  /** Sends a body to the store endpoint with the usual authorization. */
  Answer store(byte[] body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "X-Sentry-Auth";
    all[1] = dsn.authorization();
    System.arraycopy(headers, 0, all, 2, headers.length);
    return raw("POST", dsn.storePath(), body, all);
  }

  /** Sends anything, without credentials of its own. */
  Answer raw(String method, String path, byte[] body, String... headers) {
    return http.send(method, path, body, headers);
  }
}
