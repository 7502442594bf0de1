package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.io.IOException;

/** Events of the error tracker and transactions: a JSON object that goes to the inbox. */
record EventItem(Category category, IngestLimits limits) implements ItemType {

  @Override
  public ItemRole role() {
    return ItemRole.EVENT;
  }

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException {
    byte[] json =
        payload
            .payload(limits.event())
            .orElseThrow(() -> IngestException.tooLarge("type '" + item.type() + "'"));
    Json.checked(json);
    parcel.keep(parcel.sending().event(category, json));
  }
}
