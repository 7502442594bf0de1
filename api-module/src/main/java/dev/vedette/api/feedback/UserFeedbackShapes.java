package dev.vedette.api.feedback;

import dev.vedette.api.event.UserReportRepresentation;
import dev.vedette.api.issue.IssueRepresentation;
import dev.vedette.api.issue.IssueShapes;
import dev.vedette.feedback.UserReport;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Gathers the issues of reports. */
@ApplicationScoped
public class UserFeedbackShapes {

  @Inject private IssueService issues;
  @Inject private IssueShapes shapes;

  /** For the container. */
  public UserFeedbackShapes() {}

  /** Shapes reports on the request's project. */
  List<UserFeedbackRepresentation> of(List<UserReport> reports) {
    Map<String, IssueRepresentation> byId = new HashMap<>();
    List<Issue> found =
        issues.findByIds(
            reports.stream()
                .map(UserReport::issueId)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toSet()));
    shapes
        .items(found, Optional.empty(), Optional.empty())
        .forEach(issue -> byId.put(issue.id(), issue));
    return reports.stream()
        .map(
            report ->
                new UserFeedbackRepresentation(
                    UserReportRepresentation.of(report),
                    report.issueId().isPresent()
                        ? Optional.ofNullable(byId.get(Long.toString(report.issueId().getAsLong())))
                        : Optional.empty()))
        .toList();
  }
}
