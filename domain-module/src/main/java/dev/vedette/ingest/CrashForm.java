package dev.vedette.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The event that comes with a crash dump, from the fields of the form and from files that the crash
 * handler left (as Sentry's Relay reads them): {@code sentry} is JSON, {@code sentry__1}, {@code
 * sentry__2}… are its parts, {@code sentry[user][id]} is one value of it, and every other field is
 * additional data. {@code __sentry-event} is an event in MessagePack, and takes the place of all of
 * them; {@code __sentry-breadcrumb1} and {@code 2} are its breadcrumbs.
 */
final class CrashForm {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String JSON = "sentry";
  private static final String CHUNK = "sentry__";
  private static final int MAX_KEYS = 10;
  private static final int MAX_FIELDS = 500;

  private final ObjectNode nested = NODES.objectNode();
  private final Map<Integer, String> chunks = new TreeMap<>();
  private final List<ArrayNode> breadcrumbs = new ArrayList<>();
  private Optional<ObjectNode> event = Optional.empty();
  private int fields;

  /** Whether a file is one of those that tell of the event. */
  static boolean tellsOfEvent(String name) {
    return name.equals("__sentry-event")
        || name.equals("__sentry-breadcrumb1")
        || name.equals("__sentry-breadcrumb2");
  }

  /** Takes a field of the form; beyond {@value #MAX_FIELDS} they are ignored. */
  void field(String name, byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    if (++fields > MAX_FIELDS) {
      return;
    }
    Optional<Integer> chunk =
        name.startsWith(CHUNK)
            ? Texts.number(name.substring(CHUNK.length())).map(Long::intValue)
            : Optional.empty();
    if (name.equals(JSON)) {
      chunks.put(0, text);
    } else if (chunk.isPresent()) {
      chunks.put(chunk.get(), text);
    } else {
      List<String> keys = keys(name);
      put(keys.isEmpty() ? List.of("extra", name) : keys, text);
    }
  }

  /** Takes a file that {@link #tellsOfEvent}; one that is malformed is ignored. */
  void file(String name, byte[] content) {
    List<JsonNode> values;
    try {
      values = MessagePack.readAll(content);
    } catch (IllegalArgumentException e) {
      return;
    }
    if (!name.equals("__sentry-event")) {
      ArrayNode crumbs = NODES.arrayNode();
      values.stream().filter(JsonNode::isObject).forEach(crumbs::add);
      breadcrumbs.add(crumbs);
    } else if (!values.isEmpty() && values.get(0) instanceof ObjectNode read) {
      event = Optional.of(read);
    }
  }

  /** The event; empty of members if nothing told of one. */
  ObjectNode event() {
    ObjectNode all = event.orElseGet(this::ofFields);
    ArrayNode crumbs = crumbs();
    if (!crumbs.isEmpty()) {
      all.set("breadcrumbs", crumbs);
    }
    return all;
  }

  private ObjectNode ofFields() {
    ObjectNode all = NODES.objectNode();
    Json.object(String.join("", chunks.values()).getBytes(StandardCharsets.UTF_8))
        .ifPresent(json -> all.setAll((ObjectNode) json));
    nested
        .properties()
        .forEach(
            each -> {
              if (all.get(each.getKey()) instanceof ObjectNode known
                  && each.getValue() instanceof ObjectNode more) {
                known.setAll(more);
              } else {
                all.set(each.getKey(), each.getValue());
              }
            });
    return all;
  }

  /** Two files are written in turn: the one whose last crumb is older comes first. */
  private ArrayNode crumbs() {
    ArrayNode all = NODES.arrayNode();
    breadcrumbs.stream()
        .filter(each -> !each.isEmpty())
        .sorted((a, b) -> last(a).compareTo(last(b)))
        .forEach(all::addAll);
    return all;
  }

  private static String last(ArrayNode crumbs) {
    return crumbs.get(crumbs.size() - 1).path("timestamp").asText();
  }

  /** The keys of {@code sentry[a][b]}; empty if it is not of that form. */
  private static List<String> keys(String name) {
    if (!name.startsWith(JSON + "[") || !name.endsWith("]")) {
      return List.of();
    }
    String inner = name.substring(JSON.length() + 1, name.length() - 1);
    List<String> keys = List.of(inner.split("\\]\\[", -1));
    boolean valid =
        keys.size() <= MAX_KEYS
            && keys.stream().noneMatch(key -> key.isEmpty() || key.contains("["));
    return valid ? keys : List.of();
  }

  private void put(List<String> keys, String text) {
    ObjectNode at = nested;
    for (String key : keys.subList(0, keys.size() - 1)) {
      at = at.get(key) instanceof ObjectNode known ? known : at.putObject(key);
    }
    at.put(keys.get(keys.size() - 1), text);
  }
}
