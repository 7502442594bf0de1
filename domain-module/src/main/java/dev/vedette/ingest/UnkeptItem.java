package dev.vedette.ingest;

import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;

/**
 * Items that are accepted, as the protocol asks, and not kept: "accepted" would claim that they
 * are, so they count as invalid.
 */
record UnkeptItem(Category category, ItemRole role) implements ItemType {

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) {
    parcel.count(category, Outcome.INVALID, "not_supported", quantity(item));
  }
}
