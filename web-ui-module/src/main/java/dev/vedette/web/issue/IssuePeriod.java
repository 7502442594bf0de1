package dev.vedette.web.issue;

import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueStats;
import dev.vedette.stats.Point;
import dev.vedette.web.chart.OutcomeChart;
import dev.vedette.web.chart.TimeChart;
import dev.vedette.web.page.Tab;
import java.util.Arrays;
import java.util.List;

/** The periods that the chart of an issue can show. */
enum IssuePeriod {
  DAY(IssueStats.DAY, "24 hours", 3600),
  FORTNIGHT(IssueStats.FORTNIGHT, "14 days", 86_400),
  MONTH(IssueStats.MONTH, "30 days", 86_400);

  private final IssueStats stats;
  private final String text;
  private final int resolution;

  IssuePeriod(IssueStats stats, String text, int resolution) {
    this.stats = stats;
    this.text = text;
    this.resolution = resolution;
  }

  static IssuePeriod of(String text) {
    return Arrays.stream(values())
        .filter(one -> one.stats.text().equals(text))
        .findFirst()
        .orElse(FORTNIGHT);
  }

  IssueStats stats() {
    return stats;
  }

  TimeChart chart(Issue issue, List<Point> curve) {
    String title = "Events of " + issue.shortId() + " in the last " + text;
    return OutcomeChart.ofEvents("chart", title, curve, resolution);
  }

  List<Tab> tabs() {
    return Arrays.stream(values())
        .map(one -> new Tab(one.text, "?period=" + one.stats.text(), one == this))
        .toList();
  }
}
