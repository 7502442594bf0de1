package dev.vedette.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers of the API with a star in place of what differs from one run to the next. */
final class GoldenJson {

  private static final TextNode STAR = TextNode.valueOf("*");

  /** Members that a run decides: ids of rows, times of arrival, what a project is called. */
  private static final Set<String> VOLATILE =
      Set.of(
          "dateCreated",
          "dateReceived",
          "dateAdded",
          "firstSeen",
          "lastSeen",
          "groupID",
          "projectID",
          "permalink",
          "shortId",
          "project",
          "stats",
          "startTimestamp",
          "endTimestamp",
          "start_timestamp",
          "timestamp",
          "received",
          "nextEventID",
          "previousEventID",
          "latestEventId");

  /** Errors that say how old the payload is. */
  private static final Set<String> AGE = Set.of("clock_drift", "past_timestamp");

  private static final int LINE = 100;

  /** A frame of a stack trace fits. */
  private static final int LONG_LINE = 500;

  private GoldenJson() {}

  /**
   * An event.
   *
   * @param named whether it has its id from the SDK, and not from the server
   */
  static JsonNode event(JsonNode answer, boolean named) {
    ObjectNode event = answer.deepCopy();
    if (!named) {
      event.set("id", STAR);
      event.set("eventID", STAR);
      event.set("size", STAR); // of what the server made of the report
    }
    if (event.get("userReport") instanceof ObjectNode report) {
      report.set("id", STAR);
    }
    return masked(event);
  }

  /** An issue, of which the id is a row's. */
  static JsonNode issue(JsonNode answer) {
    ObjectNode issue = answer.deepCopy();
    issue.set("id", STAR);
    return masked(issue);
  }

  /** Sums by category, outcome and reason, one line each. */
  static JsonNode outcomes(JsonNode groups) {
    List<String> lines = new ArrayList<>();
    for (JsonNode group : groups) {
      JsonNode by = group.path("by");
      lines.add(
          by.path("category").asText()
              + " "
              + by.path("outcome").asText()
              + " "
              + by.path("reason").asText()
              + ": "
              + group.path("totals").path("sum(quantity)").asText());
    }
    ArrayNode sums = Answer.JSON.createArrayNode();
    lines.stream().sorted().forEach(sums::add);
    return sums;
  }

  private static JsonNode masked(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getKey().equals("errors") && entry.getValue().isArray()) {
          withoutAge((ArrayNode) entry.getValue());
        }
        boolean masked = VOLATILE.contains(entry.getKey()) && !isNothing(entry.getValue());
        entry.setValue(masked ? STAR : masked(entry.getValue()));
      }
    } else if (node.isArray()) {
      node.forEach(GoldenJson::masked);
    }
    return node;
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull() || (value.isTextual() && value.textValue().isEmpty());
  }

  private static void withoutAge(ArrayNode errors) {
    Iterator<JsonNode> all = errors.iterator();
    while (all.hasNext()) {
      if (AGE.contains(all.next().path("type").asText())) {
        all.remove();
      }
    }
  }

  /** For people: what has nothing below it stands on one line, so that a frame does. */
  static String written(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, "\n", text);
    return text.append('\n').toString();
  }

  private static void write(JsonNode node, String newline, StringBuilder text) {
    if (isFlat(node)) {
      text.append(node);
      return;
    }
    String deeper = newline + "  ";
    String separator = deeper;
    text.append(node.isObject() ? '{' : '[');
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        text.append(separator).append(TextNode.valueOf(entry.getKey())).append(": ");
        write(entry.getValue(), deeper, text);
        separator = "," + deeper;
      }
    } else {
      for (JsonNode element : node) {
        text.append(separator);
        write(element, deeper, text);
        separator = "," + deeper;
      }
    }
    text.append(newline).append(node.isObject() ? '}' : ']');
  }

  private static boolean isFlat(JsonNode node) {
    if (node.isValueNode() || node.toString().length() <= LINE) {
      return true;
    }
    for (JsonNode child : node) {
      if (!child.isEmpty()) {
        return false;
      }
    }
    return node.toString().length() <= LONG_LINE;
  }

  /** The same with sorted members: two such texts are equal where the trees are. */
  static String sorted(JsonNode node) {
    return written(inOrder(node));
  }

  private static JsonNode inOrder(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode result = Answer.JSON.createObjectNode();
      object.properties().stream()
          .sorted(Comparator.comparing(Map.Entry<String, JsonNode>::getKey))
          .forEach(entry -> result.set(entry.getKey(), inOrder(entry.getValue())));
      return result;
    }
    if (node.isArray()) {
      ArrayNode result = Answer.JSON.createArrayNode();
      node.forEach(element -> result.add(inOrder(element)));
      return result;
    }
    return node;
  }
}
