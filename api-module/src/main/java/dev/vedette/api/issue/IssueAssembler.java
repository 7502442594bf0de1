package dev.vedette.api.issue;

import dev.vedette.api.issue.IssueDetailRepresentation.Activity;
import dev.vedette.api.issue.IssueDetailRepresentation.ReleaseReference;
import dev.vedette.api.issue.IssueRepresentation.ProjectReference;
import dev.vedette.issue.Issue;
import dev.vedette.organization.Organization;
import dev.vedette.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes issues. Nobody is assigned, subscribed or bookmarked: Vedette has none of these yet. */
public final class IssueAssembler {

  private static final String ERROR = "error";

  private IssueAssembler() {}

  /**
   * For lists.
   *
   * @param baseUrl public address of the server
   * @param stats curves by the name of their period
   * @param matchingEventId the event that the search was for
   */
  public static IssueRepresentation item(
      Issue issue,
      Project project,
      Organization organization,
      String baseUrl,
      Optional<Map<String, List<long[]>>> stats,
      Optional<String> matchingEventId) {
    return new IssueRepresentation(
        Long.toString(issue.id()),
        Optional.empty(),
        issue.shortId(),
        issue.title(),
        issue.culprit(),
        baseUrl + "/organizations/" + organization.slug() + "/issues/" + issue.id() + "/",
        issue.logger(),
        issue.level(),
        issue.status(),
        Map.of(),
        issue.substatus(),
        false,
        issue.platform(),
        issue.priority(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new ProjectReference(
            Long.toString(project.id()), project.name(), project.slug(), project.platform()),
        issue.type(),
        ERROR,
        ERROR,
        issue.metadata(),
        0,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        false,
        List.of(),
        issue.unhandled(),
        Long.toString(issue.timesSeen()),
        issue.userCount(),
        issue.firstSeen(),
        issue.lastSeen(),
        stats,
        matchingEventId);
  }

  /**
   * In full.
   *
   * @param item the shape for lists, with its curves
   */
  static IssueDetailRepresentation detail(Issue issue, IssueRepresentation item) {
    return new IssueDetailRepresentation(
        item,
        List.of(new Activity("0", Optional.empty(), "first_seen", Map.of(), issue.firstSeen())),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        issue.firstRelease().map(ReleaseReference::new),
        issue.lastRelease().map(ReleaseReference::new));
  }
}
