package dev.vedette.event;

import java.util.Optional;
import java.util.UUID;

/**
 * An event to be stored, and the issue that it belongs to.
 *
 * @param issueId 0 if it belongs to none
 * @param hash the grouping hash that it is known by in its issue; none if it was not grouped
 */
public record NewEvent(NormalizedEvent event, long issueId, Optional<UUID> hash) {

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
