package dev.vedette.api.issue;

import dev.vedette.api.issue.IssueAssembler.Triaged;
import dev.vedette.api.issue.ListedIssueRepresentation.Base;
import dev.vedette.api.issue.ListedIssueRepresentation.Lifetime;
import dev.vedette.api.json.Points;
import dev.vedette.attachment.AttachmentService;
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
import java.util.Set;
import java.util.stream.IntStream;

/** Shapes an organization's list of issues, with as many queries for many as for one. */
@ApplicationScoped
public class ListedIssues {

  private static final String ATTACHMENTS = "latestEventHasAttachments";

  private final IssueShapes shapes;
  private final IssueService issues;
  private final IssueSearchService search;
  private final AttachmentService attachments;
  private final Clock clock;

  /** For the container's proxy. */
  protected ListedIssues() {
    this(null, null, null, null, null);
  }

  @Inject
  ListedIssues(
      IssueShapes shapes,
      IssueService issues,
      IssueSearchService search,
      AttachmentService attachments,
      Clock clock) {
    this.shapes = shapes;
    this.issues = issues;
    this.search = search;
    this.attachments = attachments;
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
    List<Long> ids = found.stream().map(Issue::id).toList();
    Map<Long, Triaged> triaged = shapes.triaged(ids);
    List<IssueRepresentation> items =
        shapes.items(counted, projects, triaged, curves(found, scope, parameters), matchingEventId);
    Set<Long> attached =
        parameters.isExpanded(ATTACHMENTS) ? attachments.withLatestEvent(ids) : Set.of();
    return IntStream.range(0, items.size())
        .mapToObj(
            i ->
                listed(
                    items.get(i),
                    found.get(i),
                    triaged.getOrDefault(ids.get(i), Triaged.NONE),
                    attached.contains(ids.get(i)),
                    parameters))
        .toList();
  }

  /** With the parts that are wanted. */
  static ListedIssueRepresentation listed(
      IssueRepresentation item,
      Issue issue,
      Triaged triaged,
      boolean attached,
      IssueListParameters wanted) {
    boolean base = wanted.isCollapsed("base");
    boolean unhandled = !wanted.isCollapsed("unhandled");
    return new ListedIssueRepresentation(
        !base && unhandled ? item : null,
        !base && !unhandled ? item : null,
        base ? Base.of(item) : null,
        wanted.isCollapsed("lifetime") ? null : lifetime(issue),
        wanted.isCollapsed("filtered") ? null : Optional.empty(),
        wanted.isExpanded("inbox") ? triaged.triage().inbox().map(InboxRepresentation::of) : null,
        wanted.isExpanded("owners") ? Optional.empty() : null,
        wanted.isExpanded("sessions") ? Optional.empty() : null,
        wanted.isExpanded(ATTACHMENTS) ? attached : null,
        none(wanted, "integrationIssues"),
        none(wanted, "sentryAppIssues"),
        none(wanted, "pluginActions"),
        none(wanted, "pluginIssues"));
  }

  /** What only others that there are none of could add. */
  private static List<Object> none(IssueListParameters wanted, String part) {
    return wanted.isExpanded(part) ? List.of() : null;
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
