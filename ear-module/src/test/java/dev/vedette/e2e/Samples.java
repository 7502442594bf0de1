package dev.vedette.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events for tests. */
final class Samples {

  private Samples() {}

  /** An error event with every part that a page or an answer shows. */
  static ObjectNode everything(String eventId) {
    ObjectNode event = Sender.event(eventId, "HullException", "breach in section 9");
    event.put("release", "prime-mover@1.2.3");
    event.put("environment", "production");
    event.put("dist", "42");
    event.put("server_name", "bridge-1");
    event.put("logger", "com.example.Hull");
    event.put("transaction", "/decks/:deck");
    event.putObject("logentry").put("formatted", "Breach in section 9");
    event.putObject("tags").put("deck", "9").put("side", "port");
    event
        .putObject("user")
        .put("id", "42")
        .put("email", "operator@example.com")
        .put("ip_address", "192.0.2.7");
    event
        .putObject("request")
        .put("url", "https://example.com/decks/9")
        .put("method", "GET")
        .putObject("headers")
        .put("User-Agent", "test");
    ObjectNode crumb = event.putObject("breadcrumbs").putArray("values").addObject();
    crumb.put("timestamp", "2026-01-01T00:00:00Z").put("category", "deck").put("message", "open");
    ObjectNode contexts = event.putObject("contexts");
    contexts.putObject("runtime").put("name", "OpenJDK").put("version", "17");
    contexts.putObject("os").put("name", "Linux").put("version", "6.1");
    event.putObject("extra").put("pressure", 12.5);
    event.putObject("sdk").put("name", "sentry.java").put("version", "8.0.0");
    return event;
  }
}
