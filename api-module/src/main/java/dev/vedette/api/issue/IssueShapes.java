package dev.vedette.api.issue;

import dev.vedette.access.User;
import dev.vedette.access.UserService;
import dev.vedette.api.issue.IssueAssembler.Triaged;
import dev.vedette.api.json.Points;
import dev.vedette.api.request.ApiRequest;
import dev.vedette.issue.Issue;
import dev.vedette.issue.IssueService;
import dev.vedette.issue.IssueStats;
import dev.vedette.issue.triage.IssueTriage;
import dev.vedette.issue.triage.TriageService;
import dev.vedette.project.Project;
import dev.vedette.stats.Point;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what the shapes of issues need, with as many queries for many as for one. */
@ApplicationScoped
public class IssueShapes {

  private final ApiRequest request;
  private final IssueService issues;
  private final TriageService triage;
  private final UserService users;

  /** For the container's proxy. */
  protected IssueShapes() {
    this(null, null, null, null);
  }

  @Inject
  IssueShapes(ApiRequest request, IssueService issues, TriageService triage, UserService users) {
    this.request = request;
    this.issues = issues;
    this.triage = triage;
    this.users = users;
  }

  /**
   * Shapes issues of the request's project.
   *
   * @param period of the curve with each; empty for none
   * @param matchingEventId the event that the search was for
   */
  public List<IssueRepresentation> items(
      List<Issue> found, Optional<IssueStats> period, Optional<String> matchingEventId) {
    List<Long> ids = found.stream().map(Issue::id).toList();
    Map<Long, List<Point>> curves = period.map(each -> issues.counts(ids, each)).orElse(Map.of());
    Map<Long, Triaged> triaged = triaged(ids);
    return found.stream()
        .map(
            issue ->
                item(
                    issue,
                    triaged.getOrDefault(issue.id(), Triaged.NONE),
                    period.map(
                        each ->
                            Map.of(
                                each.text(),
                                Points.of(curves.getOrDefault(issue.id(), List.of())))),
                    matchingEventId))
        .toList();
  }

  /**
   * Shapes issues of several projects of the request's organization.
   *
   * @param projects by id
   * @param triaged what people have made of each
   * @param curves of each issue, by the name of their period
   * @param matchingEventId the event that the search was for
   */
  List<IssueRepresentation> items(
      List<Issue> found,
      Map<Long, Project> projects,
      Map<Long, Triaged> triaged,
      Optional<Map<Long, Map<String, List<long[]>>>> curves,
      Optional<String> matchingEventId) {
    return found.stream()
        .map(
            issue ->
                IssueAssembler.item(
                    issue,
                    projects.get(issue.projectId()),
                    request.organization(),
                    request.baseUrl(),
                    triaged.getOrDefault(issue.id(), Triaged.NONE),
                    curves.map(each -> each.get(issue.id())),
                    matchingEventId))
        .toList();
  }

  /** What people have made of these issues, as the caller sees it, in two queries. */
  Map<Long, Triaged> triaged(List<Long> ids) {
    Map<Long, IssueTriage> found = triage.of(ids, request.userId());
    Map<Long, User> actors =
        users
            .findByIds(
                found.values().stream()
                    .flatMap(each -> each.statusActor().stream())
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(User::id, Function.identity()));
    Map<Long, Triaged> triaged = new HashMap<>();
    found.forEach(
        (id, each) -> triaged.put(id, new Triaged(each, each.statusActor().map(actors::get))));
    return triaged;
  }

  /** The request's issue as in lists, with the curves of a day and of a month. */
  IssueRepresentation withCurves(Issue issue, Triaged triaged) {
    Map<String, List<long[]>> curves = new LinkedHashMap<>();
    for (IssueStats period : List.of(IssueStats.DAY, IssueStats.MONTH)) {
      curves.put(
          period.text(),
          Points.of(
              issues.counts(List.of(issue.id()), period).getOrDefault(issue.id(), List.of())));
    }
    return item(issue, triaged, Optional.of(curves), Optional.empty());
  }

  private IssueRepresentation item(
      Issue issue,
      Triaged triaged,
      Optional<Map<String, List<long[]>>> stats,
      Optional<String> matchingEventId) {
    return IssueAssembler.item(
        issue,
        request.project(),
        request.organization(),
        request.baseUrl(),
        triaged,
        stats,
        matchingEventId);
  }
}
