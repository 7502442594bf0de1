package dev.vedette.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/**
 * The whole of a normalised event: a tree, the bytes that are stored of it, and what it can be
 * found by, which are made once and before a transaction holds locks. For one thread at a time.
 */
public final class EventContent {

  private static final int MAX_PACKED = 1_048_576;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode tree;
  private byte[] packed;
  private EventFacets facets;

  /** Of a tree that nobody changes any more. */
  public EventContent(ObjectNode tree) {
    this.tree = tree;
  }

  ObjectNode tree() {
    return tree;
  }

  /** What of it can be searched beside tags, found when it is first asked for. */
  EventFacets facets() {
    if (facets == null) {
      facets = EventFacets.of(tree);
    }
    return facets;
  }

  /**
   * Compressed JSON, made when it is first asked for.
   *
   * @param instead gives what to store of an event that compresses to more than 1 MiB
   */
  byte[] packed(Supplier<ObjectNode> instead) {
    if (packed == null) {
      byte[] whole = compress(tree);
      packed = whole.length <= MAX_PACKED ? whole : compress(instead.get());
    }
    return packed;
  }

  private static byte[] compress(ObjectNode data) {
    try {
      return PayloadCodec.compress(JSON.writeValueAsBytes(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree cannot be written", e);
    }
  }
}
