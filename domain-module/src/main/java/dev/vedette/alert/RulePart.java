package dev.vedette.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A condition, a filter or an action of a rule.
 *
 * @param data what it says, checked; nobody may change it. An action has a {@code uuid}
 */
public record RulePart(RulePartType type, ObjectNode data) {

  /** A value as text; empty if there is none. */
  public String text(String field) {
    JsonNode value = data.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** A number; 0 if there is none. */
  public long number(String field) {
    return data.path(field).asLong();
  }

  /** What it says, in words. */
  public String words() {
    return PartWords.of(this);
  }
}
