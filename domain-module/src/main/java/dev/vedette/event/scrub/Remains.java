package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Scrubs what is left of values that are no more: samples in {@code errors}, and in {@code _meta},
 * where clients may put what they like.
 */
final class Remains {
  private static final int MAX_STEPS = 20;

  private final ScrubWalk walk;

  Remains(ScrubWalk walk) {
    this.walk = walk;
  }

  void scrub(ArrayNode errors, ObjectNode meta) {
    for (JsonNode error : errors) {
      if (error instanceof ObjectNode object) {
        error(object);
      }
    }
    meta(meta, new String[0]);
  }

  private void error(ObjectNode error) {
    String[] steps = error.path("name").asText("").split("\\.", MAX_STEPS);
    for (Map.Entry<String, JsonNode> member : error.properties()) {
      String name = member.getKey();
      if (name.equals("value")) {
        member.setValue(walk.alone(steps, EventFields.EVENT, member.getValue()));
      } else if (!name.equals("type")) {
        member.setValue(walk.alone(new String[] {name}, Field.FREE, member.getValue()));
      }
    }
  }

  private void meta(ObjectNode node, String[] steps) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!(member.getValue() instanceof ObjectNode inner)) {
        continue;
      }
      if (member.getKey().isEmpty()) {
        place(inner, steps);
      } else if (steps.length < MAX_STEPS) {
        String[] deeper = java.util.Arrays.copyOf(steps, steps.length + 1);
        deeper[steps.length] = member.getKey();
        meta(inner, deeper);
      }
    }
  }

  private void place(ObjectNode place, String[] steps) {
    for (Map.Entry<String, JsonNode> member : place.properties()) {
      if (member.getKey().equals("val")) {
        member.setValue(walk.alone(steps, EventFields.EVENT, member.getValue()));
      } else if (!member.getKey().equals("rem") && !member.getKey().equals("len")) {
        member.setValue(walk.alone(new String[] {member.getKey()}, Field.FREE, member.getValue()));
      }
    }
  }
}
