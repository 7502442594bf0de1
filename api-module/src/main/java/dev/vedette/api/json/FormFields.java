package dev.vedette.api.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fields of forms, whichever way the form is encoded. */
final class FormFields {

  private FormFields() {}

  /** Adds a field; the second of a name makes a list of both. */
  static void add(ObjectNode fields, String name, String value) {
    if (!fields.has(name)) {
      fields.put(name, value);
    } else if (fields.get(name) instanceof ArrayNode list) {
      list.add(value);
    } else {
      fields.set(name, JsonNodeFactory.instance.arrayNode().add(fields.get(name)).add(value));
    }
  }
}
