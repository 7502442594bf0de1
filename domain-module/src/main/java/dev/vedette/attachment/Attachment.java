package dev.vedette.attachment;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A file that came with an event.
 *
 * @param issueId the event's issue; none if it has none, or is not stored yet
 * @param type such as {@code event.attachment} or {@code event.minidump}
 * @param name as the client called it, one line: anything but a safe path
 * @param contentType as the client said: nothing to rely on
 * @param size bytes
 * @param sha1 40 hexadecimal digits
 * @param fileId names the content
 */
public record Attachment(
    long id,
    long projectId,
    UUID eventId,
    OptionalLong issueId,
    String type,
    String name,
    String contentType,
    long size,
    String sha1,
    UUID fileId,
    Instant dateCreated) {}
