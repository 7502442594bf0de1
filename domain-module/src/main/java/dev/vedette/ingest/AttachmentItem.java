package dev.vedette.ingest;

import dev.vedette.stats.Category;
import java.io.IOException;

/** Files of an event: screenshots, logs, crash dumps. */
record AttachmentItem(AttachmentFile files) implements ItemType {

  @Override
  public Category category() {
    return Category.ATTACHMENT;
  }

  @Override
  public ItemRole role() {
    return ItemRole.OF_EVENT;
  }

  /** Bytes; where the client does not say how many, one. */
  @Override
  public long quantity(ItemHeader item) {
    return Math.max(1, item.length().orElse(1));
  }

  @Override
  public void read(ItemHeader item, EnvelopeReader payload, Parcel parcel) throws IOException {
    files.take(
        parcel,
        new AttachmentFile.Description(item.attachmentType(), item.filename(), item.contentType()),
        payload::copyPayload);
  }
}
