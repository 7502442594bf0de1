package dev.vedette.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.api.json.ApiTime;
import dev.vedette.event.EventEntries;
import dev.vedette.event.EventView;
import dev.vedette.event.StoredEvent;
import dev.vedette.platform.HexIds;
import java.util.Map;
import java.util.TreeMap;

/** An event as it is kept, in the names of the protocol: what tools read that explain events. */
final class RawEvent {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RawEvent() {}

  static ObjectNode of(StoredEvent event) {
    EventView view = EventEntries.view(event.data());
    ObjectNode raw = NODES.objectNode();
    raw.put("event_id", HexIds.text(event.eventId()));
    raw.put("project", event.projectId());
    raw.put("release", view.release().orElse(null));
    raw.put("dist", view.dist().orElse(null));
    raw.put("platform", view.platform());
    raw.put("message", view.message());
    raw.put("datetime", ApiTime.format(event.occurredAt()));
    ArrayNode tags = raw.putArray("tags");
    view.tags().forEach(tag -> tags.addArray().add(tag.key()).add(tag.value()));
    Map<String, JsonNode> rest = new TreeMap<>();
    event.data().properties().forEach(each -> rest.put(each.getKey(), each.getValue()));
    rest.forEach(
        (key, value) -> raw.putIfAbsent(key, key.equals("sdk") ? withoutIp(value) : value));
    return raw;
  }

  private static JsonNode withoutIp(JsonNode sdk) {
    JsonNode copy = sdk.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove("client_ip");
    }
    return copy;
  }
}
