package dev.vedette.ingest;

import dev.vedette.attachment.AttachmentStorage;
import dev.vedette.attachment.NewAttachment;
import dev.vedette.attachment.StoredFile;
import dev.vedette.attachment.Upload;
import dev.vedette.stats.Category;
import dev.vedette.stats.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes files of requests: each goes to disk while it arrives, and all of one request together have
 * a limit.
 *
 * @param most bytes of all files of a request
 */
record AttachmentFile(AttachmentStorage storage, long most) {

  /** What a client says of a file. */
  record Description(Optional<String> type, Optional<String> name, Optional<String> contentType) {}

  /** Where the content of a file comes from. */
  interface Content {
    /** Copies it; empty if it is longer than the limit. */
    OptionalLong copyTo(OutputStream sink, long limit) throws IOException;
  }

  /**
   * Takes one file.
   *
   * @throws IngestException 413 if it is too much, 503 if the disk fails
   * @throws IOException if the request fails
   */
  NewAttachment take(Parcel parcel, Description description, Content content) throws IOException {
    Sending sending = parcel.sending();
    try (Upload upload = begin()) {
      content
          .copyTo(new DiskSink(upload), most - taken(parcel))
          .orElseThrow(() -> IngestException.tooLarge("type 'attachment'"));
      StoredFile file = finish(upload);
      NewAttachment attachment =
          NewAttachment.of(
              sending.projectId(),
              sending.eventId(),
              description.type(),
              description.name(),
              description.contentType(),
              file);
      parcel.keep(new AttachmentRow(attachment, sending.receivedAt(), storage));
      parcel.count(
          new Parcel.Count(Category.ATTACHMENT, Outcome.ACCEPTED, "", Math.max(1, file.size()), 1));
      return attachment;
    }
  }

  private static long taken(Parcel parcel) {
    return parcel.rows().stream()
        .filter(AttachmentRow.class::isInstance)
        .mapToLong(row -> ((AttachmentRow) row).attachment().file().size())
        .sum();
  }

  private Upload begin() {
    try {
      return storage.begin();
    } catch (IOException e) {
      throw DiskSink.failed(e);
    }
  }

  private static StoredFile finish(Upload upload) {
    try {
      return upload.finish();
    } catch (IOException e) {
      throw DiskSink.failed(e);
    }
  }
}
