package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The client's tags, from an object, from pairs or from a list of {@code {key, value}}: the first
 * of a key wins, and at most 200 are kept.
 */
final class TagsNormalizer {
  static final int MAX_TAGS = 200;
  static final int MAX_KEY = 200;
  static final int MAX_VALUE = 200;

  /** What has a place of its own in an event. */
  private static final Set<String> RESERVED =
      Set.of("release", "dist", "user", "filename", "function");

  private final Remarks remarks;
  private final Map<String, String> tags = new LinkedHashMap<>();

  private TagsNormalizer(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Takes {@code tags} out of the event. */
  static Map<String, String> take(ObjectNode event, Remarks remarks) {
    TagsNormalizer normalizer = new TagsNormalizer(remarks);
    JsonNode sent = event.remove("tags");
    remarks.enter("tags");
    if (sent != null && sent.isObject()) {
      normalizer.members(sent);
    } else if (sent != null && sent.isArray()) {
      normalizer.elements(sent);
    }
    remarks.leave();
    if (sent != null && sent.isValueNode() && !sent.isNull()) {
      remarks.invalid("tags", sent, "an object or a list");
    }
    if (sent != null && sent.size() > MAX_TAGS && normalizer.isFull()) {
      remarks.shortened("tags", sent.size());
    }
    return normalizer.tags;
  }

  private void members(JsonNode sent) {
    for (Map.Entry<String, JsonNode> entry : sent.properties()) {
      if (isFull()) {
        return;
      }
      add(entry.getKey(), entry.getValue());
    }
  }

  private void elements(JsonNode sent) {
    int index = 0;
    for (JsonNode element : sent) {
      if (isFull()) {
        return;
      }
      JsonNode key = element.isArray() ? element.path(0) : element.path("key");
      JsonNode value = element.isArray() ? element.path(1) : element.path("value");
      if (key.isValueNode() && !key.isNull()) {
        add(key.asText(), value);
      } else if (!element.isNull()) {
        remarks.invalid(Integer.toString(index), element, "a tag");
      }
      index++;
    }
  }

  private boolean isFull() {
    return tags.size() >= MAX_TAGS;
  }

  private void add(String sentKey, JsonNode sentValue) {
    if (sentValue.isNull() || sentValue.isMissingNode()) {
      return;
    }
    String key = sentKey.strip();
    if (key.indexOf(' ') >= 0) {
      key = key.replace(' ', '-');
    }
    if (!isKey(key)) {
      remarks.invalid(Text.head(sentKey, MAX_KEY), sentValue, "a tag key");
      return;
    }
    if (RESERVED.contains(key) || key.startsWith("sentry:")) {
      return;
    }
    if (sentValue.isContainerNode()) {
      remarks.invalid(key, sentValue, "a text");
      return;
    }
    String value = text(sentValue).strip();
    if (value.length() > MAX_VALUE) {
      remarks.tooLong(key, sentValue);
    } else if (Text.hasBreak(value)) {
      remarks.invalid(key, sentValue, "a text without line break");
    } else if (!value.isEmpty()) {
      tags.putIfAbsent(key, value);
    }
  }

  /** Booleans are written as Relay does, which has it from Python. */
  private static String text(JsonNode value) {
    return value.isBoolean() ? (value.booleanValue() ? "True" : "False") : value.asText();
  }

  static boolean isKey(String key) {
    if (key.isEmpty() || key.length() > MAX_KEY) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '_' && c != '.' && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
