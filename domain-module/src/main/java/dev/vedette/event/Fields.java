package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Reading members of a tree without stumbling over a wrong type. */
final class Fields {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Fields() {}

  /** The member if it is a text, else an empty one. */
  static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && value.isTextual() ? value.textValue() : "";
  }

  /** The member as text if it is a text, number or boolean, else an empty one. */
  static String scalar(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  static Optional<String> optional(JsonNode node, String key) {
    String text = text(node, key);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The member if it is an object, else one without members that belongs to nobody. */
  static ObjectNode object(JsonNode node, String key) {
    return node.get(key) instanceof ObjectNode object ? object : NODES.objectNode();
  }

  /** The member if it is a list, else an empty one that belongs to nobody. */
  static ArrayNode list(JsonNode node, String key) {
    return node.get(key) instanceof ArrayNode list ? list : NODES.arrayNode(0);
  }

  /** The {@code values} of an interface that has some. */
  static ArrayNode values(JsonNode node, String key) {
    return list(object(node, key), "values");
  }

  /**
   * Brings an interface that may come as <code>{values: […]}</code>, as a list or as one object
   * into its first form, only objects among the values.
   *
   * @return the values, which stand in {@code event} now; an empty list if there is none, and then
   *     the interface is gone
   */
  static ArrayNode takeValues(ObjectNode event, String key, Remarks remarks) {
    JsonNode sent = event.get(key);
    if (sent == null) {
      return NODES.arrayNode(0);
    }
    ArrayNode values = null;
    if (sent instanceof ArrayNode list) {
      values = list;
    } else if (sent instanceof ObjectNode object) {
      JsonNode inner = object.get("values");
      if (inner instanceof ArrayNode list) {
        values = list;
      } else if (inner instanceof ObjectNode one) {
        values = NODES.arrayNode().add(one);
      } else if (inner == null && !object.isEmpty()) {
        values = NODES.arrayNode().add(object);
      }
    } else if (!sent.isNull()) {
      remarks.invalid(key, sent, "an object");
    }
    values = values == null ? NODES.arrayNode(0) : objects(values, key, remarks);
    if (values.isEmpty()) {
      event.remove(key);
    } else {
      event.putObject(key).set("values", values);
    }
    return values;
  }

  /** Only the objects of a list: the list itself if it has nothing else. */
  static ArrayNode objects(ArrayNode list, String key, Remarks remarks) {
    boolean pure = true;
    for (JsonNode element : list) {
      pure &= element.isObject();
    }
    if (pure) {
      return list;
    }
    ArrayNode objects = NODES.arrayNode(list.size());
    for (JsonNode element : list) {
      if (element.isObject()) {
        objects.add(element);
      } else if (!element.isNull()) {
        remarks.invalid(key, element, "an object");
      }
    }
    return objects;
  }

  /** Drops the middle of a list that is longer than {@code first + last}. */
  static ArrayNode cutMiddle(ArrayNode list, int first, int last) {
    if (list.size() <= first + last) {
      return list;
    }
    ArrayNode kept = NODES.arrayNode(first + last);
    for (int i = 0; i < first; i++) {
      kept.add(list.get(i));
    }
    for (int i = list.size() - last; i < list.size(); i++) {
      kept.add(list.get(i));
    }
    return kept;
  }
}
