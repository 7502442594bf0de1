package dev.vedette.attachment;

import java.util.UUID;

/**
 * A file that is safely on disk.
 *
 * @param id names it
 * @param size bytes
 * @param sha1 of the content, 40 lower-case hexadecimal digits
 */
public record StoredFile(UUID id, long size, String sha1) {}
