package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/**
 * Cuts a free-form value to a depth and a size, in place: first come, first kept. The size counts
 * characters of keys and texts, and a few for each value.
 */
final class ValueTrimmer {
  private static final int OVERHEAD = 3;
  private static final int NUMBER = 20;
  private static final int SHORTEST_CUT = 10;

  private final Remarks remarks;
  private int left;

  private ValueTrimmer(Remarks remarks, int size) {
    this.remarks = remarks;
    this.left = size;
  }

  /**
   * Cuts a value.
   *
   * @param key its name, for remarks
   * @param depth how many containers may stand inside each other; 1 is a flat object
   * @param size budget in characters
   * @return the value to keep: the same one unless a text was cut
   */
  static JsonNode trim(JsonNode value, String key, int depth, int size, Remarks remarks) {
    return new ValueTrimmer(remarks, size).value(value, key, depth);
  }

  private JsonNode value(JsonNode value, String key, int depth) {
    if (value instanceof TextNode text) {
      return text(text, key);
    }
    if (value.isContainerNode()) {
      return container(value, key, depth);
    }
    int cost = value.isBigInteger() ? value.asText().length() : NUMBER;
    left -= value.isNumber() ? Math.min(cost, left) : OVERHEAD;
    return value;
  }

  private JsonNode text(TextNode node, String key) {
    String text = node.textValue();
    if (text.length() > left) {
      int kept = Math.max(SHORTEST_CUT, left);
      left = 0;
      if (text.length() <= kept) {
        return node;
      }
      remarks.cut(key, text.length(), kept);
      return TextNode.valueOf(Text.shorten(text, kept));
    }
    left -= text.length() + OVERHEAD;
    return node;
  }

  private JsonNode container(JsonNode value, String key, int depth) {
    if (depth == 0) {
      if (value.isEmpty()) {
        return value;
      }
      remarks.removed(key);
      left -= OVERHEAD;
      return NullNode.instance;
    }
    remarks.enter(key);
    if (value instanceof ObjectNode object) {
      members(object, depth - 1);
    } else if (value instanceof ArrayNode array) {
      elements(array, depth - 1);
    }
    remarks.leave();
    return value;
  }

  private void members(ObjectNode object, int depth) {
    int size = object.size();
    Iterator<Map.Entry<String, JsonNode>> entries = object.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      left -= entry.getKey().length() + OVERHEAD;
      if (left <= 0) {
        entries.remove();
        continue;
      }
      JsonNode kept = value(entry.getValue(), entry.getKey(), depth);
      if (kept != entry.getValue()) {
        entry.setValue(kept);
      }
    }
    if (object.size() < size) {
      remarks.shortened("", size);
    }
  }

  private void elements(ArrayNode array, int depth) {
    int size = array.size();
    for (int i = 0; i < size; i++) {
      left -= OVERHEAD;
      if (left <= 0) {
        for (int last = size - 1; last >= i; last--) {
          array.remove(last);
        }
        remarks.shortened("", size);
        return;
      }
      JsonNode element = array.get(i);
      JsonNode kept = value(element, Integer.toString(i), depth);
      if (kept != element) {
        array.set(i, kept);
      }
    }
  }
}
