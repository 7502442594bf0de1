package dev.vedette.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds requests for tests: by default an envelope to project 1 with a good key. */
final class Requests {
  static final String KEY = "0123456789abcdef0123456789abcdef";
  static final String AUTH = "Sentry sentry_version=7, sentry_client=test/1.0, sentry_key=" + KEY;
  static final String EVENT_ID = "9ec79c33ec9942ab8353589fcb2e04dc";
  static final String EVENT =
      "{\"event_id\":\"" + EVENT_ID + "\",\"message\":\"hello\",\"level\":\"info\"}";

  private IngestRequest.Kind kind = IngestRequest.Kind.ENVELOPE;
  private Optional<String> project = Optional.of("1");
  private final Map<String, List<String>> headers = new HashMap<>();
  private final Map<String, List<String>> query = new HashMap<>();
  private InputStream body = new ByteArrayInputStream(new byte[0]);

  static Requests envelope(String... lines) {
    return new Requests().header("X-Sentry-Auth", AUTH).body(String.join("\n", lines));
  }

  static Requests store(byte[] body) {
    Requests requests = new Requests().header("X-Sentry-Auth", AUTH);
    requests.kind = IngestRequest.Kind.STORE;
    requests.body = new ByteArrayInputStream(body);
    return requests;
  }

  /** Reports of a browser, sent as that type. */
  static Requests reports(IngestRequest.Kind kind, String contentType, String body) {
    Requests requests = new Requests().query("sentry_key", KEY).body(body);
    requests.kind = kind;
    return requests.header("Content-Type", contentType);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An envelope with one event, its header and a length. */
  static String eventEnvelope() {
    return "{\"event_id\":\""
        + EVENT_ID
        + "\"}\n{\"type\":\"event\",\"length\":"
        + EVENT.length()
        + "}\n"
        + EVENT
        + "\n";
  }

  Requests header(String name, String... lines) {
    headers.put(name, List.of(lines));
    return this;
  }

  Requests without(String name) {
    headers.remove(name);
    return this;
  }

  Requests query(String name, String value) {
    query.put(name, List.of(value));
    return this;
  }

  Requests project(String id) {
    project = Optional.ofNullable(id);
    return this;
  }

  Requests body(String text) {
    return body(new ByteArrayInputStream(bytes(text)));
  }

  Requests body(InputStream in) {
    body = in;
    return this;
  }

  IngestRequest build() {
    return new IngestRequest(kind, project, headers, query, Optional.of("192.0.2.7"), body);
  }
}
