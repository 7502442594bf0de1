package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.io.IOException;

/**
 * How items of one type are treated: what they count as, and what of them is kept. One instance
 * serves all requests; thread-safe. To take a type of items, implement this, give what is to be
 * kept an {@link IntakeRow} and an {@link IntakeTable}, and list it in {@link ItemTypes}.
 */
interface ItemType {

  /** What limits and outcomes count them as. */
  Category category();

  /** What they have to do with the event of their envelope. */
  default ItemRole role() {
    return ItemRole.NONE;
  }

  /** How much an item counts for limits and outcomes: bytes for attachments, else entries. */
  default long quantity(ItemHeader item) {
    return item.itemCount();
  }

  /**
   * Reads the payload of an item that no limit refused, and leaves in the parcel what is to be kept
   * and counted of it. Nothing is kept before the whole request turned out well, so rows hold what
   * they need; what is large goes to a file that {@link IntakeRow#discard} removes. A payload that
   * is not read is passed over.
   *
   * @throws IngestException to refuse the whole request, which is counted as {@link #category}
   */
  void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException;
}
