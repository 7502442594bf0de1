package dev.vedette.web.issuelist;

import dev.vedette.issue.Issue;
import dev.vedette.stats.Point;
import dev.vedette.web.chart.OutcomeChart;
import dev.vedette.web.chart.Sparkline;
import dev.vedette.web.page.Links;
import dev.vedette.web.page.Numbers;
import dev.vedette.web.page.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Turns issues into the rows of a list. */
final class IssueRows {

  private IssueRows() {}

  static List<IssueRow> assemble(
      String organization,
      List<Issue> issues,
      Map<Long, List<Point>> curves,
      String period,
      Instant now) {
    return issues.stream()
        .map(
            issue ->
                row(organization, issue, curves.getOrDefault(issue.id(), List.of()), period, now))
        .toList();
  }

  private static IssueRow row(
      String organization, Issue issue, List<Point> day, String period, Instant now) {
    return new IssueRow(
        issue.id(),
        Links.issue(organization, issue.id()),
        issue.shortId(),
        issue.title(),
        issue.culprit(),
        issue.level(),
        issue.status(),
        substatus(issue),
        issue.unhandled(),
        Numbers.compact(issue.timesSeen()),
        Numbers.compact(issue.userCount()),
        TimeText.of(issue.firstSeen(), now),
        TimeText.of(issue.lastSeen(), now),
        Sparkline.svg(period, OutcomeChart.counts(day)));
  }

  /** Only what is worth a glance: {@code ongoing} is the normal state. */
  private static String substatus(Issue issue) {
    return issue
        .substatus()
        .filter(text -> text.equals("new") || text.equals("regressed") || text.equals("escalating"))
        .orElse("");
  }
}
