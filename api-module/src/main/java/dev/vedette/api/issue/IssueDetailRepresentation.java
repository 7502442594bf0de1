package dev.vedette.api.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The full shape of an issue. */
public record IssueDetailRepresentation(
    @JsonUnwrapped IssueRepresentation issue,
    List<Activity> activity,
    List<Object> seenBy,
    List<Object> participants,
    List<Object> pluginActions,
    List<Object> pluginIssues,
    List<Object> pluginContexts,
    int userReportCount,
    Optional<ReleaseReference> firstRelease,
    Optional<ReleaseReference> lastRelease) {

  /** Something that happened to an issue; the last one always is that it was first seen. */
  public record Activity(
      String id,
      Optional<Object> user,
      String type,
      Map<String, Object> data,
      Instant dateCreated) {}

  /** A release of which no more is known than its name. */
  public record ReleaseReference(String version) {}
}
