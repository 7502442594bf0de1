package dev.vedette.ingest;

import dev.vedette.attachment.AttachmentStorage;
import dev.vedette.attachment.NewAttachment;
import java.time.Instant;
import java.util.UUID;

/** A file whose content is on disk already; without its row it is rubbish. */
record AttachmentRow(NewAttachment attachment, Instant receivedAt, AttachmentStorage storage)
    implements IntakeRow {

  private static final int ABOUT = 1000;

  /** The same for another event. */
  AttachmentRow about(UUID event) {
    return new AttachmentRow(
        new NewAttachment(
            attachment.projectId(),
            event,
            attachment.type(),
            attachment.name(),
            attachment.contentType(),
            attachment.file()),
        receivedAt,
        storage);
  }

  boolean isMinidump() {
    return attachment.type().equals(NewAttachment.MINIDUMP);
  }

  @Override
  public int size() {
    return ABOUT;
  }

  @Override
  public void discard() {
    storage.discard(attachment.file());
  }
}
