package dev.vedette.api.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shape of an issue for whoever has its public link: what went wrong, and nobody's data. */
public record SharedIssueRepresentation(
    String id,
    String shortId,
    String title,
    String culprit,
    String permalink,
    String shareId,
    boolean isPublic,
    boolean isUnhandled,
    String issueCategory,
    Instant firstSeen,
    Instant lastSeen,
    Project project,
    Optional<Event> latestEvent) {

  /** Where the issue belongs. */
  public record Project(String slug, Organization organization) {}

  /** Whose project it is. */
  public record Organization(String slug, String name) {}

  /** Its latest event, without user, request, tags, contexts, breadcrumbs and variables. */
  public record Event(
      String id,
      String eventID,
      String type,
      String platform,
      String title,
      String culprit,
      String message,
      Instant dateCreated,
      List<Entry> entries) {}

  /** An exception, a stack trace, a thread or a message. */
  public record Entry(String type, JsonNode data) {}
}
