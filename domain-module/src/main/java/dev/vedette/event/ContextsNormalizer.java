package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;

/** Contexts, the free-form extra data, the modules and the SDK. */
final class ContextsNormalizer {
  private static final int MAX_CONTEXTS = 100;
  private static final int MAX_MODULES = 500;
  private static final int MAX_KEY = 200;
  private static final int CONTEXT_DEPTH = 6;
  private static final int CONTEXT_SIZE = 8192;
  private static final int EXTRA_DEPTH = 7;
  private static final int EXTRA_SIZE = 131_072;
  private static final int EXTRA_VALUE_SIZE = 16_384;

  private static final Shape SDK =
      new Shape()
          .text("name", 256)
          .text("version", 256)
          .texts("integrations", 100, 200)
          .texts("features", 100, 200)
          .any("packages", 3, 8192)
          .object("settings", 2, 1024);

  private ContextsNormalizer() {}

  /** Normalises {@code contexts} in place: objects that name their type. */
  static void contexts(ObjectNode event, Remarks remarks) {
    ObjectNode contexts = object(event, "contexts", remarks);
    int sent = contexts.size();
    int kept = 0;
    remarks.enter("contexts");
    Iterator<Map.Entry<String, JsonNode>> entries = contexts.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      String key = entry.getKey();
      if (entry.getValue() instanceof ObjectNode context && !context.isEmpty()) {
        if (kept++ >= MAX_CONTEXTS || key.length() > MAX_KEY) {
          entries.remove();
          continue;
        }
        ValueTrimmer.trim(context, key, CONTEXT_DEPTH, CONTEXT_SIZE, remarks);
        if (!context.path("type").isTextual()) {
          context.put("type", key);
        }
      } else {
        if (!entry.getValue().isNull() && !entry.getValue().isObject()) {
          remarks.invalid(key, entry.getValue(), "an object");
        }
        entries.remove();
      }
    }
    remarks.leave();
    if (kept > MAX_CONTEXTS) {
      remarks.shortened("contexts", sent);
    }
    dropEmpty(event, "contexts");
  }

  /** Normalises {@code extra} in place. */
  static void extra(ObjectNode event, Remarks remarks) {
    ObjectNode extra = object(event, "extra", remarks);
    remarks.enter("extra");
    for (Map.Entry<String, JsonNode> entry : extra.properties()) {
      JsonNode value = entry.getValue();
      JsonNode kept =
          ValueTrimmer.trim(value, entry.getKey(), EXTRA_DEPTH, EXTRA_VALUE_SIZE, remarks);
      if (kept != value) {
        entry.setValue(kept);
      }
    }
    remarks.leave();
    ValueTrimmer.trim(extra, "extra", EXTRA_DEPTH + 1, EXTRA_SIZE, remarks);
    dropEmpty(event, "extra");
  }

  /** Normalises {@code modules} in place: versions by name. */
  static void modules(ObjectNode event, Remarks remarks) {
    ObjectNode modules = object(event, "modules", remarks);
    int sent = modules.size();
    int kept = 0;
    Iterator<Map.Entry<String, JsonNode>> entries = modules.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      if (entry.getValue().isContainerNode()
          || entry.getKey().length() > MAX_KEY
          || kept++ >= MAX_MODULES) {
        entries.remove();
      } else {
        String version = entry.getValue().isNull() ? "" : entry.getValue().asText();
        entry.setValue(Fields.NODES.textNode(Text.shorten(version, MAX_KEY)));
      }
    }
    if (kept > MAX_MODULES) {
      remarks.shortened("modules", sent);
    }
    dropEmpty(event, "modules");
  }

  /** Normalises {@code sdk} in place; without one, the request's client is it. */
  static void sdk(ObjectNode event, Arrival arrival, Remarks remarks) {
    ObjectNode sdk = object(event, "sdk", remarks);
    remarks.enter("sdk");
    SDK.apply(sdk, remarks);
    remarks.leave();
    if (!sdk.has("name") && arrival.client().isPresent()) {
      String client = Text.clean(Text.head(arrival.client().get(), 256));
      int slash = client.indexOf('/');
      if (slash > 0 && slash + 1 < client.length()) {
        sdk.put("name", client.substring(0, slash));
        sdk.put("version", client.substring(slash + 1));
        event.set("sdk", sdk);
      }
    }
    dropEmpty(event, "sdk");
  }

  private static ObjectNode object(ObjectNode event, String key, Remarks remarks) {
    JsonNode sent = event.get(key);
    if (sent instanceof ObjectNode object) {
      return object;
    }
    if (sent != null) {
      boolean empty = sent.isNull() || (sent.isArray() && sent.isEmpty());
      if (!empty) {
        remarks.invalid(key, sent, "an object");
      }
      event.remove(key);
    }
    return Fields.NODES.objectNode();
  }

  private static void dropEmpty(ObjectNode event, String key) {
    if (event.get(key) instanceof ObjectNode object && object.isEmpty()) {
      event.remove(key);
    }
  }
}
