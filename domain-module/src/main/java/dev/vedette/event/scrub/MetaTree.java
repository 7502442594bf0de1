package dev.vedette.event.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Writes remarks into an event's {@code _meta}: at most 1,000, whatever else is scrubbed. */
final class MetaTree {
  private static final int MAX_PLACES = 1000;

  private final ObjectNode root;
  private final int maxPlaces;
  private int places;

  MetaTree(ObjectNode root) {
    this(root, MAX_PLACES);
  }

  private MetaTree(ObjectNode root, int maxPlaces) {
    this.root = root;
    this.maxPlaces = maxPlaces;
  }

  /** One that remembers nothing, for values that are no part of the event. */
  static MetaTree silent() {
    return new MetaTree(JsonNodeFactory.instance.objectNode(), 0);
  }

  /** The remarks that a value has already. */
  List<Remark> remarks(Path path) {
    JsonNode node = root;
    for (int i = 0; i < path.depth(); i++) {
      int pair = path.pair(i);
      node = pair >= 0 ? node.path(Integer.toString(pair)).path("1") : node.path(step(path, i));
    }
    List<Remark> remarks = new ArrayList<>();
    for (JsonNode each : node.path("").path("rem")) {
      remarks.add(Remark.of(each));
    }
    return remarks;
  }

  /**
   * Sets the remarks of a value.
   *
   * @param length the text's length before; -1 if it was none
   */
  void set(Path path, List<Remark> remarks, int length) {
    if (places >= maxPlaces) {
      return;
    }
    places++;
    ObjectNode node = root;
    for (int i = 0; i < path.depth(); i++) {
      int pair = path.pair(i);
      node =
          pair >= 0 ? child(child(node, Integer.toString(pair)), "1") : child(node, step(path, i));
    }
    ObjectNode place = child(node, "");
    ArrayNode list = place.putArray("rem");
    remarks.forEach(remark -> remark.addTo(list));
    if (length >= 0 && !place.has("len")) {
      place.put("len", length);
    }
  }

  /** Adds that something of a value is gone. */
  void removed(Path path, String rule) {
    List<Remark> remarks = remarks(path);
    Remark remark = Remark.whole(rule);
    if (!remarks.contains(remark)) {
      remarks.add(remark);
      set(path, remarks, -1);
    }
  }

  private static String step(Path path, int step) {
    return path.name(step) == null ? Integer.toString(path.index(step)) : path.name(step);
  }

  private static ObjectNode child(ObjectNode node, String key) {
    return node.get(key) instanceof ObjectNode child ? child : node.putObject(key);
  }
}
