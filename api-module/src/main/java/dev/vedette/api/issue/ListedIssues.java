package dev.vedette.api.issue;

import dev.vedette.api.issue.ListedIssueRepresentation.Lifetime;
import dev.vedette.api.json.Points;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueSearchService;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueStats;
import dev.vedette.issue.search.SearchScope;
import dev.vedette.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shapes an organization's list of issues, with as many queries for many as for one. */
@ApplicationScoped
public class ListedIssues {

  private final IssueShapes shapes;
  private final IssueService issues;
  private final IssueSearchService search;
  private final Clock clock;

  /** For the container's proxy. */
  protected ListedIssues() {
    this(null, null, null, null);
  }

  @Inject
  ListedIssues(IssueShapes shapes, IssueService issues, IssueSearchService search, Clock clock) {
    this.shapes = shapes;
    this.issues = issues;
    this.search = search;
    this.clock = clock;
  }

  /** Shapes issues of these projects; their numbers are those of the scope. */
  List<ListedIssueRepresentation> of(
      List<Issue> found,
      Map<Long, Project> projects,
      SearchScope scope,
      IssueListParameters parameters,
      Optional<String> matchingEventId) {
    List<Issue> counted = search.counted(found, scope);
    List<IssueRepresentation> items =
        shapes.items(counted, projects, curves(found, scope, parameters), matchingEventId);
    boolean lifetime = !parameters.isCollapsed("lifetime");
    return IntStream.range(0, items.size())
        .mapToObj(
            i ->
                new ListedIssueRepresentation(
                    items.get(i),
                    lifetime ? Optional.of(lifetime(found.get(i))) : Optional.empty()))
        .toList();
  }

  private static Lifetime lifetime(Issue issue) {
    return new Lifetime(
        Long.toString(issue.timesSeen()),
        issue.userCount(),
        issue.firstSeen(),
        issue.lastSeen(),
        Optional.empty());
  }

  private Optional<Map<Long, Map<String, List<long[]>>>> curves(
      List<Issue> found, SearchScope scope, IssueListParameters parameters) {
    Instant now = clock.instant();
    Duration range = Duration.between(scope.start().orElse(now.minus(Duration.ofDays(90))), now);
    Optional<IssueStats> period = parameters.groupPeriod(range);
    if (period.isEmpty() || parameters.isCollapsed("stats")) {
      return Optional.empty();
    }
    Map<Long, Map<String, List<long[]>>> curves = new HashMap<>();
    issues
        .counts(found.stream().map(Issue::id).toList(), period.get())
        .forEach(
            (id, curve) -> curves.put(id, Map.of(parameters.groupPeriodName(), Points.of(curve))));
    return Optional.of(curves);
  }
}
