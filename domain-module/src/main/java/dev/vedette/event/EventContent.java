package dev.vedette.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/**
 * The whole of a normalised event. Its tree takes some thirty times the bytes that are stored of
 * it, so a batch of events keeps these, and what storing them asks of each; the tree is made again
 * for those few that are asked for more. For one thread at a time.
 */
public final class EventContent {

  private static final int MAX_PACKED = 1_048_576;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ObjectNode tree;
  private WeakReference<ObjectNode> again = new WeakReference<>(null);
  private Settled settled;

  /** What is made of the tree, once. */
  private record Settled(byte[] packed, EventFacets facets, EventDetails details) {}

  /** Of a tree that nobody changes any more. */
  public EventContent(ObjectNode tree) {
    this.tree = tree;
  }

  /** The tree; of an event that is settled, what is stored of it. */
  ObjectNode tree() {
    if (tree != null) {
      return tree;
    }
    ObjectNode known = again.get();
    if (known == null) {
      known = (ObjectNode) EventRepository.data(settled.packed());
      again = new WeakReference<>(known);
    }
    return known;
  }

  /**
   * Compresses the event, finds what it is searched by, and lets go of the tree.
   *
   * @param details made of the tree
   * @param instead gives what to store of an event that compresses to more than 1 MiB
   */
  void settle(Supplier<EventDetails> details, Supplier<ObjectNode> instead) {
    if (settled == null) {
      byte[] whole = compress(tree);
      settled =
          new Settled(
              whole.length <= MAX_PACKED ? whole : compress(instead.get()),
              EventFacets.of(tree),
              details.get());
      again = new WeakReference<>(tree);
      tree = null;
    }
  }

  EventFacets facets() {
    return settled.facets();
  }

  byte[] packed() {
    return settled.packed();
  }

  EventDetails details() {
    return settled.details();
  }

  private static byte[] compress(ObjectNode data) {
    try {
      return PayloadCodec.compress(out -> JSON.writeValue(out, data));
    } catch (IOException e) {
      throw new UncheckedIOException("A JSON tree cannot be written", e);
    }
  }
}
