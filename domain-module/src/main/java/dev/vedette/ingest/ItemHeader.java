package dev.vedette.ingest;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The line before an item's payload.
 *
 * @param type the item type as sent; unknown ones are allowed
 * @param length bytes of the payload; if absent the payload ends at the next newline
 * @param itemCount how many entries a container holds, at least 1
 * @param contentType media type of the payload
 * @param filename name of a file, as the client has it
 * @param attachmentType what an attachment is for, such as {@code event.minidump}
 */
record ItemHeader(
    String type,
    OptionalLong length,
    long itemCount,
    Optional<String> contentType,
    Optional<String> filename,
    Optional<String> attachmentType) {}
