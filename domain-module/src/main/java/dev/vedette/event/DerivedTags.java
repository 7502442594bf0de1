package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tags that follow from an event. What has a place of its own in an event overrides a tag of
 * the client's; what follows from contexts does not.
 */
final class DerivedTags {
  private final Map<String, String> tags;

  private DerivedTags(Map<String, String> tags) {
    this.tags = tags;
  }

  /** All tags by key, from those of the client and a normalised event. */
  static List<Tag> all(Map<String, String> sent, ObjectNode event) {
    DerivedTags derived = new DerivedTags(new TreeMap<>(sent));
    derived.attributes(event);
    derived.exception(event);
    derived.contexts(Fields.object(event, "contexts"));
    List<Tag> result = new ArrayList<>(derived.tags.size());
    derived.tags.forEach((key, value) -> result.add(new Tag(key, value)));
    return result;
  }

  /** The form in which an event keeps its tags. */
  static ArrayNode pairs(List<Tag> tags) {
    ArrayNode pairs = Fields.NODES.arrayNode(tags.size());
    for (Tag tag : tags) {
      pairs.addArray().add(tag.key()).add(tag.value());
    }
    return pairs;
  }

  private void attributes(ObjectNode event) {
    override("level", Fields.text(event, "level"));
    override("logger", Fields.text(event, "logger"));
    override("environment", Fields.text(event, "environment"));
    override("transaction", Fields.text(event, "transaction"));
    override("sentry:release", Fields.text(event, "release"));
    override("sentry:dist", Fields.text(event, "dist"));
    override("sentry:user", UserNormalizer.tag(event).orElse(""));
    override("server_name", Fields.text(event, "server_name"));
    override("site", Fields.text(event, "site"));
    add("url", Fields.text(Fields.object(event, "request"), "url"));
  }

  private void exception(ObjectNode event) {
    ArrayNode values = Fields.values(event, "exception");
    if (values.isEmpty()) {
      return;
    }
    JsonNode mechanism = values.get(values.size() - 1).path("mechanism");
    add("mechanism", Fields.text(mechanism, "type"));
    JsonNode handled = mechanism.path("handled");
    if (handled.isBoolean()) {
      add("handled", handled.booleanValue() ? "yes" : "no");
    }
  }

  private void contexts(ObjectNode contexts) {
    for (String key : new String[] {"os", "browser", "runtime"}) {
      ObjectNode context = Fields.object(contexts, key);
      String name = Fields.scalar(context, "name");
      add(key + ".name", name);
      if (!name.isEmpty()) {
        add(key, (name + " " + Fields.scalar(context, "version")).strip());
      }
    }
    JsonNode rooted = Fields.object(contexts, "os").path("rooted");
    if (rooted.isBoolean()) {
      add("os.rooted", rooted.booleanValue() ? "yes" : "no");
    }
    ObjectNode device = Fields.object(contexts, "device");
    add("device", Fields.scalar(device, "model"));
    add("device.family", Fields.scalar(device, "family"));
    ObjectNode gpu = Fields.object(contexts, "gpu");
    add("gpu.name", Fields.scalar(gpu, "name"));
    add("gpu.vendor", Fields.scalar(gpu, "vendor_name"));
    add("app.device", Fields.scalar(Fields.object(contexts, "app"), "device_app_hash"));
    ObjectNode monitor = Fields.object(contexts, "monitor");
    add("monitor.id", Fields.scalar(monitor, "id"));
    add("monitor.slug", Fields.scalar(monitor, "slug"));
  }

  private void override(String key, String value) {
    String fitting = fitting(value);
    if (!fitting.isEmpty()) {
      tags.put(key, fitting);
    }
  }

  private void add(String key, String value) {
    String fitting = fitting(value);
    if (!fitting.isEmpty()) {
      tags.putIfAbsent(key, fitting);
    }
  }

  private static String fitting(String value) {
    return Text.head(Text.line(value), TagsNormalizer.MAX_VALUE).strip();
  }
}
