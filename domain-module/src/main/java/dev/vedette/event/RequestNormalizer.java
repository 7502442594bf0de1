package dev.vedette.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The HTTP request: query, headers and cookies as lists of pairs, the URL without its query. */
final class RequestNormalizer {
  private static final int MAX_PAIRS = 100;
  private static final int MAX_NAME = 256;
  private static final int MAX_VALUE = 4096;
  private static final int MAX_BODY = 8192;

  private static final Shape SHAPE =
      new Shape()
          .text("url", 2048)
          .with("method", RequestNormalizer::method)
          .with("data", (value, key, remarks) -> value)
          .with("query_string", RequestNormalizer::query)
          .text("fragment", 1024)
          .with("cookies", RequestNormalizer::cookies)
          .with("headers", RequestNormalizer::headers)
          .object("env", 3, 8192)
          .text("inferred_content_type", 128)
          .text("api_target", 64)
          .number("body_size");

  private RequestNormalizer() {}

  /** Normalises {@code request} in place. */
  static void normalize(ObjectNode event, Remarks remarks) {
    JsonNode sent = event.get("request");
    if (sent instanceof ObjectNode request) {
      remarks.enter("request");
      SHAPE.apply(request, remarks);
      splitUrl(request);
      moveCookies(request);
      body(request, remarks);
      remarks.leave();
      if (request.isEmpty()) {
        event.remove("request");
      }
    } else if (sent != null) {
      if (!sent.isNull()) {
        remarks.invalid("request", sent, "an object");
      }
      event.remove("request");
    }
  }

  /** A header's value; empty if there is none. Names compare in any case. */
  static String header(JsonNode request, String name) {
    for (JsonNode pair : Fields.list(request, "headers")) {
      if (pair.path(0).asText().equalsIgnoreCase(name)) {
        return pair.path(1).asText();
      }
    }
    return "";
  }

  private static JsonNode method(JsonNode value, String key, Remarks remarks) {
    String method = value.isTextual() ? value.textValue().toUpperCase(Locale.ROOT) : "";
    boolean valid = !method.isEmpty() && method.length() <= 32;
    for (int i = 0; i < method.length() && valid; i++) {
      char c = method.charAt(i);
      valid = c >= 'A' && c <= 'Z' || c == '-' || c == '_';
    }
    return valid
        ? Fields.NODES.textNode(method)
        : Shape.wrong(value, key, "an HTTP method", remarks);
  }

  private static JsonNode query(JsonNode value, String key, Remarks remarks) {
    Pairs pairs = new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE);
    if (value.isContainerNode()) {
      return kept(pairs.addAll(value), value, key, remarks);
    }
    if (!value.isTextual()) {
      return Shape.wrong(value, key, "a query string", remarks);
    }
    String text = value.textValue();
    return kept(
        pairs.addQuery(text.startsWith("?") ? text.substring(1) : text), value, key, remarks);
  }

  private static JsonNode cookies(JsonNode value, String key, Remarks remarks) {
    Pairs pairs = new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE);
    if (value.isContainerNode()) {
      return kept(pairs.addAll(value), value, key, remarks);
    }
    return value.isTextual()
        ? kept(pairs.addCookies(value.textValue()), value, key, remarks)
        : Shape.wrong(value, key, "cookies", remarks);
  }

  private static JsonNode headers(JsonNode value, String key, Remarks remarks) {
    if (!value.isContainerNode()) {
      return Shape.wrong(value, key, "headers", remarks);
    }
    ArrayNode sent = new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE).addAll(value).list();
    Pairs named = new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE);
    for (JsonNode pair : sent) {
      named.add(headerName(pair.get(0).textValue()), pair.get(1).textValue());
    }
    return kept(named, value, key, remarks);
  }

  private static JsonNode kept(Pairs pairs, JsonNode sent, String key, Remarks remarks) {
    if (sent.size() > MAX_PAIRS) {
      remarks.shortened(key, sent.size());
    }
    return pairs.list().isEmpty() ? MissingNode.getInstance() : pairs.list();
  }

  /** {@code content-type} and {@code CONTENT_TYPE} both become {@code Content-Type}. */
  private static String headerName(String name) {
    StringBuilder result = new StringBuilder(name.length());
    boolean first = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i) == '_' ? '-' : name.charAt(i);
      result.append(first ? Character.toUpperCase(c) : Character.toLowerCase(c));
      first = c == '-';
    }
    return result.toString();
  }

  private static void splitUrl(ObjectNode request) {
    String url = Fields.text(request, "url");
    int hash = url.indexOf('#');
    if (hash >= 0) {
      if (!request.has("fragment") && hash + 1 < url.length()) {
        request.put("fragment", Text.shorten(url.substring(hash + 1), 1024));
      }
      url = url.substring(0, hash);
      request.put("url", url);
    }
    int mark = url.indexOf('?');
    if (mark >= 0) {
      ArrayNode query =
          new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE).addQuery(url.substring(mark + 1)).list();
      if (!request.has("query_string") && !query.isEmpty()) {
        request.set("query_string", query);
      }
      request.put("url", url.substring(0, mark));
    }
  }

  private static void moveCookies(ObjectNode request) {
    ArrayNode headers = Fields.list(request, "headers");
    for (int i = headers.size() - 1; i >= 0; i--) {
      if (headers.get(i).path(0).asText().equals("Cookie")) {
        Pairs pairs = new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE);
        pairs.addCookies(headers.get(i).path(1).asText());
        headers.remove(i);
        if (!request.has("cookies") && !pairs.list().isEmpty()) {
          request.set("cookies", pairs.list());
        }
      }
    }
    if (request.has("headers") && headers.isEmpty()) {
      request.remove("headers");
    }
  }

  private static void body(ObjectNode request, Remarks remarks) {
    JsonNode data = request.get("data");
    if (data == null) {
      return;
    }
    if (data.isTextual()) {
      data = parsedBody(request, data);
    }
    if (data.isEmpty() && data.isContainerNode()) {
      request.remove("data");
    } else {
      request.set("data", ValueTrimmer.trim(data, "data", 7, MAX_BODY, remarks));
    }
  }

  private static JsonNode parsedBody(ObjectNode request, JsonNode data) {
    String text = data.textValue();
    String type = header(request, "Content-Type");
    boolean json = text.startsWith("{") || text.startsWith("[");
    if (json && (type.isEmpty() || type.contains("json"))) {
      try {
        JsonNode parsed = EventParser.JSON.readTree(text);
        request.put("inferred_content_type", "application/json");
        return EventParser.cleaned(parsed);
      } catch (JsonProcessingException e) {
        return data;
      }
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      request.put("inferred_content_type", "application/x-www-form-urlencoded");
      return new Pairs(MAX_PAIRS, MAX_NAME, MAX_VALUE).addQuery(text).list();
    }
    if (!type.isEmpty() && !request.has("inferred_content_type")) {
      request.put("inferred_content_type", Text.shorten(type, 128));
    }
    return data;
  }
}
