package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The simple members of an event: names, versions, level, fingerprint. */
final class Attributes {
  private static final int MAX_RELEASE = 200;
  private static final int MAX_ENVIRONMENT = 64;
  private static final int MAX_DIST = 64;
  private static final int MAX_FINGERPRINT = 64;

  private static final Shape.Rule UNTOUCHED = (value, key, remarks) -> value;

  /** All members that an event may have. */
  private static final Shape KNOWN =
      members(
          new Shape()
              .text("logger", 64)
              .text("server_name", 256)
              .text("site", 256)
              .text("transaction", 200)
              .text("culprit", 200)
              .json("release", 1000)
              .json("dist", 1000)
              .json("environment", 1000)
              .json("checksum", 200)
              .object("transaction_info", 3, 1024)
              .any("measurements", 3, 8192)
              .any("breakdowns", 4, 8192)
              .any("spans", 5, 1_048_576));

  /** What SDKs and relays send along and nobody reads here. */
  private static final Set<String> UNUSED =
      Set.of(
          "received",
          "project",
          "key_id",
          "grouping_config",
          "storage_trigger",
          "version",
          "time_spent",
          "ingest_path",
          "dsn",
          "_dsc",
          "_metrics",
          "_metrics_summary",
          "profile_id",
          "replay_id",
          "client_sample_rate",
          "scraping_attempts",
          "location",
          "size",
          "title",
          "metadata");

  private static final Map<String, String> LEGACY =
      Map.of(
          "sentry.interfaces.Exception", "exception",
          "sentry.interfaces.Message", "logentry",
          "sentry.interfaces.Stacktrace", "stacktrace",
          "sentry.interfaces.Template", "template",
          "sentry.interfaces.Http", "request",
          "sentry.interfaces.User", "user",
          "sentry.interfaces.Csp", "csp",
          "sentry.interfaces.Breadcrumbs", "breadcrumbs");

  private Attributes() {}

  private static Shape members(Shape shape) {
    for (String key :
        new String[] {
          "event_id",
          "level",
          "type",
          "fingerprint",
          "logentry",
          "message",
          "modules",
          "platform",
          "timestamp",
          "start_timestamp",
          "request",
          "user",
          "contexts",
          "breadcrumbs",
          "exception",
          "stacktrace",
          "threads",
          "tags",
          "extra",
          "sdk",
          "errors",
          "_meta",
          "debug_meta",
          "template",
          "csp",
          "hpkp",
          "expectct",
          "expectstaple"
        }) {
      shape.with(key, UNTOUCHED);
    }
    return shape;
  }

  /** Drops what is no member of an event, and normalises those that are simple texts. */
  static void normalize(ObjectNode event, Remarks remarks) {
    renameLegacy(event);
    for (Map.Entry<String, JsonNode> entry : event.properties()) {
      String key = entry.getKey();
      if (!KNOWN.knows(key) && !UNUSED.contains(key)) {
        remarks.unknown(Text.head(key, 100));
      }
    }
    KNOWN.apply(event, remarks);
    line(event, "logger");
    line(event, "server_name");
    line(event, "transaction");
    line(event, "culprit");
    release(event, remarks);
    environment(event, remarks);
    dist(event, remarks);
    fingerprint(event, remarks);
  }

  private static void renameLegacy(ObjectNode event) {
    for (Map.Entry<String, String> name : LEGACY.entrySet()) {
      JsonNode value = event.remove(name.getKey());
      if (value != null && !event.has(name.getValue())) {
        event.set(name.getValue(), value);
      }
    }
  }

  private static void line(ObjectNode event, String key) {
    String text = Fields.text(event, key);
    if (!text.isEmpty()) {
      put(event, key, Text.line(text));
    }
  }

  private static void put(ObjectNode event, String key, String text) {
    if (text.isEmpty()) {
      event.remove(key);
    } else if (!text.equals(event.get(key).textValue())) {
      event.put(key, text);
    }
  }

  private static void release(ObjectNode event, Remarks remarks) {
    String release = Fields.text(event, "release").strip();
    boolean wrong =
        release.length() > MAX_RELEASE
            || hasControl(release)
            || release.equals(".")
            || release.equals("..");
    drop(event, "release", release, wrong, "a release", remarks);
  }

  private static void environment(ObjectNode event, Remarks remarks) {
    String environment = Fields.text(event, "environment").strip();
    boolean wrong = environment.length() > MAX_ENVIRONMENT || hasControl(environment);
    drop(event, "environment", environment, wrong, "an environment", remarks);
  }

  /** Without a release there is nothing that could be distributed. */
  private static void dist(ObjectNode event, Remarks remarks) {
    String dist = event.has("release") ? Fields.text(event, "dist").strip() : "";
    boolean wrong = dist.length() > MAX_DIST || hasControl(dist);
    drop(event, "dist", dist, wrong, "a distribution", remarks);
  }

  /** The environment as a tag, which old SDKs sent, counts if there is no other. */
  static void foldEnvironment(ObjectNode event, Map<String, String> tags, Remarks remarks) {
    String environment = tags.remove("environment");
    if (environment != null && !event.has("environment")) {
      event.put("environment", environment);
      environment(event, remarks);
    }
  }

  private static void drop(
      ObjectNode event, String key, String text, boolean wrong, String form, Remarks remarks) {
    if (!event.has(key)) {
      return;
    }
    if (wrong) {
      remarks.invalid(key, event.remove(key), form);
    } else {
      put(event, key, text.equalsIgnoreCase("none") ? "" : text);
    }
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || Text.isBreak(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static void fingerprint(ObjectNode event, Remarks remarks) {
    JsonNode sent = event.get("fingerprint");
    if (sent == null) {
      return;
    }
    ArrayNode kept = Fields.NODES.arrayNode();
    if (!sent.isArray()) {
      remarks.invalid("fingerprint", sent, "a list");
    } else {
      for (int i = 0; i < sent.size() && kept.size() < MAX_FINGERPRINT; i++) {
        if (sent.get(i).isValueNode() && !sent.get(i).isNull()) {
          kept.add(Text.shorten(sent.get(i).asText(), 1000));
        }
      }
    }
    if (kept.isEmpty()) {
      event.remove("fingerprint");
    } else {
      event.set("fingerprint", kept);
    }
  }

  /** The level, {@code error} if none or a wrong one was sent ({@code info} for what is none). */
  static String level(ObjectNode event, String type, Remarks remarks) {
    JsonNode sent = event.get("level");
    Optional<String> level = sent == null ? Optional.empty() : Level.parse(sent);
    if (sent != null && level.isEmpty()) {
      remarks.invalid("level", sent, "a level");
    }
    boolean harmless = type.equals("transaction") || type.equals("feedback");
    return level.orElse(harmless ? "info" : "error");
  }

  static String platform(ObjectNode event) {
    return Platform.of(Fields.text(event, "platform").toLowerCase(Locale.ROOT));
  }

  static String type(ObjectNode event) {
    String sent = Fields.text(event, "type");
    if (sent.equals("transaction") || sent.equals("feedback") || sent.equals("nel")) {
      return sent;
    }
    if (event.has("exception")) {
      return "error";
    }
    return SecurityReport.type(event).orElse("default");
  }
}
