package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.io.IOException;
import java.util.List;

/** What a client did not send, and why: it is counted, and nothing of it is kept. */
record ClientReportItem(IngestLimits limits) implements ItemType {

  @Override
  public Category category() {
    return Category.UNKNOWN;
  }

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException {
    for (ClientReport.Discard each :
        payload.payload(limits.clientReport()).map(ClientReport::read).orElse(List.of())) {
      parcel.count(each.category(), each.outcome(), each.reason(), each.quantity());
    }
  }
}
