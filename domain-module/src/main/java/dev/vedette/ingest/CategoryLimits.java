package dev.vedette.ingest;

import dev.vedette.project.IngestKey;
import dev.vedette.stats.Category;
import java.util.Optional;

/** The limits that somebody has set on what may be sent. */
@FunctionalInterface
interface CategoryLimits {
  /**
   * Counts something that is about to be taken.
   *
   * @param quantity in the unit of the category: bytes for attachments, else how many
   * @return what to tell the client if a limit refuses it; it does not count then
   */
  Optional<RateLimitNotice> acquire(IngestKey key, Category category, long quantity);
}
