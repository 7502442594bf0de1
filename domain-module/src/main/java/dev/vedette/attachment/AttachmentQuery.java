package dev.vedette.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which attachments of an issue are wanted.
 *
 * @param types only these; empty for all
 * @param events only those of these events; empty for all
 * @param screenshots only pictures that SDKs took of the screen
 * @param start not before this
 * @param end before this
 */
public record AttachmentQuery(
    List<String> types,
    List<UUID> events,
    boolean screenshots,
    Optional<Instant> start,
    Optional<Instant> end) {

  /** All of them. */
  public static final AttachmentQuery ALL =
      new AttachmentQuery(List.of(), List.of(), false, Optional.empty(), Optional.empty());
}
