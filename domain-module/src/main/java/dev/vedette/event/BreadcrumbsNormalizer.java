package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Breadcrumbs: the latest hundred, with times in epoch seconds. */
final class BreadcrumbsNormalizer {
  static final int MAX_BREADCRUMBS = 100;

  private static final Shape SHAPE =
      new Shape()
          .with("timestamp", BreadcrumbsNormalizer::timestamp)
          .text("type", 128)
          .text("category", 256)
          .with("level", BreadcrumbsNormalizer::level)
          .json("message", 8192)
          .with("data", BreadcrumbsNormalizer::data)
          .text("event_id", 36)
          .text("origin", 128);

  private BreadcrumbsNormalizer() {}

  /**
   * Normalises {@code breadcrumbs} in place.
   *
   * @param drift what to add to the client's times
   */
  static void normalize(ObjectNode event, Duration drift, Remarks remarks) {
    ArrayNode sent = Fields.takeValues(event, "breadcrumbs", remarks);
    if (sent.isEmpty()) {
      return;
    }
    ArrayNode values = Fields.cutMiddle(sent, 0, MAX_BREADCRUMBS);
    remarks.enter("breadcrumbs");
    if (values != sent) {
      remarks.shortened("values", sent.size());
    }
    remarks.enter("values");
    for (int i = values.size() - 1; i >= 0; i--) {
      ObjectNode crumb = (ObjectNode) values.get(i);
      remarks.enter(i);
      SHAPE.apply(crumb, remarks);
      remarks.leave();
      if (crumb.isEmpty()) {
        values.remove(i);
      } else {
        complete(crumb, drift);
      }
    }
    remarks.leave();
    remarks.leave();
    if (values.isEmpty()) {
      event.remove("breadcrumbs");
    } else {
      event.putObject("breadcrumbs").set("values", values);
    }
  }

  private static void complete(ObjectNode crumb, Duration drift) {
    if (!crumb.has("type")) {
      crumb.put("type", "default");
    }
    if (!crumb.has("level")) {
      crumb.put("level", "info");
    }
    if (!drift.isZero() && crumb.has("timestamp")) {
      Instant corrected =
          Timestamps.parse(crumb.get("timestamp")).orElse(Instant.EPOCH).plus(drift);
      crumb.put("timestamp", Timestamps.toSeconds(corrected));
    }
  }

  private static JsonNode timestamp(JsonNode value, String key, Remarks remarks) {
    Optional<Instant> time = Timestamps.parse(value);
    if (time.isEmpty()) {
      return Shape.wrong(value, key, "a timestamp", remarks);
    }
    return DoubleNode.valueOf(Timestamps.toSeconds(time.get()));
  }

  private static JsonNode level(JsonNode value, String key, Remarks remarks) {
    Optional<String> level = Level.parse(value);
    if (level.isEmpty()) {
      return Shape.wrong(value, key, "a level", remarks);
    }
    return level.get().equals(value.asText()) ? value : Fields.NODES.textNode(level.get());
  }

  /** Old SDKs put a text here: it is kept as a member. */
  private static JsonNode data(JsonNode value, String key, Remarks remarks) {
    if (value.isEmpty() && value.isContainerNode()) {
      return MissingNode.getInstance();
    }
    JsonNode object = value.isObject() ? value : Fields.NODES.objectNode().set("data", value);
    return ValueTrimmer.trim(object, key, 5, 4096, remarks);
  }
}
