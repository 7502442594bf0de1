package dev.vedette.event;

import java.util.Optional;
import java.util.UUID;

/**
 * An event to be stored, and the issue that it belongs to.
 *
 * @param issueId 0 if it belongs to none
 * @param hash the grouping hash that it is known by in its issue; none if it was not grouped
 * @param first whether the issue began with it
 */
public record NewEvent(NormalizedEvent event, long issueId, Optional<UUID> hash, boolean first) {

  /** An event of an issue that is known. */
  public NewEvent(NormalizedEvent event, long issueId, Optional<UUID> hash) {
    this(event, issueId, hash, false);
  }

  /** An event that was not grouped. */
  public NewEvent(NormalizedEvent event, long issueId) {
    this(event, issueId, Optional.empty());
  }

  /** An event that belongs to no issue: a transaction or feedback. */
  public static NewEvent withoutIssue(NormalizedEvent event) {
    return new NewEvent(event, 0);
  }

  /** Whether it belongs to an issue. */
  public boolean hasIssue() {
    return issueId != 0;
  }
}
