package dev.vedette.api.issue;

import dev.vedette.issue.triage.IssueTriage.Inbox;
import java.time.Instant;
import java.util.Optional;

/** The shape of why an issue waits for a review; reasons are numbers there. */
public record InboxRepresentation(int reason, Optional<Object> reason_details, Instant date_added) {

  static InboxRepresentation of(Inbox inbox) {
    int reason =
        switch (inbox.reason()) {
          case "new" -> 0;
          case "unignored" -> 1;
          case "regression" -> 2;
          case "manual" -> 3;
          case "escalating" -> 5;
          default -> 6;
        };
    return new InboxRepresentation(reason, Optional.empty(), inbox.since());
  }
}
