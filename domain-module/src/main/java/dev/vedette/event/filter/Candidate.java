package dev.vedette.event.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vedette.event.Arrival;
import java.util.Locale;

/** What filters want to know of a normalised event. */
record Candidate(JsonNode event, Arrival arrival) {

  String type() {
    return text(event, "type");
  }

  String release() {
    return text(event, "release");
  }

  String transaction() {
    return text(event, "transaction");
  }

  String url() {
    return text(event.path("request"), "url");
  }

  String userAddress() {
    return text(event.path("user"), "ip_address");
  }

  /** The message that was logged, with its parameters. */
  String message() {
    String formatted = text(event.path("logentry"), "formatted");
    return formatted.isEmpty() ? text(event.path("logentry"), "message") : formatted;
  }

  /** The chain of exceptions, the cause first. */
  ArrayNode exceptions() {
    return list(event.path("exception"), "values");
  }

  /** A header of the request that failed; empty if there is none. */
  String header(String name) {
    for (JsonNode pair : list(event.path("request"), "headers")) {
      if (pair.path(0).asText().equalsIgnoreCase(name)) {
        return pair.path(1).asText();
      }
    }
    return "";
  }

  /** The browser's; what browsers' SDKs do not say stands in their own request. */
  String userAgent() {
    String agent = header("User-Agent");
    boolean browser = agent.isEmpty() && text(event, "platform").equals("javascript");
    return browser ? arrival.userAgent().orElse("") : agent;
  }

  String lowerUserAgent() {
    return userAgent().toLowerCase(Locale.ROOT);
  }

  static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && value.isTextual() ? value.textValue() : "";
  }

  static ArrayNode list(JsonNode node, String key) {
    return node.get(key) instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode(0);
  }
}
