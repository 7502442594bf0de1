package dev.vedette.api.issue;

import dev.vedette.api.json.Points;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueStats;
import dev.vedette.stats.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the shapes of issues need, with as many queries for many as for one. */
@ApplicationScoped
public class IssueShapes {

  private final ApiRequest request;
  private final IssueService issues;

  /** For the container's proxy. */
  protected IssueShapes() {
    this(null, null);
  }

  @Inject
  IssueShapes(ApiRequest request, IssueService issues) {
    this.request = request;
    this.issues = issues;
  }

  /**
   * Shapes issues of the request's project.
   *
   * @param period of the curve with each; empty for none
   * @param matchingEventId the event that the search was for
   */
  List<IssueRepresentation> items(
      List<Issue> found, Optional<IssueStats> period, Optional<String> matchingEventId) {
    List<Long> ids = found.stream().map(Issue::id).toList();
    Map<Long, List<Point>> curves = period.map(each -> issues.counts(ids, each)).orElse(Map.of());
    return found.stream()
        .map(
            issue ->
                item(
                    issue,
                    period.map(
                        each ->
                            Map.of(
                                each.text(),
                                Points.of(curves.getOrDefault(issue.id(), List.of())))),
                    matchingEventId))
        .toList();
  }

  /** Shapes the request's issue in full. */
  IssueDetailRepresentation detail(Issue issue) {
    Map<String, List<long[]>> curves = new LinkedHashMap<>();
    for (IssueStats period : List.of(IssueStats.DAY, IssueStats.MONTH)) {
      curves.put(
          period.text(),
          Points.of(
              issues.counts(List.of(issue.id()), period).getOrDefault(issue.id(), List.of())));
    }
    return IssueAssembler.detail(issue, item(issue, Optional.of(curves), Optional.empty()));
  }

  private IssueRepresentation item(
      Issue issue, Optional<Map<String, List<long[]>>> stats, Optional<String> matchingEventId) {
    return IssueAssembler.item(
        issue,
        request.project(),
        request.organization(),
        request.baseUrl(),
        stats,
        matchingEventId);
  }
}
