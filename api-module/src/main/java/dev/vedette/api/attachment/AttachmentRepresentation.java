package dev.vedette.api.attachment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vedette.attachment.Attachment;
import dev.vedette.platform.HexIds;
import java.time.Instant;
import java.util.Map;

/** The shape of an attachment. */
public record AttachmentRepresentation(
    String id,
    @JsonProperty("event_id") String eventId,
    String type,
    String name,
    String mimetype,
    Instant dateCreated,
    long size,
    Map<String, String> headers,
    String sha1) {

  static AttachmentRepresentation of(Attachment attachment) {
    return new AttachmentRepresentation(
        Long.toString(attachment.id()),
        HexIds.text(attachment.eventId()),
        attachment.type(),
        attachment.name(),
        attachment.contentType(),
        attachment.dateCreated(),
        attachment.size(),
        Map.of("Content-Type", attachment.contentType()),
        attachment.sha1());
  }
}
