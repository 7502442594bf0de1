package dev.vedette.web.feedback;

import dev.vedette.feedback.UserReport;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.platform.HexIds;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.TimeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns reports into what their pages show, with one query for the issues of all. */
@ApplicationScoped
public class FeedbackReports {

  @Inject private IssueService issues;
  @Inject private Clock clock;

  /** For the container. */
  public FeedbackReports() {}

  List<FeedbackPage.Report> of(String organization, List<UserReport> reports) {
    List<Long> ids =
        reports.stream()
            .map(UserReport::issueId)
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .distinct()
            .toList();
    Map<Long, Issue> byId =
        issues.findByIds(ids).stream()
            .collect(Collectors.toMap(Issue::id, Function.identity(), (a, b) -> a));
    return reports.stream()
        .map(
            report -> {
              Optional<Issue> issue =
                  report.issueId().isPresent()
                      ? Optional.ofNullable(byId.get(report.issueId().getAsLong()))
                      : Optional.empty();
              return new FeedbackPage.Report(
                  report.name().isEmpty() ? "Somebody" : report.name(),
                  report.email(),
                  report.comments(),
                  TimeText.of(report.dateCreated(), clock.instant()),
                  issue.map(each -> each.shortId() + " " + each.title()).orElse(""),
                  issue
                      .map(
                          each ->
                              Links.event(organization, each.id(), HexIds.text(report.eventId())))
                      .orElse(""));
            })
        .toList();
  }
}
