package dev.vedette.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** Changes as they are stored: {@code {"slug":["before","after"]}}, in at most 4,000 characters. */
final class ChangesJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MAX_LENGTH = 4000;
  private static final int MAX_VALUE = 500;

  private ChangesJson() {}

  /** Long values are cut; fields that do not fit any more are left out. */
  static String write(Changes changes) {
    ObjectNode all = MAPPER.createObjectNode();
    for (Map.Entry<String, Changes.Change> each : changes.byField().entrySet()) {
      all.putArray(each.getKey())
          .add(cut(each.getValue().before()))
          .add(cut(each.getValue().after()));
      if (all.toString().length() > MAX_LENGTH) {
        all.remove(each.getKey());
      }
    }
    return all.toString();
  }

  static Changes read(String text) {
    Changes changes = Changes.none();
    try {
      for (Map.Entry<String, JsonNode> each : MAPPER.readTree(text).properties()) {
        changes =
            changes.and(
                each.getKey(),
                each.getValue().path(0).textValue(),
                each.getValue().path(1).textValue());
      }
      return changes;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An audit entry is not JSON", e);
    }
  }

  private static String cut(Optional<String> value) {
    return value
        .map(text -> text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text)
        .orElse(null);
  }
}
