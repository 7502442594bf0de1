package dev.vedette.api.issue;

import dev.vedette.access.User;
import dev.vedette.api.issue.IssueRepresentation.ProjectReference;
import dev.vedette.issue.Issue;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.IssueTriage.Subscription;
import dev.vedette.organization.Organization;
import dev.vedette.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes issues. */
public final class IssueAssembler {

  private static final String ERROR = "error";

  private IssueAssembler() {}

  /** For those who are nobody's user: what people have made of it is left out. */
  public static IssueRepresentation item(
      Issue issue,
      Project project,
      Organization organization,
      String baseUrl,
      Optional<Map<String, List<long[]>>> stats,
      Optional<String> matchingEventId) {
    return item(issue, project, organization, baseUrl, Triaged.NONE, stats, matchingEventId);
  }

  /**
   * What people have made of an issue.
   *
   * @param actor who resolved or ignored it as it is
   */
  record Triaged(IssueTriage triage, Optional<User> actor) {

    static final Triaged NONE = new Triaged(IssueTriage.NONE, Optional.empty());
  }

  /**
   * For lists.
   *
   * @param baseUrl public address of the server
   * @param triaged as the user sees it who asks
   * @param stats curves by the name of their period
   * @param matchingEventId the event that the search was for
   */
  static IssueRepresentation item(
      Issue issue,
      Project project,
      Organization organization,
      String baseUrl,
      Triaged triaged,
      Optional<Map<String, List<long[]>>> stats,
      Optional<String> matchingEventId) {
    IssueTriage triage = triaged.triage();
    return new IssueRepresentation(
        Long.toString(issue.id()),
        triage.shareId(),
        issue.shortId(),
        issue.title(),
        issue.culprit(),
        baseUrl + "/organizations/" + organization.slug() + "/issues/" + issue.id() + "/",
        issue.logger(),
        issue.level(),
        issue.status(),
        StatusDetails.of(triage, triaged.actor()),
        issue.substatus(),
        triage.shareId().isPresent(),
        issue.platform(),
        issue.priority(),
        triage.priorityLockedAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new ProjectReference(
            Long.toString(project.id()), project.name(), project.slug(), project.platform()),
        issue.type(),
        ERROR,
        ERROR,
        issue.metadata(),
        triage.comments(),
        triage.assignee().flatMap(AssigneeRepresentation::of),
        triage.bookmarked(),
        triage.isSubscribed(),
        subscription(triage),
        triage.seen(),
        List.of(),
        issue.unhandled(),
        Long.toString(issue.timesSeen()),
        issue.userCount(),
        issue.firstSeen(),
        issue.lastSeen(),
        stats,
        matchingEventId);
  }

  /** Why somebody hears of an issue; null where they never did, or do not any more. */
  private static Optional<Map<String, Object>> subscription(IssueTriage triage) {
    return triage
        .subscription()
        .filter(Subscription::active)
        .map(subscription -> Map.of("reason", subscription.reason()));
  }
}
