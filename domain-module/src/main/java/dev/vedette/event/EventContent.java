package dev.vedette.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The whole of a normalised event: a tree, and once it is packed the bytes that are stored of it. A
 * tree takes about ten times the memory of what is stored, and an event waits for its batch. For
 * one thread at a time.
 */
public final class EventContent {

  private static final int MAX_PACKED = 1_048_576;
  private static final int MAX_JSON = 64 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ObjectNode tree;
  private byte[] packed;

  /** Of a tree that nobody changes any more. */
  public EventContent(ObjectNode tree) {
    this.tree = tree;
  }

  /** The tree; where it was packed it is made again, each time. */
  ObjectNode tree() {
    if (tree != null) {
      return tree;
    }
    try {
      return (ObjectNode) JSON.readTree(PayloadCodec.decompress(packed, MAX_JSON));
    } catch (IOException e) {
      throw new IllegalStateException("A packed event cannot be read", e);
    }
  }

  /**
   * Compressed JSON, made when it is first asked for, when the tree is let go.
   *
   * @param instead gives what to store of an event that compresses to more than 1 MiB
   */
  byte[] packed(Supplier<ObjectNode> instead) {
    if (packed == null) {
      byte[] whole = compress(tree);
      packed = whole.length <= MAX_PACKED ? whole : compress(instead.get());
      tree = null;
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
