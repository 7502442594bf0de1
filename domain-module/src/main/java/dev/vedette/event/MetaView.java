package dev.vedette.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The stored {@code _meta} in the API's order and names. */
final class MetaView {
  /** Names that differ between what is stored and what the API shows. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("abs_path", "absPath"),
          Map.entry("lineno", "lineNo"),
          Map.entry("colno", "colNo"),
          Map.entry("in_app", "inApp"),
          Map.entry("raw_function", "rawFunction"),
          Map.entry("instruction_addr", "instructionAddr"),
          Map.entry("symbol_addr", "symbolAddr"),
          Map.entry("source_link", "sourceLink"),
          Map.entry("frames_omitted", "framesOmitted"),
          Map.entry("thread_id", "threadId"),
          Map.entry("raw_stacktrace", "rawStacktrace"),
          Map.entry("held_locks", "heldLocks"),
          Map.entry("query_string", "query"),
          Map.entry("inferred_content_type", "inferredContentType"),
          Map.entry("api_target", "apiTarget"),
          Map.entry("help_link", "helpLink"));

  private MetaView() {}

  /**
   * Builds the view.
   *
   * @param interfaces stored names of the entries, in the entries' order
   */
  static ObjectNode of(JsonNode data, List<String> interfaces) {
    JsonNode meta = data.path("_meta");
    ObjectNode view = Fields.NODES.objectNode();
    ObjectNode entries = view.putObject("entries");
    for (int i = 0; i < interfaces.size(); i++) {
      if (meta.get(interfaces.get(i)) instanceof ObjectNode remarks) {
        entries.putObject(Integer.toString(i)).set("data", renamed(remarks));
      }
    }
    JsonNode message = meta.path("logentry").path("formatted");
    view.set("message", message.isObject() ? message : NullNode.instance);
    view.set("user", FrameView.orNull(meta, "user"));
    view.set("contexts", FrameView.orNull(meta, "contexts"));
    view.set("sdk", FrameView.orNull(meta, "sdk"));
    view.set("context", FrameView.orNull(meta, "extra"));
    view.set("packages", FrameView.orNull(meta, "modules"));
    view.set("tags", tags(data));
    return view;
  }

  /** By the numbers under which the API shows the tags, {@code value} for the second of a pair. */
  private static JsonNode tags(JsonNode data) {
    if (!(data.path("_meta").get("tags") instanceof ObjectNode remarks)) {
      return NullNode.instance;
    }
    ObjectNode view = remarks.deepCopy();
    List<String> keys = EventEntries.tagKeys(data);
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      shown.add(i);
      view.remove(Integer.toString(i));
    }
    shown.sort(Comparator.comparing(keys::get));
    for (int i = 0; i < shown.size(); i++) {
      JsonNode value = remarks.path(Integer.toString(shown.get(i))).path("1");
      if (value.isObject()) {
        view.putObject(Integer.toString(i)).set("value", value);
      }
    }
    return view;
  }

  private static ObjectNode renamed(ObjectNode remarks) {
    ObjectNode result = Fields.NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : remarks.properties()) {
      String key = NAMES.getOrDefault(entry.getKey(), entry.getKey());
      boolean place = !key.isEmpty() && entry.getValue() instanceof ObjectNode;
      result.set(key, place ? renamed((ObjectNode) entry.getValue()) : entry.getValue());
    }
    return result;
  }
}
