package dev.vedette.event;

import java.util.Optional;
import java.util.UUID;

/**
 * An event to be stored, and the issue that it belongs to.
 *
 * @param hash the grouping hash that it is known by in its issue; none if it was not grouped
 */
public record NewEvent(NormalizedEvent event, long issueId, Optional<UUID> hash) {

  /** An event that was not grouped. */
  public NewEvent(NormalizedEvent event, long issueId) {
    this(event, issueId, Optional.empty());
  }
}
