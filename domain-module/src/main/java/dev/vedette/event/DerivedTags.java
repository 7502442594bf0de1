package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tags that follow from an event. What has a place of its own in an event overrides a tag of
 * the client's; what follows from contexts does not.
 */
final class DerivedTags {
  /** No context may pose as these, whatever a client calls it. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "level",
          "logger",
          "environment",
          "transaction",
          "release",
          "dist",
          "user",
          "server_name",
          "site",
          "url",
          "mechanism",
          "handled",
          "filename",
          "function");

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
    JsonNode mechanism = mechanism(values);
    add("mechanism", Fields.text(mechanism, "type"));
    JsonNode handled = mechanism.path("handled");
    if (handled.isBoolean()) {
      add("handled", handled.booleanValue() ? "yes" : "no");
    }
  }

  /**
   * That of the last exception, which is the one that was caught; but browsers' SDKs name at the
   * first of a chain how it came to be that nobody caught it.
   */
  private static JsonNode mechanism(ArrayNode values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      JsonNode mechanism = values.get(i).path("mechanism");
      if (mechanism.path("handled").isBoolean() && !mechanism.get("handled").booleanValue()) {
        return mechanism;
      }
    }
    return values.get(values.size() - 1).path("mechanism");
  }

  /** A context's type says what follows from it, and its name in the event how it is called. */
  private void contexts(ObjectNode contexts) {
    for (Map.Entry<String, JsonNode> entry : contexts.properties()) {
      String alias = entry.getKey();
      JsonNode context = entry.getValue();
      if (ATTRIBUTES.contains(alias) || alias.indexOf(':') >= 0) {
        continue;
      }
      switch (Fields.optional(context, "type").orElse(alias)) {
        case "os", "client_os" -> {
          named(alias, context);
          rooted(alias, context);
        }
        case "browser", "runtime" -> named(alias, context);
        case "device" -> {
          add(alias, Fields.scalar(context, "model"));
          addOf(alias, context, "family", "family");
        }
        case "gpu" -> {
          addOf(alias, context, "name", "name");
          addOf(alias, context, "vendor", "vendor_name");
        }
        case "app" -> addOf(alias, context, "device", "device_app_hash");
        case "monitor" -> {
          addOf(alias, context, "id", "id");
          addOf(alias, context, "slug", "slug");
        }
        default -> {
          // Any other context is for reading only.
        }
      }
    }
  }

  private void named(String alias, JsonNode context) {
    String name = Fields.scalar(context, "name");
    add(alias, (name + " " + Fields.scalar(context, "version")).strip());
    addOf(alias, context, "name", "name");
  }

  private void rooted(String alias, JsonNode context) {
    JsonNode rooted = context.path("rooted");
    if (rooted.isBoolean()) {
      add(alias + ".rooted", rooted.booleanValue() ? "yes" : "no");
    }
  }

  private void addOf(String alias, JsonNode context, String suffix, String member) {
    add(alias + "." + suffix, Fields.scalar(context, member));
  }

  private void override(String key, String value) {
    String fitting = fitting(value);
    if (!fitting.isEmpty()) {
      tags.put(key, fitting);
    }
  }

  private void add(String key, String value) {
    String fitting = fitting(value);
    if (!fitting.isEmpty() && TagsNormalizer.isKey(key)) {
      tags.putIfAbsent(key, fitting);
    }
  }

  private static String fitting(String value) {
    return Text.head(Text.line(value), TagsNormalizer.MAX_VALUE).strip();
  }
}
