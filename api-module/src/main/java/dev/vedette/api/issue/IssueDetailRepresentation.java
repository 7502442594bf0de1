package dev.vedette.api.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vedette.api.access.UserRepresentation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The full shape of an issue.
 *
 * @param inbox null where nobody asked for it, as the forecast
 */
public record IssueDetailRepresentation(
    @JsonUnwrapped IssueRepresentation issue,
    List<ActivityRepresentation> activity,
    List<Viewer> seenBy,
    List<Participant> participants,
    List<Object> pluginActions,
    List<Object> pluginIssues,
    List<Object> pluginContexts,
    long userReportCount,
    Optional<ReleaseReference> firstRelease,
    Optional<ReleaseReference> lastRelease,
    @JsonInclude(JsonInclude.Include.NON_NULL) Optional<InboxRepresentation> inbox,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> forecast) {

  /** Somebody who has looked at the issue. */
  public record Viewer(@JsonUnwrapped UserRepresentation user, Instant lastSeen) {}

  /** Somebody who hears of the issue. */
  public record Participant(@JsonUnwrapped UserRepresentation user, String type) {}

  /** A release of which no more is known than its name. */
  public record ReleaseReference(String version) {}
}
