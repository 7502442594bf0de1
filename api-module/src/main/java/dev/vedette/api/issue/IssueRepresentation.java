package dev.vedette.api.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of an issue in lists.
 *
 * @param count events ever counted, as text
 * @param stats curves by the name of their period; left out where none was asked for
 * @param matchingEventId the event that the search was for; left out where it was for none
 */
public record IssueRepresentation(
    String id,
    Optional<String> shareId,
    String shortId,
    String title,
    String culprit,
    String permalink,
    Optional<String> logger,
    String level,
    String status,
    Map<String, Object> statusDetails,
    Optional<String> substatus,
    boolean isPublic,
    String platform,
    String priority,
    Optional<Instant> priorityLockedAt,
    Optional<Double> seerFixabilityScore,
    Optional<Instant> seerAutofixLastTriggered,
    Optional<Instant> seerExplorerAutofixLastTriggered,
    ProjectReference project,
    String type,
    String issueType,
    String issueCategory,
    JsonNode metadata,
    int numComments,
    Optional<AssigneeRepresentation> assignedTo,
    boolean isBookmarked,
    boolean isSubscribed,
    Optional<Map<String, Object>> subscriptionDetails,
    boolean hasSeen,
    List<Object> annotations,
    boolean isUnhandled,
    String count,
    long userCount,
    Instant firstSeen,
    Instant lastSeen,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Map<String, List<long[]>>> stats,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> matchingEventId) {

  /** The project of an issue. */
  public record ProjectReference(String id, String name, String slug, Optional<String> platform) {}
}
