package dev.vedette.ingest;

import java.util.OptionalLong;

/**
 * The line before an item's payload.
 *
 * @param type the item type as sent; unknown ones are allowed
 * @param length bytes of the payload; if absent the payload ends at the next newline
 * @param itemCount how many entries a container holds, at least 1
 */
record ItemHeader(String type, OptionalLong length, long itemCount) {}
